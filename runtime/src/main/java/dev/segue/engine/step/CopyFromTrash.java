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

    private static final String COLUMNS = """
            SELECT a.attname, a.attidentity <> '', pg_get_serial_sequence(?, a.attname) IS NOT NULL FROM pg_attribute a
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                AND NOT starts_with(a.attname, ?)
            ORDER BY a.attnum""";

    private static final String KEY = """
            SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = to_regclass(?) AND i.indisprimary AND i.indnkeyatts = 1
                AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)""";

    /** Each hundred pages a transaction, and again without harm: nobody waits long for a row of a large table. */
    private static final String UPDATE = "DO $$ DECLARE page bigint := 0; BEGIN"
            + " WHILE page * current_setting('block_size')::bigint < pg_relation_size(%1$s) LOOP"
            + " UPDATE %2$s SET %3$s = %4$s WHERE ctid >= ('(' || page || ',0)')::tid AND ctid < ('(' || page + 100 || ',0)')::tid"
            + " AND %4$s IS NOT NULL AND %3$s::text IS DISTINCT FROM %4$s::text;"
            + " COMMIT; page := page + 100; END LOOP; END $$";

    private record Column(String name, boolean identity, boolean numbered) {}

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
                row -> new Column(row.getString(1), row.getBoolean(2), row.getBoolean(3)),
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
        statements.add("INSERT INTO %s (%s)%s SELECT %s FROM %s"
                .formatted(one.table(), names, identity ? " OVERRIDING SYSTEM VALUE" : "", names, one.trash()));
        return statements;
    }

    private static List<String> column(LeftInTrash one) {
        List<String> statements = new ArrayList<>();
        if (one.numbered()) {
            String name = RelationName.parse(one.column()).name();
            String trash = RelationName.parse(one.trash()).name();
            statements.add(behind(own(one.table(), name), max(trash, one.table())));
        }
        statements.add(UPDATE.formatted(literal(one.table()), one.table(), one.column(), one.trash()));
        return statements;
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
