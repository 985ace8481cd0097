package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements by which a person takes values over from the trash, once a migration that ran again has made new tables and
 * columns. Sequences come first: they begin anew, and would give numbers that the copied rows have.
 */
public record CopyFromTrash(Connection connection) {

    /** Of an enum or composite type, which a migration may make anew, so that the former values are of another type of that name. */
    private static final String MADE_TYPE = """
            EXISTS (SELECT FROM pg_type t LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
                WHERE t.oid = a.atttypid AND coalesce(e.typtype, t.typtype) IN ('e', 'c'))""";

    private static final String COLUMNS = """
            SELECT a.attname, a.attidentity <> '', pg_get_serial_sequence(?, a.attname) IS NOT NULL, %s FROM pg_attribute a
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                AND NOT starts_with(a.attname, ?)
            ORDER BY a.attnum""".formatted(MADE_TYPE);

    private static final String IS_OF_MADE_TYPE = """
            SELECT 1::text FROM pg_attribute a WHERE a.attrelid = to_regclass(?) AND a.attname = ? AND %s""".formatted(MADE_TYPE);

    private static final String KEY = """
            SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = to_regclass(?) AND i.indisprimary AND i.indnkeyatts = 1
                AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)""";

    /**
     * Each hundred pages a transaction, and again without harm: nobody waits long for a row of a large table. A row with a NULL in it is
     * not {@code IS NOT NULL} (PostgreSQL manual, section 9.2), and yet a value.
     */
    private static final String UPDATE = "DO $$ DECLARE page bigint := 0; BEGIN"
            + " WHILE page * current_setting('block_size')::bigint < pg_relation_size(%1$s) LOOP %2$s;"
            + " COMMIT; page := page + 100; END LOOP; END $$";

    private static final String PAGES = " WHERE ctid >= %3$s AND ctid < %4$s"
            + " AND %2$s IS DISTINCT FROM NULL AND %1$s::text IS DISTINCT FROM %2$s::text";
    private static final String FIRST_PAGE = "('(' || page || ',0)')::tid";
    private static final String LAST_PAGE = "('(' || page + 100 || ',0)')::tid";

    private record Column(String name, boolean identity, boolean numbered, boolean made) {}

    /**
     * In the order in which they run.
     *
     * @param up of the migration that runs again
     */
    public List<String> statements(List<LeftInTrash> left, String schema, List<Step> up) throws SQLException {
        List<String> statements = new ArrayList<>(sequences(left, schema, up));
        for (LeftInTrash one : left) {
            statements.addAll(one.column().isEmpty() ? table(one) : column(one));
        }
        return statements;
    }

    /** A sequence that no column owns says not for which table it is: behind the keys of all it is right for each. */
    private List<String> sequences(List<LeftInTrash> left, String schema, List<Step> up) throws SQLException {
        List<String> highest = new ArrayList<>();
        for (LeftInTrash one : left) {
            if (one.column().isEmpty()) {
                Rows.texts(connection, KEY, one.trash()).forEach(key -> highest.add(max(key, one.trash())));
            }
        }
        return highest.isEmpty()
                ? List.of()
                : up.stream()
                        .flatMap(step -> made(step).stream())
                        .map(name -> name.schema().isEmpty() ? new RelationName(schema, name.name()) : name)
                        .map(name -> behind(literal(name.sql()), String.join(", ", highest)))
                        .toList();
    }

    /** The sequence that a step makes. */
    private static Optional<RelationName> made(Step step) {
        List<SqlToken> tokens = step.kind() == Step.Kind.SQL ? SqlTokens.of(step.argument(0)) : List.of();
        if (tokens.size() < 3
                || !tokens.get(0).isWord("create")
                || !tokens.get(1).isWord("sequence")) {
            return Optional.empty();
        }
        int at = tokens.get(2).isWord("if") ? 5 : 2;
        boolean qualified = tokens.size() > at + 2 && tokens.get(at + 1).isSymbol('.');
        return Optional.of(
                qualified
                        ? new RelationName(
                                tokens.get(at).text(), tokens.get(at + 2).text())
                        : new RelationName("", tokens.get(at).text()));
    }

    private List<String> table(LeftInTrash one) throws SQLException {
        List<Column> columns = Rows.list(
                connection,
                COLUMNS,
                row -> new Column(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)),
                one.trash(),
                one.trash(),
                TrashName.PREFIX);
        List<String> statements = new ArrayList<>();
        columns.stream()
                .filter(Column::numbered)
                .map(column -> behind(own(one.table(), column.name()), max(column.name(), one.trash())))
                .forEach(statements::add);
        String names =
                columns.stream().map(column -> SqlName.quote(column.name())).collect(Collectors.joining(", "));
        boolean identity = columns.stream().anyMatch(Column::identity);
        String insert = "INSERT INTO %s (%s)%s SELECT "
                .formatted(one.table(), names, identity ? " OVERRIDING SYSTEM VALUE" : "");
        String from = " FROM " + one.trash();
        statements.add(
                columns.stream().noneMatch(Column::made)
                        ? insert + names + from
                        : "DO $$ BEGIN EXECUTE %s || %s || %s; END $$"
                                .formatted(literal(insert), values(one, columns), literal(from)));
        return statements;
    }

    /** A text to be made when it runs: the types of the new table are not there yet. */
    private static String values(LeftInTrash one, List<Column> columns) {
        return columns.stream()
                .map(column -> literal(SqlName.quote(column.name()))
                        + (column.made() ? " || '::text::' || " + type(one.table(), column.name()) : ""))
                .collect(Collectors.joining(" || ', ' || "));
    }

    private static String type(String table, String column) {
        return "(SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = %s::regclass AND attname = %s)"
                .formatted(literal(table), literal(column));
    }

    private List<String> column(LeftInTrash one) throws SQLException {
        List<String> statements = new ArrayList<>();
        if (one.numbered()) {
            String name = RelationName.parse(one.column()).name();
            String trash = RelationName.parse(one.trash()).name();
            statements.add(behind(own(one.table(), name), max(trash, one.table())));
        }
        statements.add(UPDATE.formatted(literal(one.table()), update(one)));
        return statements;
    }

    private String update(LeftInTrash one) throws SQLException {
        String set = "UPDATE %s SET %s = %s".formatted(one.table(), one.column(), one.trash());
        String trash = RelationName.parse(one.trash()).name();
        if (Rows.texts(connection, IS_OF_MADE_TYPE, one.table(), trash).isEmpty()) {
            return set + PAGES.formatted(one.column(), one.trash(), FIRST_PAGE, LAST_PAGE);
        }
        return "EXECUTE %s || %s || %s USING %s, %s"
                .formatted(
                        literal(set + "::text::"),
                        type(one.table(), RelationName.parse(one.column()).name()),
                        literal(PAGES.formatted(one.column(), one.trash(), "$1", "$2")),
                        FIRST_PAGE,
                        LAST_PAGE);
    }

    /** Never back: a program may draw from it already. */
    private static String behind(String sequence, String highest) {
        return "SELECT setval(%1$s, greatest(nextval(%1$s), %2$s))".formatted(sequence, highest);
    }

    /** The new column's own sequence; null, which changes nothing, where it has none. */
    private static String own(String table, String column) {
        return "pg_get_serial_sequence(%s, %s)".formatted(literal(table), literal(column));
    }

    private static String max(String column, String table) {
        return "(SELECT max(%s) FROM %s)".formatted(SqlName.quote(column), table);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
