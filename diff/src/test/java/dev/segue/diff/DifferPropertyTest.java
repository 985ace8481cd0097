package dev.segue.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.RandomCatalog;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws that hold for all Catalogs. The seed in a failure's description makes it again. */
class DifferPropertyTest {

    private static final int SEEDS = 2_000;

    @Test
    void aCatalogDoesNotDifferFromItself() {
        for (long seed = 0; seed < 200; seed++) {
            Catalog catalog = RandomCatalog.hostile(new Random(seed));
            Diff diff = Differ.diff(catalog, catalog, Answers.NONE, Ownership.ALL);
            assertThat(diff).as("seed %d", seed).isEqualTo(new Diff(List.of(), List.of(), List.of(), List.of()));
        }
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Catalog before = RandomCatalog.plain(random);
            Catalog after = RandomCatalog.plain(random);
            Diff diff = Differ.diff(before, after, Answers.NONE, Ownership.of(after));
            assertThat(Differ.diff(
                            shuffled(before, random), shuffled(after, random), Answers.NONE, Ownership.of(after)))
                    .as("seed %d", seed)
                    .isEqualTo(diff);
        }
    }

    @Test
    void theChangesLeadFromBeforeToAfter() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            leads(RandomCatalog.plain(random), RandomCatalog.plain(random), seed);
        }
    }

    /** As above, after many tables and columns got other names and said so. */
    @Test
    void theChangesLeadThroughRenames() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Catalog before = RandomCatalog.plain(random);
            Catalog other = RandomCatalog.plain(random);
            Catalog renamed = new Renaming(random).of(before);
            Diff onlyRenamed = Differ.diff(before, renamed, Answers.NONE, Ownership.ALL);
            assertThat(onlyRenamed.changes())
                    .as("seed %d", seed)
                    .allMatch(c -> c instanceof Change.RenameTable || c instanceof Change.RenameColumn);
            leads(before, renamed, seed);
            leads(before, new Catalog(mixed(renamed, other), other.sequences(), other.types()), seed);
        }
    }

    @Test
    void nothingIsDroppedOrChangedThatNobodyOwns() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Diff diff =
                    Differ.diff(RandomCatalog.plain(random), RandomCatalog.plain(random), Answers.NONE, Ownership.NONE);
            assertThat(diff.changes()).as("seed %d", seed).allMatch(DifferPropertyTest::isNew);
        }
    }

    private static boolean isNew(Change change) {
        return change instanceof Change.CreateTable
                || change instanceof Change.CreateSequence
                || change instanceof Change.CreateType
                || change.getClass().getSimpleName().startsWith("Add")
                || (change instanceof Change.ChangePrimaryKey key && key.before() == null);
    }

    private static void leads(Catalog before, Catalog after, long seed) {
        Diff diff = Differ.diff(before, after, Answers.NONE, Ownership.ALL);
        Catalog patched = CatalogPatch.apply(before, diff.changes());
        assertThat(compared(patched)).as("seed %d", seed).isEqualTo(compared(after));
    }

    /** What changes other than {@link Change.Other} can reach. */
    private static Catalog compared(Catalog catalog) {
        return new Catalog(
                catalog.tables().stream().map(DifferPropertyTest::compared).toList(),
                catalog.sequences().stream()
                        .map(sequence -> new Sequence(sequence.name(), 0, sequence.increment()))
                        .toList(),
                catalog.types());
    }

    private static Table compared(Table table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(column -> Column.of(column.name(), column.type(), column.nullable())
                                .withDefault(column.defaultValue()))
                        .toList(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks().stream().map(DifferPropertyTest::compared).toList(),
                table.indexes(),
                "",
                Origin.UNKNOWN,
                "");
    }

    /** The condition of a check that lists values follows from its column and values. */
    private static Check compared(Check check) {
        return check.values().isEmpty()
                ? check
                : new Check(check.name(), Expression.written("in"), check.column(), check.values());
    }

    private static List<Table> mixed(Catalog renamed, Catalog other) {
        List<Table> tables = new ArrayList<>(renamed.tables());
        other.tables().stream()
                .filter(table -> renamed.lookupTable(table.name()).isEmpty())
                .forEach(tables::add);
        tables.removeIf(table -> table.name().name().endsWith("3"));
        return tables;
    }

    private static Catalog shuffled(Catalog catalog, Random random) {
        List<Table> tables = new ArrayList<>(catalog.tables());
        Collections.shuffle(tables, random);
        List<Sequence> sequences = new ArrayList<>(catalog.sequences());
        Collections.shuffle(sequences, random);
        return new Catalog(tables.stream().map(table -> shuffled(table, random)).toList(), sequences, catalog.types());
    }

    private static Table shuffled(Table table, Random random) {
        List<Column> columns = new ArrayList<>(table.columns());
        Collections.shuffle(columns, random);
        List<Index> indexes = new ArrayList<>(table.indexes());
        Collections.shuffle(indexes, random);
        List<UniqueConstraint> uniques = new ArrayList<>(table.uniques());
        Collections.shuffle(uniques, random);
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                uniques,
                table.foreignKeys(),
                table.checks(),
                indexes,
                table.comment(),
                table.origin(),
                table.formerName());
    }

    /** Gives other names, as a developer with {@code @WasNamed} does. */
    private static final class Renaming {

        private final Random random;
        private final Set<Name> tables = new HashSet<>();
        private final Set<String> columns = new HashSet<>();

        Renaming(Random random) {
            this.random = random;
        }

        Catalog of(Catalog catalog) {
            catalog.tables().stream().filter(table -> random.nextBoolean()).forEach(table -> tables.add(table.name()));
            catalog.tables()
                    .forEach(table -> table.columns().stream()
                            .filter(column -> random.nextBoolean())
                            .forEach(column -> columns.add(Answers.key(table.name(), column.name()))));
            return new Catalog(
                    catalog.tables().stream().map(this::table).toList(), catalog.sequences(), catalog.types());
        }

        private Table table(Table table) {
            Name old = table.name();
            PrimaryKey key = table.primaryKey();
            return new Table(
                    name(old),
                    table.columns().stream().map(column -> column(old, column)).toList(),
                    key == null ? null : new PrimaryKey(key.name(), columns(old, key.columns())),
                    table.uniques().stream()
                            .map(u -> u.with(u.name(), columns(old, u.columns())))
                            .toList(),
                    table.foreignKeys().stream().map(k -> foreignKey(old, k)).toList(),
                    table.checks().stream()
                            .map(c -> new Check(c.name(), c.expression(), column(old, c.column()), c.values()))
                            .toList(),
                    table.indexes().stream().map(index -> index(old, index)).toList(),
                    table.comment(),
                    table.origin(),
                    tables.contains(old) ? old.name() : "");
        }

        private Column column(Name table, Column column) {
            String name = column(table, column.name());
            return name.equals(column.name())
                    ? column
                    : column.withName(name).withOrigin(0, Origin.UNKNOWN, new Column.Said(column.name(), ""));
        }

        private ForeignKey foreignKey(Name table, ForeignKey key) {
            return new ForeignKey(
                    key.name(),
                    columns(table, key.columns()),
                    name(key.target()),
                    columns(key.target(), key.targetColumns()),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferrable(),
                    key.initiallyDeferred());
        }

        private Index index(Name table, Index index) {
            return new Index(
                    index.name(),
                    index.unique(),
                    index.method(),
                    index.keys().stream()
                            .map(key -> new Index.Key(
                                    column(table, key.column()),
                                    key.expression(),
                                    key.descending(),
                                    key.nullsOpposite(),
                                    key.operatorClass()))
                            .toList(),
                    columns(table, index.include()),
                    index.predicate(),
                    index.valid());
        }

        private Name name(Name old) {
            return tables.contains(old) ? new Name(old.schema(), "t_" + old.name()) : old;
        }

        private List<String> columns(Name table, List<String> old) {
            return old.stream().map(column -> column(table, column)).toList();
        }

        private String column(Name table, String old) {
            return columns.contains(Answers.key(table, old)) ? "c_" + old : old;
        }
    }
}
