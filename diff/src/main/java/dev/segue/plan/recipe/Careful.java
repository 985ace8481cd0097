package dev.segue.plan.recipe;

import dev.segue.sql.Sql;

/**
 * Statements for which PostgreSQL has no IF EXISTS, made to do nothing where the other direction never came to what they
 * undo. Error names: PostgreSQL manual, appendix A.
 */
final class Careful {

    static final String WHY = "the way here may have stopped before";

    private Careful() {}

    /** Nothing where the table has no such column. */
    static Sql ifColumn(Sql statement) {
        return unless(statement, Sql.of("undefined_column"));
    }

    /** Nothing where there is no constraint of that name. */
    static Sql ifConstraint(Sql statement) {
        return unless(statement, Sql.of("undefined_object"));
    }

    /** Nothing where the constraint is there already. */
    static Sql ifNoConstraint(Sql statement) {
        return unless(statement, Sql.of("duplicate_object"));
    }

    /** A rename: nothing where the old name is gone or the new one is taken. */
    static Sql ifFree(Sql rename) {
        return unless(rename, Sql.of("undefined_object OR undefined_table OR duplicate_object OR duplicate_table"));
    }

    private static Sql unless(Sql statement, Sql conditions) {
        return Sql.of("DO %q", Sql.of(" BEGIN %c; EXCEPTION WHEN %c THEN NULL; END ", statement, conditions));
    }
}
