package dev.segue.engine.run;

import dev.segue.Options;
import dev.segue.engine.Redactor;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.History;
import dev.segue.engine.history.Newborn;
import dev.segue.engine.history.Scope;
import dev.segue.engine.session.Connecting;
import dev.segue.engine.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Opens a session that only looks. It waits for nobody and makes nothing, not even the history. */
record Reading(DataSource dataSource, Options options) {

    /** What is read. */
    @FunctionalInterface
    interface Work<T> {
        T run(View view) throws SQLException;
    }

    /** A schema and its history, which may be missing. */
    record View(Connection connection, Scope scope, boolean recorded) {

        History history() {
            return new History(connection, scope);
        }

        /** Whether the first run on an empty schema has not returned. */
        boolean newborn() throws SQLException {
            return recorded && new Newborn(connection, scope).is();
        }

        Standing standing(List<RecordedMigration> migrations) throws SQLException {
            return recorded ? Standing.of(migrations, history()) : Standing.untouched(migrations);
        }
    }

    <T> T read(Work<T> work) {
        try (Session session = Session.forReading(dataSource, options)) {
            Scope scope = new Scope(
                    options.historySchema(), options.unit(), session.facts().schema());
            boolean recorded = new History(session.connection(), scope).exists();
            return work.run(new View(session.connection(), scope, recorded));
        } catch (SQLException e) {
            throw Connecting.failed("reading the history failed: " + Redactor.message(e), e);
        }
    }
}
