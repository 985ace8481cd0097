package dev.segue.mapping;

import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Row;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.entity.Declarations;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.ObjectNames.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one table of a Catalog from the facts about it. */
final class TableAssembly {

    private static final String VIRTUAL =
            "table \"%s\": the virtual column %s, as Hibernate generates them where jakarta.persistence.database-major-version is 18 or later,";
    private static final String STORED =
            "with -Asegue.set.jakarta.persistence.database_major_version=17 it is a stored one, which Hibernate takes on any server";

    private final Declarations declarations;
    private final FactMap facts;
    private final Name name;
    private final Set<String> relations;
    private final Map<Name, List<String>> keys;
    private final Unsupported unsupported;
    private final OptionTraits options;

    /**
     * @param relations names of tables, sequences and indexes of the schema; those made here are added
     * @param keys the columns of the primary key of each table
     * @param options takes what the records of a Catalog have no field for, and what a Catalog cannot say
     */
    TableAssembly(
            Declarations declarations,
            FactMap facts,
            Set<String> relations,
            Map<Name, List<String>> keys,
            OptionTraits options) {
        this.declarations = declarations;
        this.facts = facts;
        this.name = ServerNames.of(facts);
        this.relations = relations;
        this.keys = keys;
        this.options = options;
        this.unsupported = options.unsupported();
    }

    Table table() {
        Origin origin = origin(facts);
        options.ofTable(name, facts.text("options"), origin);
        String extra = facts.text("extra");
        unsupported.unless(extra.isEmpty(), name, origin, "table declarations " + extra, extra);
        PrimaryKey key = primaryKey();
        return new Table(
                name,
                columns(key),
                key,
                uniques(),
                facts.maps("foreignKeys").stream().map(this::foreignKey).toList(),
                new CheckAssembly(name, facts, unsupported).checks(),
                new IndexAssembly(name, facts, options).indexes(),
                facts.text("comment"),
                origin,
                declarations.formerName(origin),
                rows());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (FactMap row : facts.maps("rows")) {
            String statement = row.text("statement");
            unsupported.unless(statement.isEmpty(), name, origin(facts), "first statement \"" + statement + "\"", "");
            if (statement.isEmpty()) {
                rows.add(new Row(ServerNames.of(row.texts("columns")), row.texts("values")));
            }
        }
        return rows;
    }

    static Origin origin(FactMap facts) {
        return new Origin(facts.text("entity"), facts.text("attribute"));
    }

    /** The names of a table's columns. */
    static List<String> columns(FactMap table) {
        return table.maps("columns").stream()
                .map(column -> ServerNames.of(column.text("name")))
                .toList();
    }

    private Origin origin(String column) {
        return facts.maps("columns").stream()
                .filter(facts -> ServerNames.of(facts.text("name")).equals(column))
                .map(TableAssembly::origin)
                .filter(origin -> !origin.isUnknown())
                .findFirst()
                .orElse(origin(facts));
    }

    private @Nullable PrimaryKey primaryKey() {
        if (!facts.has("primaryKey")) {
            return null;
        }
        FactMap key = facts.map("primaryKey");
        return new PrimaryKey(relation(key.text("name"), Kind.PKEY, List.of()), ServerNames.of(key.texts("columns")));
    }

    private List<Column> columns(@Nullable PrimaryKey key) {
        List<Column> columns = facts.maps("columns").stream().map(this::column).toList();
        Set<String> names = new HashSet<>();
        columns.stream()
                .filter(column -> !names.add(column.name()))
                .forEach(column -> unsupported.twice(
                        column.origin(),
                        "column \"%s\" of table \"%s\"".formatted(column.name(), name),
                        column.name()));
        Map<String, List<Integer>> orders = new HashMap<>();
        columns.forEach(column -> orders.put(column.name(), order(key, column)));
        List<Column> sorted = columns.stream()
                .sorted(Comparator.comparing((Column column) -> orders.get(column.name()), TableAssembly::compare)
                        .thenComparing(Column::name))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> sorted.get(i)
                        .withOrigin(i + 1, sorted.get(i).origin(), sorted.get(i).said()))
                .toList();
    }

    /** Key columns first, then as the attributes stand in the source. */
    private List<Integer> order(@Nullable PrimaryKey key, Column column) {
        int inKey = key == null ? -1 : key.columns().indexOf(column.name());
        List<Integer> order = new ArrayList<>(List.of(inKey < 0 ? Integer.MAX_VALUE : inKey));
        order.addAll(declarations.order(column.origin()));
        return order;
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int compared = left.get(i).compareTo(right.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private Column column(FactMap column) {
        ColumnDefinition definition =
                ColumnDefinition.parse((column.text("type") + " " + column.text("options")).strip());
        String columnName = ServerNames.of(column.text("name"));
        Origin origin = origin(column);
        definition
                .wayOut()
                .ifPresent(wayOut -> unsupported.add(
                        origin,
                        "table \"%s\": column definition \"%s\" of %s".formatted(name, definition.rest(), columnName),
                        wayOut,
                        definition.rest()));
        if (column.flag("virtual")) {
            unsupported.add(origin, VIRTUAL.formatted(name, columnName), STORED, columnName);
        }
        options.ofColumn(name, columnName, definition, origin);
        Identity identity = column.flag("identity") ? Identity.BY_DEFAULT : definition.identity();
        String generated = column.text("generated").isEmpty() ? definition.generated() : column.text("generated");
        String defaultValue = column.text("default").isEmpty() ? definition.defaultValue() : column.text("default");
        String collation = column.text("collation");
        return new Column(
                columnName,
                definition.type(),
                column.flag("nullable") && !definition.notNull() && identity == Identity.NONE,
                expression(defaultValue),
                identity,
                expression(generated),
                collation.isEmpty() ? definition.collation() : collation,
                column.text("comment"),
                0,
                origin,
                declarations.said(origin));
    }

    private static @Nullable Expression expression(String text) {
        return text.isEmpty() ? null : Expression.written(text);
    }

    private List<UniqueConstraint> uniques() {
        List<UniqueConstraint> uniques = new ArrayList<>();
        for (FactMap unique : facts.maps("uniques")) {
            List<String> columns = ServerNames.of(unique.texts("columns"));
            uniques.add(unique(unique.text("name"), unique.text("options"), columns));
        }
        return uniques;
    }

    private UniqueConstraint unique(String constraintName, String written, List<String> columns) {
        Optional<RelationOptions> said = RelationOptions.ofUnique(written, columns(facts));
        List<String> named = new ArrayList<>(columns); // the server names it after its payload too
        said.map(RelationOptions::include).ifPresent(named::addAll);
        String constraint = relation(constraintName, Kind.KEY, named);
        ConstraintOptions rest =
                ConstraintOptions.parse(said.map(RelationOptions::rest).orElse(written));
        rest.wayOut()
                .ifPresent(wayOut -> unsupported.add(
                        origin(facts),
                        "table \"%s\": options \"%s\" of unique constraint %s".formatted(name, written, constraint),
                        wayOut,
                        written));
        said.ifPresent(found -> options.ofUnique(name, constraint, found));
        return new UniqueConstraint(
                constraint, columns, rest.nullsNotDistinct(), rest.deferrable(), rest.initiallyDeferred());
    }

    private String relation(String written, Kind kind, List<String> columns) {
        String relation = written.isEmpty()
                ? ObjectNames.byServer(kind, name.name(), columns, relations::contains)
                : ServerNames.of(written);
        relations.add(relation);
        return relation;
    }

    private ForeignKey foreignKey(FactMap key) {
        String keyName = ServerNames.of(key.text("name"));
        List<String> columns = ServerNames.of(key.texts("columns"));
        String written = Stream.of(key.text("definition"), onDelete(key.text("onDelete")), key.text("options"))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        Optional<ForeignKeyClause> clause = ForeignKeyClause.parse(written)
                .filter(found ->
                        found.columns().isEmpty() == key.text("definition").isBlank())
                .filter(found -> found.target().map(keys::containsKey).orElse(true));
        unsupported.unless(
                clause.isPresent(),
                name,
                origin(columns.get(0)),
                "\"%s\" of foreign key %s".formatted(written, keyName),
                Stream.of(key.text("definition"), key.text("options"))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""));
        return clause.map(found -> foreignKey(keyName, columns, key, found))
                .orElseGet(() -> ForeignKey.of(keyName, columns, name, columns));
    }

    private ForeignKey foreignKey(String keyName, List<String> columns, FactMap key, ForeignKeyClause clause) {
        boolean whole = clause.target().isPresent();
        Name target = clause.target().orElseGet(() -> ServerNames.of(key.map("target")));
        List<String> targetColumns = !whole
                ? ServerNames.of(key.texts("targetColumns"))
                : clause.targetColumns().isEmpty() ? keys.getOrDefault(target, List.of()) : clause.targetColumns();
        return new ForeignKey(
                keyName,
                whole ? clause.columns() : columns,
                target,
                targetColumns,
                clause.onDelete(),
                clause.onUpdate(),
                clause.deferrable(),
                clause.initiallyDeferred());
    }

    private static String onDelete(String action) {
        return action.isEmpty() || action.equals("NO_ACTION") ? "" : "on delete " + action.replace('_', ' ');
    }
}
