package dev.segue.engine.step;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a part of the trash cannot be made again, now or ever. */
final class PartObstacle {

    private static final String RELATION =
            "SELECT relkind::text FROM pg_class WHERE oid = to_regclass(?) AND relkind IN ('r', 'p')";
    private static final String MISSING = """
            SELECT wanted FROM unnest(?::text[]) wanted WHERE NOT EXISTS (SELECT FROM pg_attribute
                WHERE attrelid = to_regclass(?) AND attname = wanted AND attnum > 0 AND NOT attisdropped)""";
    /** What a foreign key to these columns needs (PostgreSQL manual, "CREATE TABLE", REFERENCES). */
    private static final String KEY = """
            SELECT 'there' FROM pg_index i, LATERAL (SELECT array_agg(a.attname::text) AS names FROM pg_attribute a
                WHERE a.attrelid = i.indrelid AND a.attnum = ANY ((i.indkey::smallint[])[0:i.indnkeyatts - 1])) key
            WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL
                AND i.indexprs IS NULL AND key.names <@ ?::text[] AND key.names @> ?::text[]""";

    private PartObstacle() {}

    /** Whether parts of this kind are made again at all: only without reading rows under a lock that others wait for. */
    static boolean ofKind(String kind, String definition, String relkind) {
        boolean overlaps = definition.contains("WITHOUT OVERLAPS") && !kind.equals("c")
                || definition.contains(" PERIOD ") && kind.equals("f");
        return overlaps
                || !relkind.equals("r")
                || !Set.of("i", "f", "c", "p", "u").contains(kind);
    }

    /** In words; empty where nothing in the catalog is in the way. */
    static Optional<String> of(Connection connection, TrashedPart part) throws SQLException {
        Optional<String> relkind = relkind(connection, part.table());
        if (relkind.isEmpty()) {
            return Optional.of("table %s is gone".formatted(RelationName.parse(part.table())));
        }
        if (ofKind(part.kind(), part.definition(), relkind.get())) {
            return Optional.of("it would be made under a lock that others wait for");
        }
        Optional<String> column = missing(connection, part.table(), part.columns());
        return column.isPresent() || part.references() == null ? column : ofTarget(connection, part, part.references());
    }

    private static Optional<String> ofTarget(Connection connection, TrashedPart part, String target)
            throws SQLException {
        if (relkind(connection, target).isEmpty()) {
            return Optional.of("table %s is gone".formatted(RelationName.parse(target)));
        }
        Optional<String> column = missing(connection, target, part.targets());
        if (column.isPresent() || part.targets().isEmpty()) {
            return column;
        }
        Array targets = array(connection, part.targets());
        return Rows.texts(connection, KEY, name(target), targets, targets).isEmpty()
                ? Optional.of("no key of table %s has the columns %s"
                        .formatted(RelationName.parse(target), String.join(", ", part.targets())))
                : Optional.empty();
    }

    private static Optional<String> missing(Connection connection, String table, List<String> columns)
            throws SQLException {
        return Rows.texts(connection, MISSING, array(connection, columns), name(table)).stream()
                .findFirst()
                .map(column -> "column %s of table %s is gone".formatted(column, RelationName.parse(table)));
    }

    private static Optional<String> relkind(Connection connection, String table) throws SQLException {
        return Rows.texts(connection, RELATION, name(table)).stream().findFirst();
    }

    private static Array array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static String name(String table) {
        return RelationName.parse(table).sql();
    }
}
