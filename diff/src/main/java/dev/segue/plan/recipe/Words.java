package dev.segue.plan.recipe;

import dev.segue.migration.Phase;

/** What a recipe has to say about its steps, phase by phase; parts of the headings in the generated class. */
record Words(String expand, String migrate, String contract) {
    Words {
        if (expand.isBlank() || migrate.isBlank() || contract.isBlank()) {
            throw new IllegalArgumentException(
                    "a step without a reason: \"%s\", \"%s\", \"%s\"".formatted(expand, migrate, contract));
        }
    }

    /** For recipes with steps of one phase. */
    static Words always(String why) {
        return new Words(why, why, why);
    }

    String of(Phase phase) {
        return switch (phase) {
            case EXPAND -> expand;
            case MIGRATE -> migrate;
            case CONTRACT -> contract;
        };
    }
}
