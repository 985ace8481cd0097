package dev.segue.read;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One index in the scratch schema, made only if the server has not yet spelled all of its expressions. */
final class ScratchIndex {

    /** Name of the only index that exists at a time. */
    private static final String NAME = "segue_scratch_index";

    private static final String PARTS = """
            SELECT k::text, pg_get_indexdef(c.oid, k, false) FROM pg_class c, generate_series(1, ?::integer) AS k
             WHERE c.oid = ?::regclass
             UNION ALL
            SELECT 'predicate', pg_get_expr(i.indpred, i.indrelid) FROM pg_index i
             WHERE i.indexrelid = ?::regclass AND i.indpred IS NOT NULL
            """;

    private final ScratchSchema schema;
    private final Name table;
    private final Index index;

    ScratchIndex(ScratchSchema schema, Name table, Index index) {
        this.schema = schema;
        this.table = table;
        this.index = index;
    }

    Index fill() throws SQLException {
        if (!Unspelled.in(index) || !schema.attempt("index %s on %s".formatted(index.name(), table), create())) {
            return index;
        }
        String regclass = Sql.of("%n", new Name(table.schema(), NAME)).text();
        Map<String, String> parts =
                schema.pairs(PARTS, String.valueOf(index.keys().size()), regclass, regclass);
        schema.attempt("index " + index.name(), new Sql("DROP INDEX " + regclass));
        return spelled(parts);
    }

    private Index spelled(Map<String, String> parts) {
        List<Index.Key> keys = new ArrayList<>();
        for (Index.Key key : index.keys()) {
            String part = parts.get(String.valueOf(keys.size() + 1));
            Expression expression = key.expression();
            keys.add(
                    expression == null || part == null
                            ? key
                            : new Index.Key(
                                    key.column(),
                                    spelled(expression, part),
                                    key.descending(),
                                    key.nullsOpposite(),
                                    key.operatorClass()));
        }
        String predicate = parts.get("predicate");
        Expression written = index.predicate();
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                keys,
                index.include(),
                written == null || predicate == null ? written : spelled(written, predicate),
                index.valid());
    }

    private static Expression spelled(Expression written, String canon) {
        return written.canon().isEmpty() ? new Expression(written.expr(), canon) : written;
    }

    private Sql create() {
        String keys = index.keys().stream().map(key -> key(key).text()).collect(Collectors.joining(", "));
        return Sql.of(
                "CREATE INDEX %n ON %n USING %n (%c)%c",
                NAME, table, index.method(), new Sql(keys), where(index.predicate()));
    }

    private static Sql where(@Nullable Expression predicate) {
        return predicate == null ? Sql.EMPTY : Sql.of(" WHERE %x", predicate);
    }

    private static Sql key(Index.Key key) {
        Expression expression = key.expression();
        Sql what = expression == null ? Sql.of("%n", key.column()) : Sql.of("(%x)", expression);
        return key.operatorClass().isEmpty() ? what : Sql.of("%c %n", what, key.operatorClass());
    }
}
