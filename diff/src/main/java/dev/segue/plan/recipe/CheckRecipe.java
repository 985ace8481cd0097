package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;

/**
 * A check that the old release does not know may refuse what that writes, so it waits for the contract, unless it stands at a
 * column that only the new release writes. A check that goes would refuse what the new release writes, so it goes first.
 */
final class CheckRecipe {

    private final Kit kit;

    CheckRecipe(Kit kit) {
        this.kit = kit;
    }

    void add(Change.AddCheck change) {
        Name table = change.subject();
        Check check = change.check();
        if (kit.facts().isCreated(table)) {
            return; // it comes with the table
        }
        if (kit.facts()
                .before(table)
                .filter(t -> TakenNames.constraint(t, check.name()))
                .isPresent()) {
            kit.draft()
                    .refuse(
                            change,
                            "check %s on %s takes a name that is in use".formatted(check.name(), table),
                            "give the new check another name");
            return;
        }
        if (!check.column().isEmpty() && kit.facts().isNew(table, check.column())) {
            Words words = Words.always("%s is checked".formatted(check.column()));
            addNotValid(kit.up(table, words), Stage.CHECK, table, check);
            kit.down(table, Words.always("check %s goes".formatted(check.name())))
                    .sql(Stage.CONSTRAINT_OFF, Locks.exclusive(table), dropIfExists(table, check.name()));
            return;
        }
        Script up = kit.up(table, Words.always("every running release obeys check %s".formatted(check.name())));
        requireObeyed(up, table, check);
        addNotValid(up, Stage.TIGHTEN, table, check);
        kit.down(table, Words.always("the old release need not obey check %s".formatted(check.name())))
                .sql(Stage.RELAX, Locks.exclusive(table), dropIfExists(table, check.name()));
        kit.draft()
                .hazard(
                        HazardKind.CONTRACT_NEEDS_ROWS,
                        "the contract stops where rows of %s break check %s",
                        table,
                        check.name());
    }

    void drop(Change.DropCheck change) {
        Name table = change.subject();
        Check check = change.check();
        kit.up(table, Words.always("the new release need not obey check %s".formatted(check.name())))
                .sql(
                        Stage.RELAX,
                        Locks.exclusive(table),
                        Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", table, check.name()));
        Script down = kit.down(table, Words.always("every running release obeys check %s".formatted(check.name())));
        requireObeyed(down, table, check);
        down.sql(Stage.TIGHTEN, Locks.exclusive(table), dropIfExists(table, check.name()), Careful.WHY);
        addNotValid(down, Stage.TIGHTEN, table, check);
    }

    private void requireObeyed(Script script, Name table, Check check) {
        script.require(
                Stage.LAST_EXPECT,
                "every row of %s obeys check %s".formatted(table, check.name()),
                kit.rows().where(table, Sql.of("NOT (%c)", Ddl.condition(check))));
    }

    private static void addNotValid(Script script, Stage stage, Name table, Check check) {
        script.sql(
                stage,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n ADD %c NOT VALID", table, Ddl.check(check)),
                "NOT VALID reads no row");
        script.validate(stage, check.name(), "reads every row, blocks no reader and no writer");
    }

    static Sql dropIfExists(Name table, String constraint) {
        return Sql.of("ALTER TABLE %n DROP CONSTRAINT IF EXISTS %n", table, constraint);
    }
}
