package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.migration.Contract;
import dev.segue.migration.Expand;
import dev.segue.migration.Migrate;
import dev.segue.migration.Migration;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.migration.Steps;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plan as a migration class would say it. */
record Replay(Plan plan) implements Migration {

    /** What a class with these calls records is, step by step, what the plan says; all its checks are passed. */
    static void assertRecorded(Plan plan) {
        Replay replay = new Replay(plan);
        assertThat(Steps.up(replay)).isEqualTo(replay.upSteps());
        assertThat(Steps.down(replay)).isEqualTo(replay.downSteps());
    }

    List<Step> upSteps() {
        return steps(plan.up());
    }

    List<Step> downSteps() {
        return steps(plan.down());
    }

    private static List<Step> steps(List<Section> sections) {
        List<Step> steps = new ArrayList<>();
        sections.forEach(
                section -> section.steps().stream().map(PlannedStep::step).forEach(steps::add));
        return steps;
    }

    @Override
    public void up(Steps steps) {
        plan.up().forEach(section -> say(steps, section));
    }

    @Override
    public void down(Steps steps) {
        plan.down().forEach(section -> say(steps, section));
    }

    private static void say(Steps steps, Section section) {
        if (section.phase() == Phase.EXPAND) {
            Expand expand = steps.expand(section.why());
            section.steps().forEach(planned -> say(expand, planned.step()));
        } else if (section.phase() == Phase.MIGRATE) {
            Migrate migrate = steps.migrate(section.why());
            section.steps().forEach(planned -> say(migrate, planned.step()));
        } else {
            Contract contract = steps.contract(section.why());
            section.steps().forEach(planned -> say(contract, planned.step()));
        }
    }

    private static void say(Expand phase, Step step) {
        switch (step.kind()) {
            case SQL -> phase.sql(step.lock(), step.argument(0));
            case ATOMICALLY -> phase.atomically(step.lock(), step.argument(0), step.argument(1), rest(step));
            case REQUIRE -> phase.require(step.argument(0), step.argument(1));
            case RESTORE_TABLE -> phase.restoreTable(step.argument(0));
            case RESTORE_COLUMN -> phase.restoreColumn(step.argument(0), step.argument(1));
            default -> throw new AssertionError(step.kind() + " cannot be said in EXPAND: " + step.arguments());
        }
    }

    private static void say(Migrate phase, Step step) {
        switch (step.kind()) {
            case SQL -> phase.sql(step.lock(), step.argument(0));
            case ATOMICALLY -> phase.atomically(step.lock(), step.argument(0), step.argument(1), rest(step));
            case REQUIRE -> phase.require(step.argument(0), step.argument(1));
            case BACKFILL -> phase.backfill(step.argument(0), step.argument(1), step.argument(2));
            case CREATE_INDEX -> phase.createIndex(step.argument(0));
            case VALIDATE -> phase.validate(step.argument(0), step.argument(1));
            default -> throw new AssertionError(step.kind() + " cannot be said in MIGRATE: " + step.arguments());
        }
    }

    private static void say(Contract phase, Step step) {
        switch (step.kind()) {
            case SQL -> phase.sql(step.lock(), step.argument(0));
            case ATOMICALLY -> phase.atomically(step.lock(), step.argument(0), step.argument(1), rest(step));
            case REQUIRE -> phase.require(step.argument(0), step.argument(1));
            case BACKFILL -> phase.backfill(step.argument(0), step.argument(1), step.argument(2));
            case CREATE_INDEX -> phase.createIndex(step.argument(0));
            case VALIDATE -> phase.validate(step.argument(0), step.argument(1));
            case DROP_INDEX -> phase.dropIndex(step.argument(0));
            case TRASH_TABLE -> phase.trashTable(step.argument(0));
            case TRASH_COLUMN -> phase.trashColumn(step.argument(0), step.argument(1));
            default -> throw new AssertionError(step.kind() + " cannot be said in CONTRACT: " + step.arguments());
        }
    }

    private static String[] rest(Step step) {
        return Arrays.copyOfRange(
                step.arguments().toArray(String[]::new), 2, step.arguments().size());
    }
}
