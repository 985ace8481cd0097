package dev.segue.plan.acceptance;

import dev.segue.catalog.Check;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import dev.segue.catalog.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes keys, checks and indexes of a table. */
final class RandomKeyEdit {

    private final Table table;
    private final RandomChoice choice;
    private final RandomKeys keys;
    private final List<Table> targets;

    /** @param targets tables that a new foreign key may lead to */
    RandomKeyEdit(Table table, RandomChoice choice, List<Table> targets) {
        this.table = table;
        this.choice = choice;
        this.keys = new RandomKeys(choice);
        this.targets = targets;
    }

    /** @param kind up to 37 */
    Table edited(int kind, boolean isReferenced) {
        TableBuilder builder = TableBuilder.like(table);
        if (kind < 6) {
            return keys.unique(table).map(builder::unique).orElse(builder).build();
        }
        if (kind < 12) {
            Optional<Check> there = choice.pickOf(table.checks());
            if (there.isPresent() && choice.chance(60)) {
                return another(there.get().name());
            }
            return keys.check(table).map(builder::check).orElse(builder).build();
        }
        if (kind < 19) {
            return keys.index(table).map(builder::index).orElse(builder).build();
        }
        if (kind < 25) {
            return keys.withReference(table, targets);
        }
        List<String> names = Stream.of(
                        table.uniques().stream().map(UniqueConstraint::name),
                        table.checks().stream().map(Check::name),
                        table.indexes().stream().map(Index::name),
                        table.foreignKeys().stream().map(ForeignKey::name))
                .flatMap(all -> all)
                .toList();
        Optional<String> part = choice.pickOf(names);
        if (kind < 31) {
            return part.map(name ->
                            builder.without((other, text) -> other.equals(name)).build())
                    .orElse(table);
        }
        if (kind < 34) {
            return part.map(name -> another(name)).orElse(table);
        }
        PrimaryKey key = new PrimaryKey(table.name().name() + "_pkey", List.of("id"));
        return builder.key(table.primaryKey() == null ? key : isReferenced ? table.primaryKey() : null)
                .build();
    }

    /** The same under another name, or a foreign key with another action, or a check with other values or another condition. */
    private Table another(String name) {
        String now = keys.free(table, "x");
        TableBuilder builder = TableBuilder.like(table).without((other, text) -> other.equals(name));
        table.uniques().stream()
                .filter(unique -> unique.name().equals(name))
                .forEach(unique -> builder.unique(UniqueConstraint.of(now, unique.columns())));
        table.checks().stream()
                .filter(check -> check.name().equals(name))
                .forEach(check -> builder.check(another(check, now)));
        table.indexes().stream()
                .filter(index -> index.name().equals(name))
                .forEach(index -> builder.index(new Index(
                        now, index.unique(), index.method(), index.keys(), index.include(), index.predicate(), true)));
        table.foreignKeys().stream()
                .filter(key -> key.name().equals(name))
                .forEach(key -> builder.foreignKey(new ForeignKey(
                        choice.chance(50) ? now : name,
                        key.columns(),
                        key.target(),
                        key.targetColumns(),
                        choice.chance(50) ? ForeignKey.Action.CASCADE : ForeignKey.Action.NO_ACTION,
                        key.onUpdate(),
                        !key.deferrable(),
                        false)));
        return builder.build();
    }

    private Check another(Check check, String now) {
        if (!check.values().isEmpty()) {
            List<String> values =
                    check.values().contains("v4") ? List.of("v1", "v2", "v3") : List.of("v1", "v2", "v3", "v4");
            String list = values.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
            return new Check(
                    check.name(),
                    Expression.written("%s IN (%s)".formatted(check.column(), list)),
                    check.column(),
                    values);
        }
        if (choice.chance(50)) {
            return new Check(now, check.expression(), check.column(), List.of());
        }
        Expression wider = Expression.written(check.expression().text() + " OR id > 0");
        return new Check(check.name(), wider, check.column(), List.of());
    }
}
