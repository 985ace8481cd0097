package dev.segue.cli;

import dev.segue.engine.chain.Direction;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows steps grouped by heading: which phase, which locks, for how long. */
final class PlanScreen {

    private final Invocation invocation;
    private final boolean sql;

    PlanScreen(Invocation invocation, boolean sql) {
        this.invocation = invocation;
        this.sql = sql;
    }

    void print(RecordedMigration migration, boolean down) {
        List<Step> steps = migration.steps(down ? Direction.DOWN : Direction.UP);
        print("%s %s%s".formatted(migration.id(), migration.name(), down ? " · back" : ""), steps);
    }

    void print(String title, List<Step> steps) {
        invocation.print("%s · %s".formatted(title, Generated.steps(steps.size())));
        Phase phase = null;
        int number = 1;
        for (List<Step> group : groups(steps)) {
            Step first = group.get(0);
            String place = group.size() == 1 ? String.valueOf(number) : number + "-" + (number + group.size() - 1);
            String word = first.phase() == phase ? "" : first.phase().name();
            invocation.print("  %-9s %-7s %-58s %s"
                    .formatted(word, place, brief(first.why(), 58), locks(group))
                    .stripTrailing());
            if (sql) {
                group.forEach(this::statements);
            }
            phase = first.phase();
            number += group.size();
        }
    }

    private static List<List<Step>> groups(List<Step> steps) {
        List<List<Step>> groups = new ArrayList<>();
        for (Step step : steps) {
            List<Step> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty()
                    && last.get(0).phase() == step.phase()
                    && last.get(0).why().equals(step.why())) {
                last.add(step);
            } else {
                groups.add(new ArrayList<>(List.of(step)));
            }
        }
        return groups;
    }

    private static String locks(List<Step> group) {
        Set<String> locks = new LinkedHashSet<>();
        group.forEach(step -> locks.add(lock(step)));
        locks.remove("");
        return String.join(" · ", locks);
    }

    private static String lock(Step step) {
        return switch (step.kind()) {
            case BACKFILL -> "row locks on %s, in batches".formatted(step.argument(0));
            case CREATE_INDEX -> "index build beside running writes";
            case DROP_INDEX -> "waits for running queries, blocks none";
            case VALIDATE -> "SHARE UPDATE EXCLUSIVE %s, one scan".formatted(step.argument(0));
            case REQUIRE -> "reads";
            case CODE -> "code: " + step.argument(0);
            case SQL, ATOMICALLY, TRASH_TABLE, TRASH_COLUMN, RESTORE_TABLE, RESTORE_COLUMN ->
                step.lock().mode() == Lock.Mode.NONE
                        ? ""
                        : "%s %s, instant"
                                .formatted(
                                        step.lock().mode().sql(),
                                        String.join(", ", step.lock().tables()));
        };
    }

    private void statements(Step step) {
        StepSql.of(step).forEach(statement -> indented(statement + ";"));
    }

    private void indented(String statement) {
        statement.lines().forEach(line -> invocation.print("                      " + line));
    }

    private static String brief(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
