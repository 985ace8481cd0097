package dev.segue.plan;

import dev.segue.diff.Change;

/**
 * A change that has no recipe.
 *
 * @param change the change
 * @param what the change in words, with the object's name
 * @param byHand what to write by hand instead
 */
public record Refusal(Change change, String what, String byHand) {}
