package dev.segue.engine.run;

import dev.segue.Options;
import dev.segue.engine.history.HistoryWriter;
import dev.segue.engine.history.Scope;
import dev.segue.engine.session.Session;
import dev.segue.engine.step.StepExecution;
import java.sql.Connection;

/**
 * What everything that runs under the runner lock needs.
 *
 * @param deadline when the run has to stop; progress is kept
 */
record Scene(Session session, Scope scope, Options options, StepExecution execution, Deadline deadline) {

    Connection connection() {
        return session.connection();
    }

    HistoryWriter history() {
        return new HistoryWriter(connection(), scope);
    }
}
