package dev.segue.generate;

import dev.segue.DefinitionException;
import dev.segue.migration.Contract;
import dev.segue.migration.Expand;
import dev.segue.migration.Migrate;
import dev.segue.migration.Migration;
import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import dev.segue.migration.Steps;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import java.util.List;

/** Says a plan to the runtime's own recorder, as the class will at every boot: what that refuses must not be written. */
final class Rehearsal implements Migration {

    private final Plan plan;

    private Rehearsal(Plan plan) {
        this.plan = plan;
    }

    /**
     * Records both directions.
     *
     * @throws GenerateException where the runtime would refuse the class, or would record something else than the plan
     */
    static void of(Plan plan) {
        Rehearsal rehearsal = new Rehearsal(plan);
        try {
            compare(plan.up(), Steps.up(rehearsal));
            compare(plan.down(), Steps.down(rehearsal));
        } catch (DefinitionException e) {
            throw new GenerateException("the runtime would refuse the class: " + e.getMessage());
        }
    }

    @Override
    public void up(Steps steps) {
        say(plan.up(), steps);
    }

    @Override
    public void down(Steps steps) {
        say(plan.down(), steps);
    }

    private static void say(List<Section> sections, Steps steps) {
        for (Section section : sections) {
            switch (section.phase()) {
                case EXPAND -> {
                    Expand expand = steps.expand(section.why());
                    section.steps().forEach(planned -> say(expand, planned.step()));
                }
                case MIGRATE -> {
                    Migrate migrate = steps.migrate(section.why());
                    section.steps().forEach(planned -> say(migrate, planned.step()));
                }
                case CONTRACT -> {
                    Contract contract = steps.contract(section.why());
                    section.steps().forEach(planned -> say(contract, planned.step()));
                }
            }
        }
    }

    private static void say(Expand phase, Step step) {
        switch (step.kind()) {
            case SQL -> phase.sql(step.lock(), step.argument(0), options(step));
            case ATOMICALLY -> phase.atomically(step.lock(), step.argument(0), step.argument(1), more(step));
            case REQUIRE -> phase.require(step.argument(0), step.argument(1));
            case RESTORE_TABLE -> phase.restoreTable(step.argument(0));
            case RESTORE_COLUMN -> phase.restoreColumn(step.argument(0), step.argument(1));
            case CODE, BACKFILL, CREATE_INDEX, DROP_INDEX, VALIDATE, TRASH_TABLE, TRASH_COLUMN ->
                throw notOffered(step);
        }
    }

    private static void say(Migrate phase, Step step) {
        switch (step.kind()) {
            case SQL -> phase.sql(step.lock(), step.argument(0), options(step));
            case ATOMICALLY -> phase.atomically(step.lock(), step.argument(0), step.argument(1), more(step));
            case REQUIRE -> phase.require(step.argument(0), step.argument(1));
            case BACKFILL -> phase.backfill(step.argument(0), step.argument(1), step.argument(2), options(step));
            case CREATE_INDEX -> phase.createIndex(step.argument(0), options(step));
            case VALIDATE -> phase.validate(step.argument(0), step.argument(1));
            case CODE, DROP_INDEX, TRASH_TABLE, TRASH_COLUMN, RESTORE_TABLE, RESTORE_COLUMN -> throw notOffered(step);
        }
    }

    private static void say(Contract phase, Step step) {
        switch (step.kind()) {
            case SQL -> phase.sql(step.lock(), step.argument(0), options(step));
            case ATOMICALLY -> phase.atomically(step.lock(), step.argument(0), step.argument(1), more(step));
            case REQUIRE -> phase.require(step.argument(0), step.argument(1));
            case BACKFILL -> phase.backfill(step.argument(0), step.argument(1), step.argument(2), options(step));
            case CREATE_INDEX -> phase.createIndex(step.argument(0), options(step));
            case DROP_INDEX -> phase.dropIndex(step.argument(0));
            case VALIDATE -> phase.validate(step.argument(0), step.argument(1));
            case TRASH_TABLE -> phase.trashTable(step.argument(0));
            case TRASH_COLUMN -> phase.trashColumn(step.argument(0), step.argument(1));
            case CODE, RESTORE_TABLE, RESTORE_COLUMN -> throw notOffered(step);
        }
    }

    private static StepOption[] options(Step step) {
        return step.options().toArray(new StepOption[0]);
    }

    private static String[] more(Step step) {
        return step.arguments().stream().skip(2).toArray(String[]::new);
    }

    private static GenerateException notOffered(Step step) {
        return new GenerateException("the runtime has no %s in %s: %s under \"%s\""
                .formatted(StepCall.method(step), step.phase(), step.arguments(), step.why()));
    }

    private static void compare(List<Section> planned, List<Step> recorded) {
        List<Step> steps = planned.stream()
                .flatMap(section -> section.steps().stream())
                .map(PlannedStep::step)
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).equals(recorded.get(i))) {
                throw new GenerateException("the class would record something else than was planned: %s instead of %s"
                        .formatted(recorded.get(i), steps.get(i)));
            }
        }
    }
}
