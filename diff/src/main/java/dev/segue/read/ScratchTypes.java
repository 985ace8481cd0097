package dev.segue.read;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.Table;
import dev.segue.sql.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the server spells each distinct type of a column or attribute in a Catalog. They stand as columns in tables of their own, so that a
 * table without expressions need not be created at all.
 */
final class ScratchTypes {

    /** Columns of one table; the server allows 1600. */
    private static final int CHUNK = 500;

    private static final String TYPES = """
            SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
             WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
            """;

    private static final String TABLE = "segue_scratch_types";

    private final ScratchSchema schema;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();

    private ScratchTypes(ScratchSchema schema) {
        this.schema = schema;
    }

    /** Asks for all of them; types of the Catalog exist already. */
    static ScratchTypes resolve(ScratchSchema schema, Catalog catalog) throws SQLException {
        ScratchTypes types = new ScratchTypes(schema);
        List<String> written = Stream.concat(
                        catalog.tables().stream()
                                .flatMap(table -> table.columns().stream())
                                .map(Column::type),
                        catalog.composites().stream()
                                .flatMap(type -> type.attributes().stream())
                                .map(Attribute::type))
                .distinct()
                .toList();
        for (int from = 0; from < written.size(); from += CHUNK) {
            types.resolve(written.subList(from, Math.min(from + CHUNK, written.size())));
        }
        return types;
    }

    /** The column with its type in the server's spelling; where the server refused the type, as written. */
    Column spelled(Table table, Column column) {
        String reason = refusals.get(column.type());
        if (reason != null) {
            schema.refuse("column %s.%s, type %s".formatted(table.name(), column.name(), column.type()), reason);
            return column;
        }
        return column.withType(spellings.getOrDefault(column.type(), column.type()));
    }

    /** The type with those of its attributes in the server's spelling; as written where it refused the type as a whole. */
    CompositeType spelled(CompositeType type) {
        return new CompositeType(
                type.name(),
                type.attributes().stream()
                        .map(attribute ->
                                attribute.withType(spellings.getOrDefault(attribute.type(), attribute.type())))
                        .toList(),
                type.comment());
    }

    /** Whether the server knows the type. */
    boolean knows(Column column) {
        return !refusals.containsKey(column.type());
    }

    private void resolve(List<String> written) throws SQLException {
        String all = IntStream.range(0, written.size())
                .mapToObj(i -> column(i, written.get(i)).text())
                .collect(Collectors.joining(", "));
        if (schema.lookupRefusal(Sql.of("CREATE TABLE %n (%c)", TABLE, new Sql(all)))
                .isPresent()) {
            oneByOne(written);
        }
        Map<String, String> printed = schema.pairs(TYPES, TABLE);
        for (int i = 0; i < written.size(); i++) {
            String spelling = printed.get("c" + i);
            if (spelling != null) {
                spellings.put(written.get(i), spelling);
            }
        }
        schema.attempt("table of types", Sql.of("DROP TABLE %n", TABLE));
    }

    private void oneByOne(List<String> written) throws SQLException {
        schema.attempt("table of types", Sql.of("CREATE TABLE %n ()", TABLE));
        for (int i = 0; i < written.size(); i++) {
            Optional<String> reason =
                    schema.lookupRefusal(Sql.of("ALTER TABLE %n ADD COLUMN %c", TABLE, column(i, written.get(i))));
            if (reason.isPresent()) {
                refusals.put(written.get(i), reason.get());
            }
        }
    }

    private static Sql column(int number, String type) {
        return Sql.of("%n %t", "c" + number, type);
    }
}
