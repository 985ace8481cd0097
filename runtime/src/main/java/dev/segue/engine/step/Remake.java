package dev.segue.engine.step;

import dev.segue.StepException;
import dev.segue.engine.SqlName;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final String RECORDED = """
            FROM %s, jsonb_array_elements(coalesce(definitions->'constraints', '[]') || coalesce(definitions->'indexes', '[]')
                || coalesce(definitions->'foreignKeys', '[]')) part, coalesce(part->>'definition', part #>> '{}') definition
            WHERE unit = ? AND schema_name = ? AND definitions->>'backBy' = ?
                AND (part->>'kind' IS NOT NULL OR definition ~ '^CREATE (UNIQUE )?INDEX ') =""";
    /** Foreign keys last: they need the unique constraints. */
    private static final String PARTS = """
            SELECT coalesce(part->>'kind', 'i'), part->>'table', part->>'name', definition,
                part->>'references', part->>'index', part->>'deferral',
                ARRAY(SELECT jsonb_array_elements_text(part->'columns')), ARRAY(SELECT jsonb_array_elements_text(part->'targets'))
            """ + RECORDED + " true ORDER BY (part->>'kind' = 'f') IS TRUE, id, 4";
    /** Rows of somebody else, or damaged ones: nothing of them can be made again, and a revert ends all the same. */
    private static final String UNREADABLE =
            "SELECT table_name || ': ' || definition " + RECORDED + " false ORDER BY id, 1";

    /** How the parts are made. */
    public interface Making {

        /** Executes a step outside the plan of the migration. */
        void run(Step step) throws SQLException;

        /** Whether a person has said that this step is not to be tried again. */
        boolean resolved(Step step);

        /** Whether the way back goes on without a part that failed so. */
        boolean dispensable(StepException failure);
    }

    /**
     * Makes what is missing. Returns what was not made, each with the reason and what makes it; in the log, too. It is asked for
     * again until the way back is recorded as complete.
     */
    public List<String> run(Making making) throws SQLException {
        List<String> leftOut = new ArrayList<>();
        for (TrashedPart part : parts()) {
            Optional<String> obstacle = make(part, making);
            if (obstacle.isPresent()) {
                String line = "%s of %s: %s; by hand: %s"
                        .formatted(
                                part.name(), RelationName.parse(part.table()), obstacle.get(), part.byHand(connection));
                leftOut.add(logged(line));
            }
        }
        for (String text : Rows.texts(connection, UNREADABLE.formatted(table()), unit, schema, migration)) {
            leftOut.add(logged(text + ": its record in the trash does not say what it is; by hand"));
        }
        return leftOut;
    }

    private String logged(String line) {
        LOG.warn("{}: went to the trash and is not made again: {}", migration, line);
        return line;
    }

    /** Returns why it was not made. */
    private Optional<String> make(TrashedPart part, Making making) throws SQLException {
        List<Step> steps = part.steps(connection);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        if (steps.stream().anyMatch(making::resolved)) {
            return Optional.of("it was resolved by hand");
        }
        Optional<String> obstacle = PartObstacle.of(connection, part);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        try {
            for (Step step : steps) {
                making.run(step);
            }
            return Optional.empty();
        } catch (StepException e) {
            if (making.dispensable(e)) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private List<TrashedPart> parts() throws SQLException {
        return Rows.list(connection, PARTS.formatted(table()), Remake::part, unit, schema, migration);
    }

    private static TrashedPart part(ResultSet row) throws SQLException {
        List<String> columns = texts(row, 8);
        return row.getString(1).equals("i")
                ? TrashedPart.index(row.getString(4), columns)
                : new TrashedPart(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        columns,
                        texts(row, 9));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private String table() {
        return SqlName.quote(historySchema, "trash");
    }
}
