package dev.segue.engine.run;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.chain.Checksums;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.history.Scope;
import dev.segue.engine.history.StepRow;
import dev.segue.engine.step.Remake;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The end of a way back: what no step of it has made. Its steps are recorded behind those of the plan. */
final class Remaking implements Remake.Making {

    /** Classes of SQLSTATE that say that rows do not fit: data exception, integrity constraint violation, limits of a row. */
    private static final Set<String> UNFIT_ROWS = Set.of("22", "23", "54");

    /**
     * What of class 42 says that the part and the schema do not fit: a table, column, function or other object that is missing
     * or another, a name that is taken, types without a comparison, no key to refer to (PostgreSQL manual, appendix A). Not that
     * the role may not: that is mended by a GRANT, and nothing has to be lost.
     */
    private static final Set<String> UNFIT_SCHEMA = Set.of(
            "42P01", "42703", "42883", "42704", "42809", "42P07", "42710", "42804", "42830", "42P10", "42P16", "42P17");

    private final Scene scene;
    private final PhaseRunner phases;
    private final Position position;
    private final boolean dataLossAllowed;
    private int next;

    Remaking(Scene scene, PhaseRunner phases, Position position, boolean dataLossAllowed) {
        this.scene = scene;
        this.phases = phases;
        this.position = position;
        this.dataLossAllowed = dataLossAllowed;
        this.next = position.nextUnplanned(Phase.CONTRACT);
    }

    /** Returns what was not made again. */
    List<String> run() throws SQLException {
        Scope scope = scene.scope();
        return new Remake(scene.connection(), scope.historySchema(), scope.unit(), scope.schema(), position.id())
                .run(this);
    }

    @Override
    public void run(Step step) throws SQLException {
        String checksum = checksum(step);
        @Nullable StepRow earlier = position.unplanned(checksum).orElse(null);
        // the row of another step stays: what it says was done is done
        int place = earlier == null ? next++ : earlier.ordinal();
        phases.runUnplanned(position, step, place, checksum, earlier, (context, unplanned) -> {
            try {
                return scene.execution().run(context, unplanned);
            } catch (StepException e) {
                throw unfit(e) && !dataLossAllowed ? wayOut(e) : e;
            }
        });
    }

    @Override
    public boolean resolved(Step step) {
        return position.unplanned(checksum(step))
                .filter(row -> row.done() && !row.note().isEmpty())
                .isPresent();
    }

    @Override
    public boolean dispensable(StepException failure) {
        return dataLossAllowed && unfit(failure);
    }

    /** Over the whole text: what is shown of two steps may be the same. */
    private static String checksum(Step step) {
        return StepRow.unplanned(Checksums.of(Direction.DOWN, step));
    }

    private static boolean unfit(StepException failure) {
        String state = failure.sqlState();
        if (state.isEmpty()) {
            // Segue's own refusal, which a defect of a program is not
            return failure.code().equals(RuntimeError.UNCLEAR.code());
        }
        return UNFIT_ROWS.contains(state.substring(0, 2)) || UNFIT_SCHEMA.contains(state);
    }

    private static StepException wayOut(StepException failure) {
        RuntimeError error =
                failure.code().equals(RuntimeError.UNCLEAR.code()) ? RuntimeError.UNCLEAR : RuntimeError.STEP;
        return new StepException(
                error,
                failure.getMessage() + "; or go on without it: segue revert --allow-data-loss",
                failure.getCause());
    }
}
