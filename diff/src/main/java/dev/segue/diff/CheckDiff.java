package dev.segue.diff;

import dev.segue.catalog.Check;
import dev.segue.catalog.Expression.Likeness;
import dev.segue.catalog.Name;
import dev.segue.diff.Change.RenameConstraint.Kind;
import java.util.Optional;

/** Compares the check constraints of a table that is on both sides. */
final class CheckDiff {

    private final TablePair table;
    private final Name nameBefore;
    private final Owned owned;
    private final NameMap names;
    private final Findings findings;

    CheckDiff(TablePair table, Owned owned, NameMap names, Findings findings) {
        this.table = table;
        this.nameBefore = table.before().name();
        this.owned = owned;
        this.names = names;
        this.findings = findings;
    }

    void compare() {
        Pairing<Check> checks = Pairing.of(
                        table.before().checks(), table.after().checks())
                .where((before, after) ->
                        before.name().equals(after.name()) && likeness(before, after) == Likeness.SAME)
                .where((before, after) -> likeness(before, after) == Likeness.SAME)
                .by(check -> Optional.of(check.name()), check -> Optional.of(check.name()))
                .by(
                        check -> listed(check, names.column(nameBefore, check.column())),
                        check -> listed(check, check.column()))
                .build();
        checks.pairs().forEach(pair -> compare(pair.before(), pair.after()));
        checks.gone()
                .forEach(check -> findings.add(
                        owns(check),
                        new Change.DropCheck(table.was(), check),
                        "check %s of table %s is not mapped".formatted(check.name(), table.name())));
        checks.come().forEach(check -> findings.add(new Change.AddCheck(table.after(), check)));
    }

    private void compare(Check before, Check after) {
        switch (likeness(before, after)) {
            case SAME -> rename(before, after);
            case DIFFERENT ->
                findings.add(
                        owns(before), new Change.ChangeCheck(table.after(), before, after), differs(before, after));
            case NOT_COMPARABLE ->
                findings.notCompared(
                        table.name(),
                        after.column(),
                        "check %s of table %s".formatted(after.name(), table.name()) + Words.NO_CANON);
        }
    }

    private void rename(Check before, Check after) {
        if (!before.name().equals(after.name())) {
            findings.add(
                    owns(before),
                    new Change.RenameConstraint(table.after(), Kind.CHECK, before.name(), after.name()),
                    Words.notOwned("a check of table " + table.name(), "name", before.name(), after.name()));
        }
    }

    private Likeness likeness(Check before, Check after) {
        if (!before.values().isEmpty() && !after.values().isEmpty()) {
            boolean same = names.column(nameBefore, before.column()).equals(after.column())
                    && before.values().equals(after.values());
            return same ? Likeness.SAME : Likeness.DIFFERENT;
        }
        return Likenesses.of(before.expression(), after.expression(), names.columns(nameBefore));
    }

    private boolean owns(Check before) {
        return owned.part(
                nameBefore,
                recorded -> recorded.checks().stream()
                        .anyMatch(check -> check.name().equals(before.name())
                                || (!check.values().isEmpty()
                                        && listed(check, check.column()).equals(listed(before, before.column())))
                                || check.expression().compare(before.expression()) == Likeness.SAME));
    }

    private String differs(Check before, Check after) {
        return Words.notOwned(
                "check %s of table %s".formatted(before.name(), table.name()),
                "condition",
                before.expression().text(),
                after.expression().text());
    }

    private static Optional<?> listed(Check check, String column) {
        return check.values().isEmpty() ? Optional.empty() : Optional.of(column);
    }
}
