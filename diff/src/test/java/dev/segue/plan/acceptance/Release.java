package dev.segue.plan.acceptance;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.sql.Sql;
import dev.segue.sql.TypeOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a release sends, made from the Catalog that it maps: as Hibernate does, it names every mapped column in INSERT and
 * UPDATE, and reads all by name. One row gets values that occur nowhere else, another NULL wherever the release may write it.
 */
final class Release {

    private final Catalog catalog;
    private final Catalog other;
    private int counter;

    /** @param other what the other release maps: whoever deploys a new foreign key has an old release that obeys it */
    Release(Catalog catalog, Catalog other, int firstValue) {
        this.catalog = catalog;
        this.other = other;
        this.counter = firstValue;
    }

    /** Writes and reads rows in each table, and keeps them. */
    void writeAndRead(Connection connection) throws SQLException {
        run(connection, true);
    }

    /** Writes and reads rows in each table, then takes them back. */
    void tryToWriteAndRead(Connection connection) throws SQLException {
        run(connection, false);
    }

    /** Deletes what there is after releases have written, then takes all of that back. */
    static void tryToDelete(Connection connection, List<Release> writers, Deletes deletes) throws SQLException {
        List<String> all = new ArrayList<>();
        writers.forEach(writer -> all.addAll(writer.writes()));
        all.addAll(deletes.statements());
        all.add("SET CONSTRAINTS ALL IMMEDIATE");
        send(connection, all, false);
    }

    private void run(Connection connection, boolean keep) throws SQLException {
        send(connection, writes(), keep);
    }

    private List<String> writes() {
        List<String> all = new ArrayList<>(List.of("SET CONSTRAINTS ALL DEFERRED"));
        inOrder().forEach(table -> all.addAll(statements(table)));
        return all;
    }

    /** All in one message, as its time counts: a proof sends it after every step. */
    private static void send(Connection connection, List<String> all, boolean keep) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join(";\n", all));
            if (keep) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new SQLException(
                    "%s%n  in: %s".formatted(e.getMessage(), String.join(";\n", all)), e.getSQLState(), e);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Referenced tables first; in a cycle the seed's rows serve. */
    private List<Table> inOrder() {
        List<Table> ordered = new ArrayList<>();
        catalog.tables().forEach(table -> visit(table, ordered, new ArrayList<>()));
        return ordered;
    }

    private void visit(Table table, List<Table> ordered, List<Table> open) {
        if (!ordered.contains(table) && !open.contains(table)) {
            open.add(table);
            table.foreignKeys()
                    .forEach(key -> catalog.lookupTable(key.target()).ifPresent(t -> visit(t, ordered, open)));
            ordered.add(table);
        }
    }

    private List<String> statements(Table table) {
        int n = ++counter;
        int spare = ++counter;
        List<Column> written = table.columnsInOrder().stream()
                .filter(column -> column.identity() == Column.Identity.NONE && column.generated() == null)
                .toList();
        Sql names = Sql.of("%N", written.stream().map(Column::name).toList());
        Sql values =
                list(written.stream().map(column -> value(table, column, n)).toList());
        List<String> statements = new ArrayList<>();
        statements.add(Sql.of("INSERT INTO %n (%c) VALUES (%c)", table.name(), names, values)
                .text());
        statements.add(isWritten(table, Sql.of("true"), written, n));
        Sql some = list(written.stream()
                .map(column -> column.nullable() ? Sql.of("NULL") : value(table, column, spare))
                .toList());
        statements.add(Sql.of("INSERT INTO %n (%c) VALUES (%c)", table.name(), names, some)
                .text());
        statements.add(Sql.of(
                        "SELECT %N FROM %n LIMIT 3",
                        table.columns().stream().map(Column::name).toList(), table.name())
                .text());
        // another value than the one that is there: a trigger must not take it back
        int m = ++counter;
        List<Column> changed = written.stream()
                .filter(column -> table.primaryKey() == null
                        || !table.primaryKey().columns().contains(column.name()))
                .toList();
        List<Sql> assignments = changed.stream()
                .map(column -> Sql.of("%n = %c", column.name(), value(table, column, m)))
                .toList();
        if (table.primaryKey() != null && !assignments.isEmpty()) {
            String key = table.primaryKey().columns().get(0);
            Column keyColumn = table.lookupColumn(key).orElseThrow();
            Sql which = keyColumn.identity() == Column.Identity.NONE ? value(table, keyColumn, n) : Sql.of("-1");
            statements.add(Sql.of("UPDATE %n SET %c WHERE %n = %c", table.name(), list(assignments), key, which)
                    .text());
            if (keyColumn.identity() == Column.Identity.NONE) {
                statements.add(isWritten(table, Sql.of("%n = %c", key, which), changed, m));
            }
        }
        return statements;
    }

    /** Fails with a division by zero where the row does not hold what was written last. */
    private String isWritten(Table table, Sql which, List<Column> columns, int m) {
        Sql where = which;
        for (Column column : columns) {
            Optional<ForeignKey> key = foreignKey(table, column);
            if (key.isEmpty() || !key.get().target().equals(table.name())) { // the last row of a table may be this one
                String cast = column.type().equals("json") || row(column, m).isPresent() ? "::text" : "";
                where = Sql.of(
                        "%c AND %n%x IS NOT DISTINCT FROM %c%x",
                        where, column.name(), cast, value(table, column, m), cast);
            }
        }
        return Sql.of("SELECT 1 / count(*) FROM %n WHERE %c", table.name(), where)
                .text();
    }

    private static Sql list(List<Sql> pieces) {
        Sql all = Sql.EMPTY;
        for (Sql piece : pieces) {
            all = all.text().isEmpty() ? piece : Sql.of("%c, %c", all, piece);
        }
        return all;
    }

    private Sql value(Table table, Column column, int n) {
        Optional<ForeignKey> key = foreignKey(table, column);
        if (key.isPresent()) {
            Name target = key.get().target();
            String referenced =
                    key.get().targetColumns().get(key.get().columns().indexOf(column.name()));
            return Sql.of("(SELECT max(%n) FROM %n)", referenced, target);
        }
        Optional<Check> check = table.checks().stream()
                .filter(c -> c.column().equals(column.name()) && !c.values().isEmpty())
                .findFirst();
        return check.isPresent()
                ? Sql.of("%s", check.get().values().get(0))
                : label(column).or(() -> row(column, n)).orElseGet(() -> plain(column, n));
    }

    /** The first label of an enum type, alone or in an array: another one may be new. */
    private Optional<Sql> label(Column column) {
        return catalog.enums().stream()
                .filter(type ->
                        Sql.of("%n", type.name()).text().equals(column.type().replace("[]", "")))
                .map(type -> type.labels().get(0))
                .map(label -> column.type().endsWith("[]")
                        ? Sql.of("ARRAY[%s]::%x", label, column.type())
                        : Sql.of("%s", label))
                .findFirst();
    }

    /** A row, alone or in an array, whose last attribute is NULL: it is there all the same. */
    private Optional<Sql> row(Column column, int n) {
        return catalog.composites().stream()
                .filter(type -> Sql.of("%n", type.name()).text().equals(TypeOrder.element(column.type())))
                .map(type -> row(type, n))
                .map(row -> column.type().endsWith("[]")
                        ? Sql.of("ARRAY[%c]::%x", row, column.type())
                        : Sql.of("%c::%x", row, column.type()))
                .findFirst();
    }

    private Sql row(CompositeType type, int n) {
        List<Sql> values = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            Column part = Column.of(attribute.name(), attribute.type(), true);
            values.add(
                    values.size() == type.attributes().size() - 1
                            ? Sql.of("NULL")
                            : label(part).or(() -> row(part, n)).orElseGet(() -> plain(part, n)));
        }
        return Sql.of("ROW(%c)", list(values));
    }

    private Optional<ForeignKey> foreignKey(Table table, Column column) {
        return Stream.concat(Stream.of(table), other.lookupTable(table.name()).stream())
                .flatMap(side -> side.foreignKeys().stream())
                .filter(key -> key.columns().contains(column.name()))
                .findFirst();
    }

    private static Sql plain(Column column, int n) {
        String type = column.type();
        if (type.startsWith("character") || type.equals("text")) {
            return Sql.of("%s", "v" + n);
        }
        if (type.equals("boolean")) {
            return Sql.of(n / 2 % 2 == 0 ? "true" : "false");
        }
        if (type.equals("date") || type.startsWith("timestamp")) {
            return Sql.of("%s", "2026-01-%02d".formatted(n % 28 + 1));
        }
        if (type.equals("uuid")) {
            return Sql.of("%s", "00000000-0000-0000-0000-%012d".formatted(n));
        }
        if (type.startsWith("json")) {
            return Sql.of("%s", "{\"n\": %d}".formatted(n));
        }
        return Sql.of("%d", n);
    }
}
