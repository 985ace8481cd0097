package dev.segue.engine.run;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.history.Scope;
import dev.segue.engine.step.Remake;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The end of a way back: what no step of it has made. Its steps are recorded behind those of the plan. */
final class Remaking implements Remake.Making {

    /** Classes of SQLSTATE that say that the part and the schema do not fit; none where Segue itself refuses. */
    private static final Set<String> UNFIT = Set.of("", "22", "23", "42");

    private final Scene scene;
    private final PhaseRunner phases;
    private final Position position;
    private final boolean dataLossAllowed;
    private int ordinal;

    Remaking(Scene scene, PhaseRunner phases, Position position, boolean dataLossAllowed) {
        this.scene = scene;
        this.phases = phases;
        this.position = position;
        this.dataLossAllowed = dataLossAllowed;
        this.ordinal = position.nextUnplanned(Phase.CONTRACT);
    }

    /** Returns what was not made again. */
    List<String> run() throws SQLException {
        Scope scope = scene.scope();
        return new Remake(scene.connection(), scope.historySchema(), scope.unit(), scope.schema(), position.id())
                .run(this);
    }

    @Override
    public void run(Step step) throws SQLException {
        phases.runUnplanned(position, step, ordinal++, (context, unplanned) -> {
            try {
                return scene.execution().run(context, unplanned);
            } catch (StepException e) {
                throw unfit(e) && !dataLossAllowed ? wayOut(e) : e;
            }
        });
    }

    @Override
    public boolean resolved(Step step) {
        return position.steps().stream()
                .anyMatch(row -> !row.planned()
                        && row.done()
                        && !row.note().isEmpty()
                        && row.what().equals(StepWords.of(step)));
    }

    @Override
    public boolean dispensable(StepException failure) {
        return dataLossAllowed && unfit(failure);
    }

    private static boolean unfit(StepException failure) {
        String state = failure.sqlState();
        return UNFIT.contains(state.substring(0, Math.min(2, state.length())));
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
