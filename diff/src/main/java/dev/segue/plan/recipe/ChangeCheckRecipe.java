package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Another condition takes the place of a check in one swap, so that at no moment there is none. During the overlap the check
 * allows what either release writes: the wider of both, or one OR the other. A narrower one waits for the contract.
 */
final class ChangeCheckRecipe {

    private final Kit kit;

    ChangeCheckRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangeCheck change) {
        Name table = change.subject();
        Check before = change.before();
        Check after = change.after();
        if (kit.facts().isNew(table, after.column())) {
            kit.draft()
                    .refuse(
                            change,
                            "%s.%s is renamed and its check changes at once".formatted(table, after.column()),
                            "do it in two migrations: rename first, then the check");
            return;
        }
        if (!before.name().equals(after.name())
                && kit.facts()
                        .before(table)
                        .filter(t -> TakenNames.constraint(t, after.name()))
                        .isPresent()) {
            kit.draft()
                    .refuse(
                            change,
                            "check %s on %s takes a name that is in use".formatted(after.name(), table),
                            "keep the name %s, and rename the check in a migration of its own"
                                    .formatted(before.name()));
            return;
        }
        boolean wider = isListed(before, after) && after.values().containsAll(before.values());
        boolean narrower = isListed(before, after) && before.values().containsAll(after.values());
        Check overlap = narrower ? before : wider ? after : either(before, after);
        String temporary = ObjectNames.derived(after.name(), "new");
        Script up = kit.up(table, words(after));
        Script down = kit.down(table, words(before));
        if (!narrower) {
            swap(up, Stage.CHECK, temporary, before, overlap, false);
            require(down, table, before, after);
            swap(down, Stage.CHECK_SWAP, temporary, overlap, before, true);
        }
        if (!wider) {
            require(up, table, after, before);
            swap(up, Stage.CHECK_SWAP, temporary, overlap, after, false);
            swap(down, Stage.CHECK, temporary, after, overlap, true);
        }
        hazards(table, before, after);
    }

    private static boolean isListed(Check before, Check after) {
        return !before.values().isEmpty()
                && !after.values().isEmpty()
                && !after.column().isEmpty()
                && before.column().equals(after.column());
    }

    /** Keeps the former name; the name of after comes with the contract. */
    private static Check either(Check before, Check after) {
        Sql text = Sql.of("(%c) OR (%c)", Ddl.condition(before), Ddl.condition(after));
        return new Check(before.name(), Expression.written(text.text()), after.column(), List.of());
    }

    private static Words words(Check after) {
        return new Words(
                "check %s".formatted(after.name()),
                "the check that both releases obey, proven, then put in its place; at no moment is there none",
                "no running release writes what check %s does not allow".formatted(after.name()));
    }

    private static void swap(Script script, Stage stage, String temporary, Check former, Check next, boolean again) {
        Name table = script.table();
        if (again) {
            script.sql(stage, Locks.exclusive(table), CheckRecipe.dropIfExists(table, temporary), Careful.WHY);
        }
        script.sql(
                stage,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n ADD %c NOT VALID", table, Ddl.check(temporary, next)),
                "NOT VALID reads no row");
        script.validate(stage, temporary, "reads every row, blocks no reader and no writer");
        String format = again ? "ALTER TABLE %n DROP CONSTRAINT IF EXISTS %n" : "ALTER TABLE %n DROP CONSTRAINT %n";
        List<Sql> swap = new ArrayList<>();
        for (String name : new TreeSet<>(again ? List.of(former.name(), next.name()) : List.of(former.name()))) {
            swap.add(Sql.of(format, table, name));
        }
        swap.add(RenameConstraintRecipe.rename(table, temporary, next.name()));
        script.atomically(stage, Locks.exclusive(table), swap, "a swap of names: no row is read");
    }

    private void require(Script script, Name table, Check check, Check other) {
        Sql broken = isListed(other, check)
                ? Ddl.join(
                        " OR ",
                        gone(other, check).stream()
                                .map(value -> Sql.of("%n = %s", check.column(), value))
                                .toList())
                : Sql.of("NOT (%c)", Ddl.condition(check));
        String expectation = isListed(other, check)
                ? "no row of %s has %s %s".formatted(table, check.column(), String.join(" or ", gone(other, check)))
                : "every row of %s obeys check %s".formatted(table, check.name());
        script.require(Stage.LAST_EXPECT, expectation, kit.rows().where(table, broken));
    }

    private static List<String> gone(Check before, Check after) {
        return before.values().stream()
                .filter(value -> !after.values().contains(value))
                .toList();
    }

    private void hazards(Name table, Check before, Check after) {
        if (!isListed(before, after)) {
            kit.draft()
                    .hazard(
                            HazardKind.CONTRACT_NEEDS_ROWS,
                            "the contract stops where rows of %s break check %s",
                            table,
                            after.name());
            return;
        }
        gone(after, before)
                .forEach(value -> kit.draft()
                        .hazard(
                                HazardKind.UNKNOWN_CONSTANT,
                                "the old release cannot read %s in %s.%s: write it once that release is gone",
                                value,
                                table,
                                after.column()));
        gone(before, after)
                .forEach(value -> kit.draft()
                        .hazard(
                                HazardKind.CONTRACT_NEEDS_ROWS,
                                "the contract stops where rows of %s have %s in %s: give them another value before",
                                table,
                                value,
                                after.column()));
    }
}
