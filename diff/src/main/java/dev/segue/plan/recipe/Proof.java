package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;

/**
 * NOT NULL without a scan under ACCESS EXCLUSIVE: a check that is validated beside running writes proves it (PostgreSQL
 * manual, "ALTER TABLE", SET NOT NULL).
 */
final class Proof {

    private Proof() {}

    /** The steps that make the column NOT NULL; whoever writes must fill it by then. */
    static void notNull(Script script, Stage stage, Name table, String column) {
        String proof = name(table, column);
        script.sql(
                stage,
                Locks.exclusive(table),
                Sql.of(
                        "ALTER TABLE %n ADD CONSTRAINT %n CHECK (%n %x) NOT VALID",
                        table, proof, column, script.tests().isNotNull(table, column)),
                "NOT VALID reads no row");
        script.validate(stage, proof, "reads every row, blocks no reader and no writer");
        script.sql(
                stage,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n ALTER COLUMN %n SET NOT NULL", table, column),
                "the valid check spares the scan");
        script.sql(stage, Locks.exclusive(table), Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", table, proof));
    }

    /** Takes the proof away, should it still stand. */
    static void drop(Script script, Name table, String column) {
        drop(script, Stage.CONSTRAINT_OFF, table, column);
    }

    static void drop(Script script, Stage stage, Name table, String column) {
        script.sql(
                stage,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n DROP CONSTRAINT IF EXISTS %n", table, name(table, column)));
    }

    static Sql dropNotNull(Name table, String column) {
        return Sql.of("ALTER TABLE %n ALTER COLUMN %n DROP NOT NULL", table, column);
    }

    private static String name(Name table, String column) {
        return ObjectNames.derived(table.name(), column, "filled");
    }
}
