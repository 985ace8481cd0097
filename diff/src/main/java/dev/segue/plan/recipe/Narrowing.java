package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.migration.Lock;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * The way back from a widening. Changing the type would rewrite the table under a lock that stops everything, so a column of
 * the former type is filled beside this one, with indexes of its own, and takes its name in one swap.
 */
final class Narrowing {

    private static final String BY_HAND = "drop it, and make it again after the revert";

    private final Kit kit;
    private final Table table;
    private final Name name;
    private final Column narrow;
    private final Column wide;
    private final Widening widening;
    private final List<Check> checks;
    private final String beside;
    private final String fits;
    private final Name function;
    private final Script down;

    Narrowing(Kit kit, Table table, Column narrow, Column wide, Widening widening) {
        this.kit = kit;
        this.table = table;
        this.name = table.name();
        this.narrow = narrow;
        this.wide = wide;
        this.widening = widening;
        this.checks = table.checks().stream()
                .filter(check -> TypeRecipe.mayName(check, narrow.name()))
                .toList();
        this.beside = ObjectNames.helper("narrow", narrow.name());
        this.fits = ObjectNames.derived(name.name(), narrow.name(), "fits");
        this.function = new Name(name.schema(), ObjectNames.helper("narrow", name.name(), narrow.name()));
        this.down =
                kit.down(name, Words.always("no running release writes longer values to %s".formatted(narrow.name())));
    }

    void plan() {
        kit.draft()
                .hazard(
                        HazardKind.REVERT_NEEDS_VALUES,
                        "a revert stops where %s.%s holds values that %s does not take",
                        name,
                        narrow.name(),
                        narrow.type());
        down.require(
                Stage.LAST_EXPECT,
                "every %s of %s fits %s".formatted(narrow.name(), name, narrow.type()),
                kit.rows().where(name, widening.tooLong(narrow.name())));
        Unrecorded unrecorded = new Unrecorded(kit.facts(), name, narrow.name());
        unrecorded.require(down, Stage.LAST_EXPECT, BY_HAND);
        bind();
        fill();
        OtherTriggers.warn(kit.draft(), kit.facts(), name, function.name(), column -> column.equals(narrow.name()));
        List<Sql> swap = new ArrayList<>();
        swap.add(Sql.of("DROP TRIGGER %n ON %n", function.name(), name));
        swap.add(Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", name, fits));
        checks.forEach(check -> swap.add(Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", name, check.name())));
        List<Sql> last = swapKeys(swap);
        swap.add(Sql.of("ALTER TABLE %n DROP COLUMN %n", name, narrow.name()));
        swap.add(Sql.of("ALTER TABLE %n RENAME COLUMN %n TO %n", name, beside, narrow.name()));
        swap.addAll(last);
        unrecorded.require(down, Stage.TIGHTEN, BY_HAND);
        down.atomically(
                Stage.TIGHTEN,
                Locks.exclusive(name),
                swap,
                "the narrow column takes the name; the other one holds the same, so nothing is lost");
        down.sql(Stage.TIGHTEN, Sql.of("DROP FUNCTION %n()", function));
        checks.forEach(
                check -> down.validate(Stage.TIGHTEN, check.name(), "reads every row, blocks no reader and no writer"));
    }

    /** From here on nobody writes a value that does not fit. */
    private void bind() {
        down.sql(
                Stage.TIGHTEN,
                Locks.exclusive(name),
                Sql.of(
                        "ALTER TABLE %n ADD CONSTRAINT %n CHECK (NOT (%c)) NOT VALID",
                        name, fits, widening.tooLong(narrow.name())),
                "NOT VALID reads no row");
        down.validate(Stage.TIGHTEN, fits, "reads every row, blocks no reader and no writer");
    }

    private void fill() {
        down.sql(
                Stage.TIGHTEN,
                Locks.exclusive(name),
                Sql.of("ALTER TABLE %n ADD COLUMN %c", name, Ddl.typed(narrow.withName(beside))),
                "nullable and without default: no row is touched");
        down.sql(
                Stage.TIGHTEN,
                Lock.none(),
                Sql.of(
                        "CREATE OR REPLACE FUNCTION %n() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS %q",
                        function, Sql.of(" BEGIN NEW.%n := NEW.%n; RETURN NEW; END ", beside, narrow.name())));
        down.sql(
                Stage.TIGHTEN,
                Locks.shareRowExclusive(name),
                Sql.of(
                        "CREATE OR REPLACE TRIGGER %n BEFORE INSERT OR UPDATE ON %n FOR EACH ROW EXECUTE FUNCTION %n()",
                        function.name(), name, function));
        kit.backfills().copy(down, Stage.TIGHTEN, name, beside, narrow.name(), narrow.type());
        if (!narrow.nullable() && !wide.nullable()) {
            Proof.notNull(down, Stage.TIGHTEN, name, beside);
        }
    }

    /** Builds the keys of the narrow column; adds their swap, and returns what can only follow it. */
    private List<Sql> swapKeys(List<Sql> swap) {
        List<Sql> last = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (IndexColumns.include(index, narrow.name())) {
                String other = ObjectNames.derived(index.name(), "new");
                down.createIndex(
                        Stage.TIGHTEN, Ddl.createConcurrently(name, beside(index), other, kit.optionsBefore()));
                swap.add(Sql.of("DROP INDEX %n", new Name(name.schema(), index.name())));
                last.add(Sql.of("ALTER INDEX %n RENAME TO %n", new Name(name.schema(), other), index.name()));
            }
        }
        for (UniqueConstraint unique : table.uniques()) {
            if (unique.columns().contains(narrow.name())) {
                String other = ObjectNames.derived(unique.name(), "new");
                List<String> columns =
                        unique.columns().stream().map(this::beside).toList();
                down.createIndex(
                        Stage.TIGHTEN, Ddl.createConcurrently(name, columns, unique.nullsNotDistinct(), other));
                swap.add(Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", name, unique.name()));
                last.add(UniqueRecipe.usingIndex(name, unique, unique.name(), other));
            }
        }
        if (narrow.defaultValue() != null) {
            last.add(Sql.of(
                    "ALTER TABLE %n ALTER COLUMN %n SET DEFAULT %x", name, narrow.name(), narrow.defaultValue()));
        }
        if (!narrow.comment().isEmpty()) {
            last.add(Sql.of("COMMENT ON COLUMN %n.%n IS %s", name, narrow.name(), narrow.comment()));
        }
        checks.forEach(check -> last.add(Sql.of("ALTER TABLE %n ADD %c NOT VALID", name, Ddl.check(check))));
        return last;
    }

    private String beside(String column) {
        return column.equals(narrow.name()) ? beside : column;
    }

    private Index beside(Index index) {
        List<Index.Key> keys = index.keys().stream()
                .map(key -> new Index.Key(
                        beside(key.column()), null, key.descending(), key.nullsOpposite(), key.operatorClass()))
                .toList();
        List<String> include = index.include().stream().map(this::beside).toList();
        return new Index(index.name(), index.unique(), index.method(), keys, include, null, true);
    }
}
