package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.Redactor;
import dev.segue.migration.Code;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * CODE: Java code in one transaction with the record of the step. The code is called again where it was refused a lock; its
 * first call is then rolled back. Code that has ended its transaction all the same, by whatever way, is found out by what the
 * server says of it ({@link CodeTransaction}), and the step is then not recorded as done.
 */
final class CodeStep implements StepExecution {

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
        CodeTransaction transaction = CodeTransaction.of(connection);
        boolean open;
        try {
            code.run(CodeConnection.guarded(connection));
            open = transaction.isOpen();
        } catch (SQLException e) {
            if (transaction.isOpenAfter(e)) {
                throw e;
            }
            throw ended(context, ServerError.withoutValues(e));
        } catch (RuntimeException | LinkageError e) { // the latter where a class that it needs is missing or broken
            throw transaction.isOpenAfter(e) ? threw(context, e) : ended(context, e);
        }
        if (!open) {
            throw ended(context, null);
        }
    }

    private static StepException threw(StepContext context, Throwable error) {
        return new StepException(
                "%s: its code threw %s: %s. Nothing was changed: mend it and run again"
                        .formatted(StepText.of(context), error.getClass().getName(), Redactor.message(error)),
                error);
    }

    private static StepException ended(StepContext context, @Nullable Throwable cause) {
        return new StepException(
                "%s: its code has ended the transaction of the step. What it did until then may remain, and the step is not recorded as done: take COMMIT and ROLLBACK out of the code, look at what it has changed, then run again"
                        .formatted(StepText.of(context)),
                cause);
    }
}
