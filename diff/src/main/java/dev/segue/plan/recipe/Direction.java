package dev.segue.plan.recipe;

/** Which way a step belongs to. */
public enum Direction {
    /** From before over the overlap to after. */
    UP,
    /** From after over the overlap to before. */
    DOWN
}
