package dev.segue.engine.run;

import dev.segue.Options;
import dev.segue.engine.Redactor;
import dev.segue.engine.history.Releases;
import dev.segue.engine.session.Connecting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** The quick way: one query on a connection of the application. */
record Admission(DataSource dataSource, Options options) {

    /** No table, no schema, or not ours to read: then the slow way says what is the matter. */
    private static final Set<String> LOOK_PROPERLY = Set.of("42P01", "3F000", "42501");

    boolean admitted(String token) {
        try (Connection connection = Connecting.connect(dataSource)) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return new Releases(options.historySchema()).knows(connection, options.unit(), options.schema(), token);
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            if (LOOK_PROPERLY.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw Connecting.failed("asking for the state of the schema failed: " + Redactor.message(e), e);
        }
    }
}
