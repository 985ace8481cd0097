package dev.segue.plan;

import dev.segue.migration.Step;

/**
 * A step with what the generated class says about it.
 *
 * @param step exactly what the generated class will record
 * @param comment stands above the call in the class; empty for none
 * @param constant the name of the constant that holds the statement (last argument), such as {@code SYNC_USERS}; empty where
 *     the statement stands in the call. Steps with the same constant have the same statement
 */
public record PlannedStep(Step step, String comment, String constant) {}
