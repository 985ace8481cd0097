package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;

/**
 * NOT NULL with a value for NULLs: trigger, backfill, proof, while the old release may go on writing NULL. Without a value it
 * waits for the contract and for rows that a person has mended. Dropping a NOT NULL is one change of the catalog.
 */
final class NullabilityRecipe {

    private final Kit kit;

    NullabilityRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangeNullability change) {
        Name table = change.subject();
        String column = change.after().name();
        if (kit.facts().isNew(table, column)) {
            kit.draft()
                    .refuse(
                            change,
                            "%s.%s is renamed and changes its NOT NULL at once".formatted(table, column),
                            "do it in two migrations: rename first, then NOT NULL");
        } else if (change.after().nullable()) {
            drop(table, column);
        } else if (change.backfill().isEmpty()) {
            setInContract(table, column);
        } else if (!kit.backfills().isPossible(table)) {
            kit.draft()
                    .refuse(
                            change,
                            "%s has no primary key or NOT NULL unique key to go along, so %s cannot be filled in batches"
                                    .formatted(table, column),
                            "leave the value out, then NOT NULL waits for the contract and for rows that somebody has given one; or give %s a primary key first, in a migration of its own"
                                    .formatted(table));
        } else {
            set(table, column, change.backfill());
        }
    }

    private void set(Name table, String column, String value) {
        Script up = kit.up(
                table,
                new Words(
                        "%s is filled".formatted(column),
                        "%s is filled and NOT NULL, proven by a check instead of a scan under lock".formatted(column),
                        "every running release writes %s".formatted(column)));
        kit.sync().fill(table, column, value);
        kit.backfills().fill(up, Stage.BACKFILL, table, column, value);
        Proof.notNull(up, Stage.FILLED, table, column);
        Script down = kit.down(table, Words.always("%s may be NULL again".formatted(column)));
        Proof.drop(down, table, column);
        down.sql(Stage.NULLABLE, Locks.exclusive(table), Proof.dropNotNull(table, column));
    }

    private void setInContract(Name table, String column) {
        Words words = Words.always("every running release writes %s".formatted(column));
        Script up = kit.up(table, words);
        requireValues(up, table, column);
        Proof.notNull(up, Stage.TIGHTEN, table, column);
        Script down = kit.down(table, Words.always("%s may be NULL again".formatted(column)));
        Proof.drop(down, Stage.RELAX, table, column);
        down.sql(Stage.RELAX, Locks.exclusive(table), Proof.dropNotNull(table, column));
        kit.draft()
                .hazard(
                        HazardKind.CONTRACT_NEEDS_ROWS,
                        "the contract stops where rows of %s have no value in %s",
                        table,
                        column);
    }

    private void drop(Name table, String column) {
        kit.up(table, Words.always("%s may be NULL".formatted(column)))
                .sql(Stage.RELAX, Locks.exclusive(table), Proof.dropNotNull(table, column));
        Script down = kit.down(table, Words.always("every running release writes %s".formatted(column)));
        requireValues(down, table, column);
        Proof.notNull(down, Stage.TIGHTEN, table, column);
        kit.draft()
                .hazard(
                        HazardKind.OLD_RELEASE_READS_NULL,
                        "the old release may read NULL in %s.%s: write none until it is gone",
                        table,
                        column);
        kit.draft()
                .hazard(
                        HazardKind.REVERT_NEEDS_VALUES,
                        "a revert stops where rows of %s have no value in %s: somebody has to give them one",
                        table,
                        column);
    }

    private void requireValues(Script script, Name table, String column) {
        script.require(
                Stage.LAST_EXPECT,
                "every row of %s has a value in %s".formatted(table, column),
                kit.rows()
                        .where(
                                table,
                                Sql.of("%n %x", column, kit.facts().tests().isNull(table, column))));
    }
}
