package dev.segue.read;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Table;
import dev.segue.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table in the scratch schema: its columns, and what of defaults, checks and indexes has to be spelled. */
final class ScratchTable {

    private static final String DEFAULT = """
            SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
              JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
             WHERE d.adrelid = ?::regclass AND a.attname = ?
            """;
    private static final String CHECK =
            "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conrelid = ?::regclass AND conname = ?";

    private final ScratchSchema schema;
    private final ScratchTypes types;
    private final Table table;
    private final String regclass;

    ScratchTable(ScratchSchema schema, ScratchTypes types, Table table) {
        this.schema = schema;
        this.types = types;
        this.table = table;
        this.regclass = Sql.of("%n", table.name()).text();
    }

    /** The table with every text that the server could spell. */
    Table fill() throws SQLException {
        List<Column> typed = table.columns().stream()
                .map(column -> types.spelled(table, column))
                .toList();
        if (Unspelled.in(table)) {
            createColumns();
        }
        Map<String, Expression> generated = new HashMap<>();
        for (Column column : typed) {
            Expression expression = column.generated();
            if (expression != null) {
                generated.put(column.name(), generated(column, expression));
            }
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : typed) {
            columns.add(column(column, generated.get(column.name())));
        }
        List<Check> checks = new ArrayList<>();
        for (Check check : table.checks()) {
            checks.add(check(check));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            indexes.add(new ScratchIndex(schema, table.name(), index).fill());
        }
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                checks,
                indexes,
                table.comment(),
                table.origin(),
                table.formerName(),
                table.rows());
    }

    /** All columns at once where the server takes them; else one by one, so that the others can be spelled. */
    private void createColumns() throws SQLException {
        List<Column> plain = table.columns().stream()
                .filter(column -> column.generated() == null && types.knows(column))
                .toList();
        String all = plain.stream().map(column -> definition(column).text()).collect(Collectors.joining(", "));
        if (schema.lookupRefusal(Sql.of("CREATE TABLE %n (%c)", table.name(), new Sql(all)))
                .isEmpty()) {
            return;
        }
        schema.attempt("table " + table.name(), Sql.of("CREATE TABLE %n ()", table.name()));
        for (Column column : plain) {
            schema.attempt(
                    "column %s.%s, type %s".formatted(table.name(), column.name(), column.type()),
                    Sql.of("ALTER TABLE %n ADD COLUMN %c", table.name(), definition(column)));
        }
    }

    private static Sql definition(Column column) {
        return column.collation().isEmpty()
                ? Sql.of("%n %t", column.name(), column.type())
                : Sql.of("%n %t COLLATE %n", column.name(), column.type(), column.collation());
    }

    private Expression generated(Column column, Expression expression) throws SQLException {
        if (!Unspelled.in(table)) {
            return expression;
        }
        boolean added = schema.attempt(
                "column %s.%s, generated as %s".formatted(table.name(), column.name(), expression.text()),
                Sql.of(
                        "ALTER TABLE %n ADD COLUMN %c GENERATED ALWAYS AS (%x) STORED",
                        table.name(), definition(column), expression));
        return added ? spelled(expression, DEFAULT, column.name()) : expression;
    }

    private Column column(Column column, @Nullable Expression generated) throws SQLException {
        Expression value = column.defaultValue();
        boolean set = value != null
                && value.canon().isEmpty()
                && schema.attempt(
                        "column %s.%s, default %s".formatted(table.name(), column.name(), value.text()),
                        Sql.of("ALTER TABLE %n ALTER COLUMN %n SET DEFAULT %x", table.name(), column.name(), value));
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                set && value != null ? spelled(value, DEFAULT, column.name()) : value,
                column.identity(),
                generated,
                column.collation(),
                column.comment(),
                column.position(),
                column.origin(),
                column.said());
    }

    private Check check(Check check) throws SQLException {
        Expression condition = check.expression();
        boolean added = condition.canon().isEmpty()
                && schema.attempt(
                        "check %s on %s (%s)".formatted(check.name(), table.name(), condition.text()),
                        Sql.of("ALTER TABLE %n ADD CONSTRAINT %n CHECK (%x)", table.name(), check.name(), condition));
        return added
                ? new Check(check.name(), spelled(condition, CHECK, check.name()), check.column(), check.values())
                : check;
    }

    private Expression spelled(Expression written, String query, String name) throws SQLException {
        if (!written.canon().isEmpty()) {
            return written;
        }
        List<String> found = schema.texts(query, regclass, name);
        return found.isEmpty() ? written : new Expression(written.expr(), found.get(0));
    }
}
