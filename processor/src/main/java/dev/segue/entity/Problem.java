package dev.segue.entity;

import dev.segue.ErrorCode;
import dev.segue.catalog.Origin;

/**
 * What is wrong with the entities or their settings, ready to be shown.
 *
 * @param code its code
 * @param message what failed, on what, and what to do next; without the code
 * @param at the class or attribute, for {@link EntityModel#lookupElement}; unknown where it is about the whole compile
 */
public record Problem(ErrorCode code, String message, Origin at) {}
