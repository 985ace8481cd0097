package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.migration.Code;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * CODE: Java code in one transaction with the record of the step. The code is called again where it was refused a lock; its
 * first call is then rolled back.
 */
final class CodeStep implements StepExecution {

    private static final Set<String> REFUSED = Set.of(
            "commit",
            "close",
            "abort",
            "setAutoCommit",
            "setTransactionIsolation",
            "setReadOnly",
            "setSchema",
            "setCatalog");

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        Code code = step.code();
        if (code == null) {
            throw new StepException(
                    RuntimeError.UNCLEAR,
                    "%s: its Java code is not stored in the database: run this with a release that holds the migration class"
                            .formatted(StepText.of(context)),
                    null);
        }
        return new PoliteLock(context).run(Lock.none(), Duration.ZERO, connection -> {
            call(context, code, connection);
            return 0;
        });
    }

    private static void call(StepContext context, Code code, Connection connection) throws SQLException {
        try {
            code.run(guarded(connection));
        } catch (RuntimeException e) {
            throw new StepException(
                    "%s: its code threw %s: %s. Nothing was changed: mend it and run again"
                            .formatted(
                                    StepText.of(context), e.getClass().getName(), dev.segue.engine.Redactor.message(e)),
                    e);
        }
    }

    /** The connection without the calls that would end the transaction. Rolling back to a savepoint is allowed. */
    private static Connection guarded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CodeStep.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean whole = method.getName().equals("rollback") && arguments == null;
                    if (whole || REFUSED.contains(method.getName())) {
                        throw new IllegalStateException(
                                "%s is not for the code of a step: the engine ends the transaction"
                                        .formatted(method.getName()));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
