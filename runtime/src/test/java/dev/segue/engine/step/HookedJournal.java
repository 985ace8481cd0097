package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A journal that lets a test look, or strike, at the moments that count. */
record HookedJournal(StepJournal journal, Hook hook) implements StepJournal {

    enum Moment {
        /** The attempt is recorded, nothing is done. */
        STARTED,
        /** The effect is there; where the kind has a transaction it is still open. */
        BEFORE_DONE,
        /** Recorded as done; where the kind has a transaction it is still open. */
        AFTER_DONE
    }

    @FunctionalInterface
    interface Hook {
        void at(Moment moment, Connection connection) throws SQLException;
    }

    @Override
    public void started(Connection connection) throws SQLException {
        journal.started(connection);
        hook.at(Moment.STARTED, connection);
    }

    @Override
    public void done(Connection connection, long rows) throws SQLException {
        hook.at(Moment.BEFORE_DONE, connection);
        journal.done(connection, rows);
        hook.at(Moment.AFTER_DONE, connection);
    }

    @Override
    public void cursor(Connection connection, String cursor, long rowsSoFar) throws SQLException {
        journal.cursor(connection, cursor, rowsSoFar);
    }

    @Override
    public Optional<String> cursor() {
        return journal.cursor();
    }

    @Override
    public long rows() {
        return journal.rows();
    }

    @Override
    public void waited(Connection connection, Duration waited) throws SQLException {
        journal.waited(connection, waited);
    }
}
