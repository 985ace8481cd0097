package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.SqlName;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** VALIDATE: reads every row under a lock that blocks neither readers nor writers, for as long as it takes. */
final class ValidateStep implements StepExecution {

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        RelationName table = RelationName.parse(step.argument(0));
        String constraint = RelationName.parse(step.argument(1)).name();
        return new PoliteLock(context).run(step.lock(), Duration.ZERO, connection -> {
            if (!isValid(context, connection, table, constraint)) {
                StepTransaction.execute(
                        connection, "ALTER TABLE " + table.sql() + " VALIDATE CONSTRAINT " + SqlName.quote(constraint));
            }
            return 0;
        });
    }

    private static boolean isValid(StepContext context, Connection connection, RelationName table, String constraint)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT convalidated FROM pg_constraint WHERE conrelid = to_regclass(?) AND conname = ?")) {
            query.setString(1, table.sql());
            query.setString(2, constraint);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new StepException(
                            RuntimeError.UNCLEAR,
                            "%s: table %s has no constraint \"%s\"; an earlier step should have made it"
                                    .formatted(StepText.of(context), table, constraint),
                            null);
                }
                return row.getBoolean(1);
            }
        }
    }
}
