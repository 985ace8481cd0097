package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Table;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A longer varchar or a numeric with more digits changes only the catalog; checks that may name the column are put back NOT
 * VALID in the same transaction, since PostgreSQL would prove them at once. Back it is a narrowing, see {@link Narrowing}.
 */
final class TypeRecipe {

    private final Kit kit;

    TypeRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangeType change) {
        Name table = change.subject();
        Optional<Widening> widening =
                Widening.of(change.before().type(), change.after().type());
        Optional<Table> before = kit.facts().before(table);
        Optional<String> obstacle = widening.isEmpty() || before.isEmpty()
                ? Optional.of("it is not a widening")
                : obstacle(change, before.get());
        if (obstacle.isPresent()) {
            kit.draft()
                    .refuse(
                            change,
                            "%s.%s changes from %s to %s: %s"
                                    .formatted(
                                            table,
                                            change.after().name(),
                                            change.before().type(),
                                            change.after().type(),
                                            obstacle.get()),
                            "run segue generate --by-hand: a column of the new type beside this one, a trigger that converts both ways, a backfill,"
                                    + " then a swap of names in contract, as docs/changes/change-type.md shows");
            return;
        }
        List<Check> checks = checks(before.orElseThrow(), change.before());
        Words words = new Words(
                "%s takes more".formatted(change.after().name()),
                "the checks of %s hold for all rows".formatted(table),
                "no running release writes longer values to %s"
                        .formatted(change.after().name()));
        List<Check> renamed =
                checks.stream().map(check -> renamed(table, check)).toList();
        Script up = kit.up(table, words);
        Script down = kit.down(table, words);
        Readers.requireNone(up, Stage.FIRST_EXPECT, kit.facts(), change.before().name());
        alter(up, Stage.RELAX, Stage.CHECK, change.after(), renamed);
        if (widening.get().isFreeBothWays()) {
            Readers.requireNone(
                    down, Stage.LAST_EXPECT, kit.facts(), change.before().name());
            alter(down, Stage.TIGHTEN, Stage.TIGHTEN, change.before(), checks);
        } else {
            new Narrowing(kit, before.get(), change.before(), change.after(), widening.get()).plan();
        }
        kit.draft()
                .hazard(
                        HazardKind.CACHED_PLAN,
                        "statements that read %s.%s and are prepared in a pool fail once: set autosave=conservative in the JDBC url",
                        table,
                        change.after().name());
    }

    private Optional<String> obstacle(Change.ChangeType change, Table before) {
        String column = change.before().name();
        if (kit.facts().isNew(change.subject(), change.after().name())) {
            return Optional.of("it is renamed at once; do one after the other");
        }
        if (kit.facts().isGenerated(change.subject(), change.before())) {
            return Optional.of("the database generates its values");
        }
        Optional<String> generated = GeneratedColumns.anyReading(kit.facts().catalogBefore(), before, column);
        if (generated.isPresent()) {
            return Optional.of("generated column %s reads it".formatted(generated.get()));
        }
        String readers = kit.facts().readers(before.name(), column);
        if (!readers.isEmpty()) {
            return Optional.of(readers
                    + " reads it, and PostgreSQL does not change the type beneath a view, function, policy or trigger");
        }
        PrimaryKey key = before.primaryKey();
        boolean inKey = key != null && key.columns().contains(column)
                || before.foreignKeys().stream().anyMatch(fk -> fk.columns().contains(column))
                || kit.facts().catalogBefore().tables().stream()
                        .flatMap(table -> table.foreignKeys().stream())
                        .anyMatch(fk -> refersTo(fk, before.name(), column));
        if (inKey) {
            return Optional.of("it is part of a primary or foreign key");
        }
        if (kit.facts()
                .of(Change.ChangeCheck.class)
                .anyMatch(c -> c.subject().equals(before.name()) && mayName(c.before(), column))) {
            return Optional.of("its check changes as well; do one after the other");
        }
        if (before.indexes().stream().anyMatch(index -> !IndexColumns.arePlain(index))) {
            return Optional.of("the table has indexes with expressions or predicates that may name it");
        }
        Options options = kit.optionsBefore();
        if (!options.ofColumn(before.name(), column).isEmpty()) {
            return Optional.of("its storage or compression is said, which PostgreSQL sets back with a new type");
        }
        if (before.uniques().stream().anyMatch(unique -> options.bear(before.name(), unique, column))) {
            return Optional.of(
                    "a unique constraint over it has options, with which it cannot be made again on the way back");
        }
        return kit.backfills().isPossible(change.subject())
                ? Optional.empty()
                : Optional.of("the table has no primary key to go along in batches on the way back");
    }

    private static boolean refersTo(ForeignKey key, Name table, String column) {
        return key.target().equals(table) && key.targetColumns().contains(column);
    }

    static boolean mayName(Check check, String column) {
        return check.column().isEmpty() || check.column().equals(column);
    }

    /** Checks that stay and may name the column: a check of the table is opaque. */
    private List<Check> checks(Table before, Column column) {
        return before.checks().stream()
                .filter(check -> mayName(check, column.name()))
                .filter(check -> kit.facts()
                        .of(Change.DropCheck.class)
                        .noneMatch(c ->
                                c.subject().equals(before.name()) && c.check().equals(check)))
                .toList();
    }

    /** Under the name that it has from the beginning of the migration on; on the way back it has its own by then. */
    private Check renamed(Name table, Check check) {
        return kit.facts()
                .of(Change.RenameConstraint.class)
                .filter(change ->
                        change.subject().equals(table) && change.before().equals(check.name()))
                .filter(change -> change.kind() == Change.RenameConstraint.Kind.CHECK)
                .findFirst()
                .map(change -> new Check(change.after(), check.expression(), check.column(), check.values()))
                .orElse(check);
    }

    private static void alter(Script script, Stage stage, Stage validate, Column column, List<Check> checks) {
        Name table = script.table();
        // without COLLATE the column would get that of the type
        Sql collate = column.collation().isEmpty() ? Sql.EMPTY : Sql.of(" COLLATE %n", column.collation());
        Sql alter = Sql.of("ALTER TABLE %n ALTER COLUMN %n TYPE %t%c", table, column.name(), column.type(), collate);
        if (checks.isEmpty()) {
            script.sql(stage, Locks.exclusive(table), alter, "only the catalog changes: no row is read");
            return;
        }
        List<Sql> statements = new ArrayList<>();
        checks.forEach(check -> statements.add(Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", table, check.name())));
        statements.add(alter);
        checks.forEach(check -> statements.add(Sql.of("ALTER TABLE %n ADD %c NOT VALID", table, Ddl.check(check))));
        script.atomically(
                stage,
                Locks.exclusive(table),
                statements,
                "with the checks in place PostgreSQL would read every row; NOT VALID they bind new rows all the same");
        checks.forEach(
                check -> script.validate(validate, check.name(), "reads every row, blocks no reader and no writer"));
    }
}
