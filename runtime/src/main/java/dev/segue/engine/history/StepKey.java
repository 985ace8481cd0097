package dev.segue.engine.history;

import dev.segue.engine.chain.Direction;
import dev.segue.migration.Phase;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Which step of a scope.
 *
 * @param ordinal position in its phase, counted from 1
 */
public record StepKey(String migration, int generation, Direction direction, Phase phase, int ordinal) {

    static final String WHERE =
            " WHERE unit = ? AND schema_name = ? AND migration = ? AND generation = ? AND direction = ? AND phase = ? AND ordinal = ?";

    /** Binds the seven values from this position on, and returns the position after them. */
    int bind(PreparedStatement statement, int first, Scope scope) throws SQLException {
        statement.setString(first, scope.unit());
        statement.setString(first + 1, scope.schema());
        statement.setString(first + 2, migration);
        statement.setInt(first + 3, generation);
        statement.setString(first + 4, direction.text());
        statement.setString(first + 5, phase.name());
        statement.setInt(first + 6, ordinal);
        return first + 7;
    }
}
