package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The unique, NOT NULL key by which a backfill walks through a table. Values travel as text and come back through the type of
 * their column, so that every type with an order will do.
 *
 * @param table as the step names it
 * @param columns in the order of the key
 */
record BackfillKey(RelationName table, List<Column> columns) {

    /**
     * A column of the key.
     *
     * @param type without modifier: a cast to {@code varchar(3)} would cut the value
     */
    record Column(String name, String type) {}

    private static final String ROW = "segue_row";

    BackfillKey {
        columns = List.copyOf(columns);
    }

    static BackfillKey lookup(StepContext context, String table, String key) throws SQLException {
        RelationName name = RelationName.parse(table);
        List<Column> columns = new ArrayList<>();
        for (String column : names(key)) {
            columns.add(new Column(column, type(context, name, column)));
        }
        return new BackfillKey(name, columns);
    }

    /** The names in a comma separated list; a comma inside quotes belongs to a name. */
    static List<String> names(String key) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (SqlToken token : SqlTokens.of(key)) {
            if (token.isSymbol(',')) {
                names.add(RelationName.parse(key.substring(from, token.start())).name());
                from = token.end();
            }
        }
        names.add(RelationName.parse(key.substring(from)).name());
        return names;
    }

    private static String type(StepContext context, RelationName table, String column) throws SQLException {
        Connection connection = context.connection();
        try (PreparedStatement query = connection.prepareStatement("SELECT format_type(atttypid, -1) FROM pg_attribute"
                + " WHERE attrelid = to_regclass(?) AND attname = ? AND attnum > 0 AND NOT attisdropped")) {
            query.setString(1, table.sql());
            query.setString(2, column);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return row.getString(1);
                }
            }
        }
        throw new StepException(
                RuntimeError.UNCLEAR,
                "%s: there is no column \"%s\" in a table %s to go by: name a unique, NOT NULL key"
                        .formatted(StepText.of(context), column, table),
                null);
    }

    /**
     * The query for the last key of all, as text; no row where the table is empty. A row with a NULL in it is a key, though not {@code IS
     * NOT NULL} (PostgreSQL manual, section 9.2).
     */
    String lastKey() {
        return "SELECT " + texts() + from() + " WHERE "
                + each(column -> name(column) + " IS DISTINCT FROM NULL", " AND ") + " ORDER BY "
                + each(column -> name(column) + " DESC", ", ") + " LIMIT 1";
    }

    /** The query for the last key of a batch of that many rows, as text; no row where fewer are left. */
    String batchEnd(BackfillCursor cursor, int rows) {
        return "SELECT " + texts() + from() + " WHERE " + range(SqlName.quote(ROW), cursor.after(), cursor.last())
                + " ORDER BY " + each(BackfillKey::name, ", ") + " OFFSET " + (rows - 1) + " LIMIT 1";
    }

    /** The query for the number of rows that are left; to be asked only where they are fewer than a batch. */
    String rowsLeft(BackfillCursor cursor) {
        return "SELECT count(*)" + from() + " WHERE " + range(SqlName.quote(ROW), cursor.after(), cursor.last());
    }

    /** The predicate for the keys after one (from the beginning where it is empty) up to another. */
    String range(String qualifier, List<String> after, List<String> last) {
        String key = row(column -> (qualifier.isEmpty() ? "" : qualifier + ".") + SqlName.quote(column.name()));
        String upTo = key + " <= " + values(last);
        return "(" + (after.isEmpty() ? upTo : key + " > " + values(after) + " AND " + upTo) + ")";
    }

    private String values(List<String> values) {
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            literals.add(
                    "CAST(" + literal(values.get(i)) + " AS " + columns.get(i).type() + ")");
        }
        return literals.size() == 1 ? literals.get(0) : "(" + String.join(", ", literals) + ")";
    }

    /** As the server's {@code quote_literal}: right whatever standard_conforming_strings says. */
    private static String literal(String value) {
        String quoted = "'" + value.replace("'", "''").replace("\\", "\\\\") + "'";
        return value.indexOf('\\') < 0 ? quoted : "E" + quoted;
    }

    private String texts() {
        return each(column -> name(column) + "::text", ", ");
    }

    private String from() {
        return " FROM " + table.sql() + " AS " + ROW;
    }

    /** Qualified, since a bare name in ORDER BY would mean the text in the select list. */
    private static String name(Column column) {
        return ROW + "." + SqlName.quote(column.name());
    }

    private String row(Function<Column, String> text) {
        return columns.size() == 1 ? each(text, "") : "(" + each(text, ", ") + ")";
    }

    private String each(Function<Column, String> text, String separator) {
        return columns.stream().map(text).collect(Collectors.joining(separator));
    }
}
