package dev.segue.generate;

import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import java.util.ArrayList;
import java.util.List;

/** Writes plans down briefly. Steps are what {@code Steps} would record for the call of the same name. */
final class PlanBuilder {

    private final String name;
    private final String summary;
    private final List<Section> up = new ArrayList<>();
    private final List<Section> down = new ArrayList<>();
    private List<Section> direction = up;
    private List<PlannedStep> steps = new ArrayList<>();
    private Phase phase = Phase.EXPAND;
    private String why = "";
    private String comment = "";
    private String constant = "";

    PlanBuilder(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    PlanBuilder section(Phase nextPhase, String heading) {
        close();
        phase = nextPhase;
        why = heading;
        return this;
    }

    PlanBuilder down() {
        close();
        direction = down;
        return this;
    }

    /** Stands above the next step. */
    PlanBuilder comment(String text) {
        comment = text;
        return this;
    }

    /** Holds the statement of the next step. */
    PlanBuilder constant(String text) {
        constant = text;
        return this;
    }

    PlanBuilder sql(Lock lock, String statement, StepOption... options) {
        return step(Step.Kind.SQL, lock, List.of(statement), options);
    }

    PlanBuilder sql(String statement, StepOption... options) {
        return sql(Lock.none(), statement, options);
    }

    PlanBuilder step(Step.Kind kind, String... arguments) {
        Lock lock = switch (kind) {
            case VALIDATE -> Lock.shareUpdateExclusive(arguments[0]);
            case TRASH_TABLE, TRASH_COLUMN, RESTORE_TABLE, RESTORE_COLUMN -> Lock.exclusive(arguments[0]);
            default -> Lock.none();
        };
        return step(kind, lock, List.of(arguments));
    }

    PlanBuilder step(Step.Kind kind, Lock lock, List<String> arguments, StepOption... options) {
        Step step = new Step(phase, why, kind, lock, arguments, List.of(options), null);
        steps.add(new PlannedStep(step, comment, constant));
        comment = "";
        constant = "";
        return this;
    }

    Plan build() {
        close();
        return new Plan(name, summary, up, down, List.of(), List.of());
    }

    private void close() {
        if (!steps.isEmpty()) {
            direction.add(new Section(phase, why, steps));
            steps = new ArrayList<>();
        }
    }
}
