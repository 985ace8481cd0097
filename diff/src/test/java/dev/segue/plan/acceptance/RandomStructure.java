package dev.segue.plan.acceptance;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.catalog.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes parts of Catalogs that a server accepts, with rows as {@link SampleValues} has them. */
final class RandomStructure {

    static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "smallint",
            "text",
            "character varying(20)",
            "character varying(60)",
            "numeric(10,2)",
            "numeric(12,2)",
            "boolean",
            "date",
            "timestamp with time zone",
            "uuid",
            "jsonb",
            "bytea",
            "text[]");

    /** Expressions are made over the plain ones only, so that they are read back as they were written. */
    private static final List<String> COLUMNS =
            List.of("a", "b", "c", "d", "order", "Premium", "vor name", "q\"q", "it's", "größe", "select");

    private final RandomChoice choice;
    private final RandomKeys keys;
    private final String prefix;

    /** @param prefix the beginning of all names of tables, sequences and types */
    RandomStructure(RandomChoice choice, String prefix) {
        this.choice = choice;
        this.keys = new RandomKeys(choice);
        this.prefix = prefix;
    }

    Catalog catalog() {
        List<UserType> types = new ArrayList<>();
        if (choice.chance(40)) {
            types.add(enumType("mood"));
        }
        if (choice.chance(40)) {
            types.add(compositeType());
        }
        List<Sequence> sequences = choice.chance(55) ? List.of(sequence()) : List.of();
        List<Table> tables = new ArrayList<>();
        int wanted = 1 + choice.random().nextInt(3);
        for (int i = 0; i < wanted; i++) {
            tables.add(table(tables, types));
        }
        return new Catalog(tables, sequences, types);
    }

    EnumType enumType(String name) {
        return new EnumType(
                Name.of(prefix + name),
                choice.chance(50) ? List.of("v1", "v2", "v3") : List.of("v1", "v2", "v3", "v4"),
                choice.chance(40));
    }

    /** Of which {@link SampleValues} has values, one with a NULL in it. */
    CompositeType compositeType() {
        return new CompositeType(
                Name.of(prefix + SampleValues.PAIR),
                List.of(Attribute.of("a", "integer"), Attribute.of("b", "text")),
                "");
    }

    Sequence sequence() {
        return new Sequence(name(List.of("seq", "Numbers", "s q")), 1, choice.chance(50) ? 1 : 50);
    }

    /** A table beside others, which it may refer to. */
    Table table(List<Table> others, List<UserType> types) {
        Name name;
        do {
            name = name(List.of("t", "u", "w", "user", "Claims", "p o"));
        } while (holds(others, name));
        List<Column> columns = new ArrayList<>();
        @Nullable PrimaryKey key = primaryKey(name, columns);
        int wanted = 1 + choice.random().nextInt(4);
        Table table = table(name, columns, key);
        for (int i = 0; i < wanted; i++) {
            table = with(table, column(table, types));
        }
        table = choice.chance(40) ? withUnique(table, keys.unique(table)) : table;
        table = choice.chance(40) ? withCheck(table, keys.check(table)) : table;
        table = choice.chance(60) ? withIndex(table, keys.index(table)) : table;
        List<Table> targets = new ArrayList<>(others);
        targets.add(table);
        return choice.chance(50) ? keys.withReference(table, targets) : table;
    }

    private static boolean holds(List<Table> tables, Name name) {
        return tables.stream().anyMatch(table -> table.name().name().equals(name.name()));
    }

    private Name name(List<String> words) {
        return new Name(choice.chance(15) ? "archive" : "", prefix + choice.pick(words));
    }

    private @Nullable PrimaryKey primaryKey(Name table, List<Column> columns) {
        Column id = Column.of("id", "bigint", false);
        int kind = choice.random().nextInt(100);
        columns.add(
                kind < 20 ? id.withIdentity(Identity.BY_DEFAULT) : kind < 25 ? id.withIdentity(Identity.ALWAYS) : id);
        if (kind >= 85) {
            columns.add(Column.of("part", "integer", false));
        }
        return kind >= 73 && kind < 85
                ? null
                : new PrimaryKey(
                        table.name() + "_pkey",
                        columns.stream().map(Column::name).toList());
    }

    /** A column whose name the table does not have yet. */
    Column column(Table table, List<UserType> types) {
        String name = choice.pick(COLUMNS);
        while (table.lookupColumn(name).isPresent()) {
            name = choice.pick(COLUMNS) + choice.random().nextInt(10);
        }
        boolean isOwn = !types.isEmpty() && choice.chance(25);
        String type = isOwn ? choice.pick(types).name().name() : choice.pick(TYPES);
        Column column = Column.of(name, type, choice.chance(55));
        if (choice.chance(30)) {
            column = column.withDefault(value(type));
        }
        boolean collated = (type.equals("text") || type.startsWith("character")) && choice.chance(8);
        return collated ? collated(column, "POSIX") : column;
    }

    /** A default: mostly a constant. */
    Expression value(String type) {
        if (choice.chance(25)) {
            switch (type) {
                case "uuid" -> {
                    return Expression.written("gen_random_uuid()");
                }
                case "timestamp with time zone" -> {
                    return Expression.written("now()");
                }
                case "text" -> {
                    return Expression.written("'v' || '1'");
                }
                default -> {}
            }
        }
        return Expression.written(SampleValues.of(type, 1));
    }

    static Column collated(Column column, String collation) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                collation,
                column.comment(),
                column.position(),
                column.origin(),
                column.said());
    }

    private static Table table(Name name, List<Column> columns, @Nullable PrimaryKey key) {
        return new Table(name, columns, key, List.of(), List.of(), List.of(), List.of(), "", Origin.UNKNOWN, "");
    }

    private static Table with(Table table, Column column) {
        return TableBuilder.like(table).column(column).build();
    }

    private static Table withUnique(Table table, Optional<UniqueConstraint> unique) {
        return unique.map(TableBuilder.like(table)::unique)
                .map(TableBuilder::build)
                .orElse(table);
    }

    private static Table withCheck(Table table, Optional<Check> check) {
        return check.map(TableBuilder.like(table)::check)
                .map(TableBuilder::build)
                .orElse(table);
    }

    private static Table withIndex(Table table, Optional<Index> index) {
        return index.map(TableBuilder.like(table)::index)
                .map(TableBuilder::build)
                .orElse(table);
    }
}
