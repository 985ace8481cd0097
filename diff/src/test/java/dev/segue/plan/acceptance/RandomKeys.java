package dev.segue.plan.acceptance;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import dev.segue.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes keys, checks and indexes for tables with rows as {@link SampleValues} has them. */
final class RandomKeys {

    private static final Set<String> NO_KEY = Set.of("boolean", "jsonb", "text[]");

    private final RandomChoice choice;

    RandomKeys(RandomChoice choice) {
        this.choice = choice;
    }

    /** Over columns with distinct values in all rows. */
    Optional<UniqueConstraint> unique(Table table) {
        List<String> columns = choice.some(comparable(table));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new UniqueConstraint(free(table, "u"), columns, false, choice.chance(10)));
    }

    Optional<Check> check(Table table) {
        Optional<Column> column = choice.pickOf(table.columns().stream()
                .filter(c -> c.name().length() == 1 && c.generated() == null)
                .toList());
        return column.flatMap(c -> switch (c.type()) {
            case "integer", "bigint", "smallint" -> Optional.of(check(table, c, c.name() + " > 0"));
            case "text" ->
                Optional.of(new Check(
                        free(table, "k"),
                        Expression.written(c.name() + " IN ('v1', 'v2', 'v3')"),
                        c.name(),
                        List.of("v1", "v2", "v3")));
            default -> Optional.of(check(table, c, c.name() + " IS NOT NULL OR id IS NOT NULL"));
        });
    }

    private Check check(Table table, Column column, String condition) {
        return new Check(free(table, "k"), Expression.written(condition), column.name(), List.of());
    }

    Optional<Index> index(Table table) {
        List<String> columns = choice.some(comparable(table));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Index.Key> keys = new ArrayList<>();
        for (String column : columns) {
            boolean lower = column.length() == 1
                    && table.lookupColumn(column).orElseThrow().type().equals("text")
                    && choice.chance(40);
            keys.add(
                    lower
                            ? new Index.Key(
                                    "", Expression.written("lower(%s)".formatted(column)), choice.chance(20), false, "")
                            : new Index.Key(column, null, choice.chance(20), choice.chance(10), ""));
        }
        boolean plain = keys.stream().allMatch(key -> key.expression() == null);
        String first = columns.get(0);
        boolean partial = first.length() == 1 && choice.chance(20);
        return Optional.of(new Index(
                free(table, "i"),
                plain && !partial && choice.chance(25),
                "btree",
                keys,
                choice.chance(15) ? choice.some(comparable(table)) : List.of(),
                partial ? Expression.written(first + " IS NOT NULL") : null,
                true));
    }

    /** A foreign key over columns of its own. */
    Table withReference(Table table, List<Table> targets) {
        Optional<Table> target =
                choice.pickOf(targets.stream().filter(t -> !key(t).isEmpty()).toList());
        if (target.isEmpty()) {
            return table;
        }
        Table result = table;
        List<String> own = new ArrayList<>();
        boolean nullable = choice.chance(60);
        int number = 1;
        while (table.lookupColumn("ref%d_id".formatted(number)).isPresent()) {
            number++;
        }
        for (String key : key(target.get())) {
            Column column = Column.of(
                    "ref%d_%s".formatted(number, key),
                    target.get().lookupColumn(key).orElseThrow().type(),
                    nullable);
            result = TableBuilder.like(result).column(column).build();
            own.add(column.name());
        }
        ForeignKey.Action action = choice.pick(
                List.of(ForeignKey.Action.NO_ACTION, ForeignKey.Action.CASCADE, ForeignKey.Action.RESTRICT));
        boolean deferrable = choice.chance(20);
        ForeignKey key = new ForeignKey(
                free(result, "f"),
                own,
                target.get().name(),
                key(target.get()),
                action,
                ForeignKey.Action.NO_ACTION,
                deferrable,
                deferrable && choice.chance(50));
        return TableBuilder.like(result).foreignKey(key).build();
    }

    private static List<String> key(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null ? List.of() : key.columns();
    }

    private List<String> comparable(Table table) {
        return table.columns().stream()
                .filter(column -> !NO_KEY.contains(column.type()))
                .map(Column::name)
                .toList();
    }

    /** A name for a constraint or index that nothing has yet. */
    String free(Table table, String kind) {
        String name;
        do {
            name = "%s_%s%d"
                    .formatted(table.name().name(), kind, choice.random().nextInt(1000));
        } while (names(table).contains(name));
        return name;
    }

    private static Set<String> names(Table table) {
        return Stream.of(
                        table.uniques().stream().map(UniqueConstraint::name),
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.checks().stream().map(Check::name),
                        table.indexes().stream().map(Index::name))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }
}
