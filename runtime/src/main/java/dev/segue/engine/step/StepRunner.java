package dev.segue.engine.step;

import dev.segue.StepException;
import dev.segue.migration.Step;
import java.sql.SQLException;

/** Executes a step as its kind asks for. Stateless and thread-safe. */
public final class StepRunner implements StepExecution {

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        try {
            context.journal().started(context.connection());
            return execution(step.kind()).run(context, step);
        } catch (SQLException e) {
            throw failed(context, step, e);
        }
    }

    private static StepExecution execution(Step.Kind kind) {
        return switch (kind) {
            case SQL, ATOMICALLY -> new StatementStep();
            case REQUIRE -> new RequireStep();
            case CODE -> new CodeStep();
            case VALIDATE -> new ValidateStep();
            case BACKFILL -> new BackfillStep();
            case CREATE_INDEX -> new CreateIndexStep();
            case DROP_INDEX -> new DropIndexStep();
            case TRASH_COLUMN -> new TrashColumnStep();
            case RESTORE_COLUMN -> new RestoreColumnStep();
            case TRASH_TABLE -> new TrashTableStep();
            case RESTORE_TABLE -> new RestoreTableStep();
        };
    }

    private static StepException failed(StepContext context, Step step, SQLException error) {
        return new StepException(
                "%s failed: %s; %s".formatted(StepText.of(context), ServerError.text(error), advice(step, error)),
                ServerError.withoutValues(error));
    }

    private static String advice(Step step, SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (state.startsWith("08") || state.equals("57P01") || state.equals("57P02") || state.equals("57P03")) {
            return "the connection was lost: run again, it continues with this step";
        }
        if (state.equals("57014")) {
            return "it was cancelled or took longer than its statement timeout: give the step another with StepOption.timeout";
        }
        if (state.startsWith("23")) {
            return "rows are in the way: put them right, then run again";
        }
        if (state.equals("42501")) {
            return "the role may not do this: grant it, or own the table, then run again";
        }
        return "nothing of this step remains: mend it, then run again: "
                + QueryText.head(step.arguments().get(0));
    }
}
