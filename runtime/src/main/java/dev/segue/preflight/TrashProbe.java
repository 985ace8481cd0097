package dev.segue.preflight;

import dev.segue.State;
import dev.segue.engine.run.PendingMigration;
import dev.segue.engine.step.Attached;
import dev.segue.engine.step.CopyFromTrash;
import dev.segue.engine.step.Dependents;
import dev.segue.engine.step.LeftInTrash;
import dev.segue.migration.Step;
import dev.segue.preflight.PreflightReport.Check;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes with a table or column to the trash although no step of the migration names it, and what lies there of a migration
 * that runs again.
 */
final class TrashProbe implements Probe {

    private static final String NAME = "trash";

    @Override
    public Check look(Subject subject) throws SQLException {
        List<String> found = new ArrayList<>();
        List<String> fixes = new ArrayList<>();
        for (PendingMigration pending : subject.pending()) {
            found.addAll(unnamed(subject, pending));
        }
        if (!found.isEmpty()) {
            fixes.add(advice(found));
        }
        List<String> used = new ArrayList<>();
        for (PendingMigration pending : subject.pending()) {
            used.addAll(used(subject, pending));
        }
        if (!used.isEmpty()) {
            found.addAll(used);
            fixes.add("drop or change what uses it; the step stops until then");
        }
        for (PendingMigration pending : subject.pending()) {
            if (pending.state() == State.HELD) {
                left(subject, pending, found, fixes);
            }
        }
        return found.isEmpty()
                ? Probe.ok(NAME, "nothing goes to the trash that no migration knows")
                : Probe.warning(NAME, String.join("; ", found), String.join("; ", fixes));
    }

    /** Views and the like that would go on reading what goes: the engine refuses the step then, which may be a contract weeks later. */
    private static List<String> used(Subject subject, PendingMigration pending) throws SQLException {
        List<String> used = new ArrayList<>();
        List<Step> left = Stream.concat(pending.steps().stream(), pending.contract().stream())
                .toList();
        for (Step step : left) {
            String users = String.join(", ", users(subject, step));
            if (!users.isEmpty()) {
                used.add("%s: %s goes to the trash, and is still used by %s"
                        .formatted(pending.migration().label(), String.join(".", step.arguments()), users));
            }
        }
        return used;
    }

    private static List<String> users(Subject subject, Step step) throws SQLException {
        if (step.kind() == Step.Kind.TRASH_TABLE) {
            return Dependents.ofTable(subject.connection(), subject.qualified(step.argument(0)));
        }
        return step.kind() == Step.Kind.TRASH_COLUMN
                ? Dependents.ofColumn(subject.connection(), subject.qualified(step.argument(0)), step.argument(1))
                : List.of();
    }

    /** What a revert has left in the trash: the same migration, run again, does not bring it back. */
    private static void left(Subject subject, PendingMigration held, List<String> found, List<String> fixes)
            throws SQLException {
        List<LeftInTrash> left = LeftInTrash.of(
                subject.connection(),
                subject.scope().historySchema(),
                subject.scope().unit(),
                subject.scope().schema(),
                held.migration().id());
        if (!left.isEmpty()) {
            found.add(
                    "%s: a revert has put %s into the trash, and segue run --again makes anew what the migration makes, without these values"
                            .formatted(
                                    held.migration().label(),
                                    left.stream()
                                            .map(one -> "%s (now %s)".formatted(one.name(), one.place()))
                                            .collect(Collectors.joining(", "))));
            fixes.add(
                    "to have the values back, copy them by hand after the run, each statement by itself (in psql, outside a transaction); what a program has written meanwhile into a column with a former value is overwritten");
            fixes.addAll(new CopyFromTrash(subject.connection())
                    .statements(left, subject.scope().schema(), held.migration().up()));
        }
    }

    private static List<String> unnamed(Subject subject, PendingMigration pending) throws SQLException {
        List<String> found = new ArrayList<>();
        List<Step> known = Stream.concat(pending.migration().up().stream(), pending.migration().down().stream())
                .toList();
        List<Step> left = Stream.concat(pending.steps().stream(), pending.contract().stream())
                .toList();
        for (Step step : left) {
            String unnamed = attached(subject, step).stream()
                    .filter(part -> !named(part, known))
                    .map(Attached::toString)
                    .collect(Collectors.joining(", "));
            if (!unnamed.isEmpty()) {
                found.add("%s: %s goes to the trash with %s"
                        .formatted(pending.migration().label(), String.join(".", step.arguments()), unnamed));
            }
        }
        return found;
    }

    private static String advice(List<String> found) {
        String stays = "; what is to stay without one is made anew elsewhere first";
        boolean byHand = found.stream().anyMatch(line -> line.contains(Attached.BY_HAND));
        return byHand
                ? "a revert makes them again, but for those marked: it prints what makes them, by hand after the revert"
                        + stays
                : "a revert makes them again" + stays;
    }

    private static List<Attached> attached(Subject subject, Step step) throws SQLException {
        return switch (step.kind()) {
            case TRASH_TABLE -> Attached.toTable(subject.connection(), subject.qualified(step.argument(0)));
            case TRASH_COLUMN ->
                Attached.toColumn(subject.connection(), subject.qualified(step.argument(0)), step.argument(1));
            case SQL,
                    ATOMICALLY,
                    REQUIRE,
                    CODE,
                    BACKFILL,
                    CREATE_INDEX,
                    DROP_INDEX,
                    VALIDATE,
                    RESTORE_TABLE,
                    RESTORE_COLUMN -> List.of();
        };
    }

    private static boolean named(Attached part, List<Step> steps) {
        Pattern name = Pattern.compile("(?<![\\w$])" + Pattern.quote(part.name()) + "(?![\\w$])");
        return steps.stream()
                .flatMap(step -> step.arguments().stream())
                .anyMatch(argument -> name.matcher(argument).find());
    }
}
