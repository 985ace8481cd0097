package dev.segue.engine.run;

import dev.segue.Options;
import dev.segue.engine.Redactor;
import dev.segue.engine.history.History;
import dev.segue.engine.history.HistorySetup;
import dev.segue.engine.history.Newborn;
import dev.segue.engine.history.Scope;
import dev.segue.engine.session.Connecting;
import dev.segue.engine.session.Session;
import dev.segue.engine.step.StepExecution;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the session of a run, gets the runner lock, and sees that there is a history. */
record Locked(DataSource dataSource, Options options, StepExecution execution) {

    private static final Logger LOG = LoggerFactory.getLogger(Locked.class);

    /** What is done under the lock. */
    @FunctionalInterface
    interface Work<T> {
        T run(Scene scene) throws SQLException;
    }

    /** Does the work when it is its turn. */
    <T> T await(Deadline deadline, Work<T> work) {
        return run(deadline, work, true);
    }

    /** Does the work now, or throws a {@link dev.segue.BusyException}. */
    <T> T now(Work<T> work) {
        return run(Deadline.none(), work, false);
    }

    /** Does the work when it is its turn, without asking for a history or making one. */
    void alone(ConnectionWork work) {
        hold(Deadline.none(), true, scene -> {
            work.run(scene.connection());
            return scene;
        });
    }

    private <T> T run(Deadline deadline, Work<T> work, boolean patient) {
        return hold(deadline, patient, scene -> {
            if (!new History(scene.connection(), scene.scope()).exists()) {
                new HistorySetup(scene.connection(), scene.scope()).create();
            }
            return letIn(new Newborn(scene.connection(), scene.scope()), scene, work);
        });
    }

    /** Done or failed: once this returns, a release may be started on the schema. After an {@link Error} it is as after a kill. */
    private static <T> T letIn(Newborn newborn, Scene scene, Work<T> work) throws SQLException {
        T result;
        try {
            result = work.run(scene);
        } catch (SQLException | RuntimeException e) {
            try {
                newborn.end();
            } catch (SQLException lost) {
                e.addSuppressed(Redactor.cause(lost));
            }
            throw e;
        }
        newborn.end();
        return result;
    }

    private <T> T hold(Deadline deadline, boolean patient, Work<T> work) {
        try (Session session = Session.forRun(dataSource, options)) {
            Scope scope = new Scope(
                    options.historySchema(), options.unit(), session.facts().schema());
            Scene scene = new Scene(session, scope, options, execution, deadline, new Telling(options.listener()));
            RunLock lock = new RunLock(session.connection(), scope, deadline);
            if (patient) {
                lock.await();
            } else {
                lock.takeNow();
            }
            return whileHolding(lock, scene, work);
        } catch (SQLException e) {
            throw Connecting.failed("the run was broken off: " + Redactor.message(e), e);
        }
    }

    private static <T> T whileHolding(RunLock lock, Scene scene, Work<T> work) throws SQLException {
        boolean complete = false;
        try {
            T result = work.run(scene);
            complete = true;
            return result;
        } finally {
            release(lock, scene, complete);
        }
    }

    /** A session that cannot give the lock back is ended, which gives it back. */
    private static void release(RunLock lock, Scene scene, boolean complete) throws SQLException {
        try {
            lock.release();
        } catch (SQLException | RuntimeException e) {
            scene.session().abort();
            LOG.debug("the lock ended with its session: {}", Redactor.message(e));
            if (complete) {
                throw e;
            }
        }
    }
}
