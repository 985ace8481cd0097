package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes again what hung on a table or column when it went to the trash, and what no step of the way back has made: indexes,
 * constraints and foreign keys that no migration knows. It is the last thing of a way back, when no release is left that such a
 * constraint would refuse rows of. Each part looks at the catalog first, so that it can be done twice.
 *
 * @param migration whose way back it is
 */
public record Remake(Connection connection, String historySchema, String unit, String schema, String migration) {

    private static final Logger LOG = LoggerFactory.getLogger(Remake.class);

    /** Foreign keys last: they need the unique constraints. */
    private static final String PARTS = """
            SELECT coalesce(part->>'kind', 'i'), part->>'table', part->>'name', coalesce(part->>'definition', part #>> '{}'),
                part->>'references', part->>'index', part->>'deferral'
            FROM %s, jsonb_array_elements(coalesce(definitions->'constraints', '[]') || coalesce(definitions->'indexes', '[]')
                || coalesce(definitions->'foreignKeys', '[]')) part
            WHERE unit = ? AND schema_name = ? AND definitions->>'backBy' = ?
            ORDER BY (part->>'kind' = 'f') IS TRUE, id, 4""";

    private static final String DONE =
            "UPDATE %s SET definitions = definitions - 'backBy' WHERE unit = ? AND schema_name = ? AND definitions->>'backBy' = ?";

    /** Executes a step outside the plan of the migration. */
    @FunctionalInterface
    public interface Execution {
        void run(Step step) throws SQLException;
    }

    /** Makes what is missing; a part that cannot be made without blocking others is said in the log. */
    public void run(Execution execution) throws SQLException {
        for (TrashedPart part : parts()) {
            if (part.possible(connection)) {
                for (Step step : part.steps(connection)) {
                    execution.run(step);
                }
            } else {
                LOG.warn(
                        "{}: {} of {} went to the trash with its column or table and is not made again; by hand: {}",
                        migration,
                        part.name(),
                        part.table(),
                        part.definition());
            }
        }
        Rows.update(connection, DONE.formatted(table()), unit, schema, migration);
    }

    private List<TrashedPart> parts() throws SQLException {
        return Rows.list(connection, PARTS.formatted(table()), Remake::part, unit, schema, migration);
    }

    private static TrashedPart part(ResultSet row) throws SQLException {
        return row.getString(1).equals("i")
                ? TrashedPart.index(row.getString(4))
                : new TrashedPart(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
    }

    private String table() {
        return SqlName.quote(historySchema, "trash");
    }
}
