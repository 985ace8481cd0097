package dev.segue.engine.run;

import dev.segue.MigrationListener;
import dev.segue.Options;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.History;
import dev.segue.engine.history.HistoryWriter;
import dev.segue.engine.history.Releases;
import dev.segue.engine.history.Scope;
import dev.segue.engine.session.Session;
import dev.segue.engine.step.StepExecution;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What everything that runs under the runner lock needs.
 *
 * @param deadline when the run has to stop; progress is kept
 * @param listener never throws
 */
record Scene(
        Session session,
        Scope scope,
        Options options,
        StepExecution execution,
        Deadline deadline,
        MigrationListener listener) {

    /** The same, which tells another listener too. */
    Scene telling(MigrationListener also) {
        return new Scene(session, scope, options, execution, deadline, new Telling(listener, also));
    }

    Connection connection() {
        return session.connection();
    }

    HistoryWriter history() {
        return new HistoryWriter(connection(), scope);
    }

    History reader() {
        return new History(connection(), scope);
    }

    /** From now on a program with this chain boots with one query. */
    void admit(List<RecordedMigration> migrations, String token) throws SQLException {
        String head = migrations.isEmpty()
                ? ""
                : migrations.get(migrations.size() - 1).id();
        new Releases(scope.historySchema()).add(connection(), scope, token, head);
    }
}
