package dev.segue.diff;

import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Expression.Likeness;
import dev.segue.catalog.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the columns of a table that is on both sides. */
final class ColumnDiff {

    private final TablePair table;
    private final Answers answers;
    private final Owned owned;
    private final NameMap names;
    private final LookAlikes lookAlikes;
    private final Findings findings;

    ColumnDiff(TablePair table, Answers answers, Owned owned, NameMap names, LookAlikes lookAlikes, Findings findings) {
        this.table = table;
        this.answers = answers;
        this.owned = owned;
        this.names = names;
        this.lookAlikes = lookAlikes;
        this.findings = findings;
    }

    void compare() {
        table.columns().pairs().forEach(pair -> compare(pair.before(), pair.after()));
        table.columns().gone().forEach(this::drop);
        table.columns().come().forEach(this::add);
    }

    private void drop(Column column) {
        findings.add(
                owns(column), new Change.DropColumn(table.was(), column), "column " + key(column) + " is not mapped");
    }

    private void add(Column column) {
        String backfill = backfill(column);
        findings.add(new Change.AddColumn(table.after(), column, backfill));
        List<Column> former = lookAlikes.columns(table, column);
        if (!former.isEmpty()) {
            // a renamed column keeps its values: which ones existing rows get is asked once it is said to be new
            findings.ask(new Question.Renamed(table.after(), former, column));
        } else if (!column.nullable() && !isFilled(column) && backfill.isEmpty()) {
            findings.ask(new Question.ValueForExistingRows(table.after(), column));
        }
    }

    private static boolean isFilled(Column column) {
        return column.defaultValue() != null || column.generated() != null || column.identity() != Identity.NONE;
    }

    private void compare(Column original, Column after) {
        if (!original.name().equals(after.name())) {
            findings.add(new Change.RenameColumn(table.before(), table.after(), original, after));
        }
        Column before = original.withName(after.name());
        boolean owns = owns(original);
        if (!SqlType.canonical(before.type()).equals(SqlType.canonical(after.type()))) {
            Change change = new Change.ChangeType(table.after(), before, after);
            findings.add(owns, change, differs(after, "type", before.type(), after.type()));
        }
        nullability(before, after, owns);
        defaultValue(before, after, owns);
        generated(before, after, owns);
        other(before, after, owns);
    }

    private void nullability(Column before, Column after, boolean owns) {
        if (before.nullable() == after.nullable()) {
            return;
        }
        String backfill = after.nullable() ? "" : backfill(after);
        Change change = new Change.ChangeNullability(table.after(), before, after, backfill);
        findings.add(owns, change, differs(after, "nullability", nullability(before), nullability(after)));
        boolean canBeFilled = table.before().lookupKey(table.after()).isPresent();
        if (owns && !after.nullable() && backfill.isEmpty() && canBeFilled) {
            findings.ask(new Question.ValueForExistingRows(table.after(), after));
        }
    }

    private void defaultValue(Column before, Column after, boolean owns) {
        switch (likeness(before.defaultValue(), after.defaultValue())) {
            case SAME -> {}
            case DIFFERENT ->
                findings.add(
                        owns,
                        new Change.ChangeDefault(table.after(), before, after),
                        differs(after, "default", text(before.defaultValue()), text(after.defaultValue())));
            case NOT_COMPARABLE -> notCompared("the default", after);
        }
    }

    private void generated(Column before, Column after, boolean owns) {
        switch (likeness(before.generated(), after.generated())) {
            case SAME -> {}
            case DIFFERENT -> other(after, owns, "generated value", text(before.generated()), text(after.generated()));
            case NOT_COMPARABLE -> notCompared("the generated value", after);
        }
    }

    private void other(Column before, Column after, boolean owns) {
        other(after, owns, "identity", identity(before), identity(after));
        other(after, owns, "collation", before.collation(), after.collation());
        other(after, owns, "comment", before.comment(), after.comment());
    }

    private void other(Column after, boolean owns, String what, String from, String to) {
        if (!from.equals(to)) {
            String phrase = Words.changes(what, from, to);
            findings.add(owns, new Change.Other(table.name(), after.name(), phrase), differs(after, what, from, to));
        }
    }

    private Likeness likeness(@Nullable Expression before, @Nullable Expression after) {
        return Likenesses.of(before, after, names.columns(table.before().name()));
    }

    private void notCompared(String what, Column after) {
        findings.notCompared(table.name(), after.name(), what + " of column " + key(after) + Words.NO_CANON);
    }

    private boolean owns(Column before) {
        return owned.column(table.before().name(), before.name());
    }

    private String backfill(Column column) {
        return answers.backfill(table.name(), column.name())
                .orElse(column.said().backfill());
    }

    private String key(Column column) {
        return Answers.key(table.name(), column.name());
    }

    private String differs(Column column, String what, String from, String to) {
        return Words.notOwned("column " + key(column), what, from, to);
    }

    private static String nullability(Column column) {
        return column.nullable() ? "NULL" : "NOT NULL";
    }

    private static String identity(Column column) {
        return column.identity() == Identity.NONE
                ? ""
                : column.identity().name().replace('_', ' ');
    }

    private static String text(@Nullable Expression expression) {
        return expression == null ? "" : expression.text();
    }
}
