package dev.segue.plan.recipe;

import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import java.util.List;
import java.util.regex.Pattern;

/** Finds keys that cannot be unique: over new columns alone, in which all rows that are there get one and the same value. */
final class SameForAllRows {

    private static final Pattern NULL = Pattern.compile("(?is)\\(*null\\)*(::.*)?");

    private final Facts facts;

    SameForAllRows(Facts facts) {
        this.facts = facts;
    }

    /** Whether a unique key over the columns fails as soon as the table has two rows. */
    boolean is(Name table, List<String> columns, boolean nullsAlike) {
        return columns.stream()
                .allMatch(name -> facts.of(Change.AddColumn.class)
                        .filter(change -> change.subject().equals(table))
                        .anyMatch(change -> change.column().name().equals(name) && isSame(change, nullsAlike)));
    }

    /** Refuses the change, which would come to a halt at the build of its index. */
    void refuse(Draft draft, Change change, String key, Name table, List<String> columns) {
        String all = String.join(", ", columns);
        draft.refuse(
                change,
                "%s of %s cannot be unique: %s is new, and all rows that are there get the same value in it"
                        .formatted(key, table, all),
                "say a value of its own for each row, with @Backfill(\"SQL expression\") at the field or --backfill %s.%s=\"SQL expression\";"
                                .formatted(table, columns.get(0))
                        + " or add the column now, fill it, and make it unique in a migration of its own");
    }

    private static boolean isSame(Change.AddColumn change, boolean nullsAlike) {
        Column column = change.column();
        if (column.identity() != Column.Identity.NONE || column.generated() != null) {
            return false; // refused for another reason
        }
        Expression value = change.backfill().isEmpty() ? column.defaultValue() : Expression.written(change.backfill());
        if (value == null || NULL.matcher(value.text().strip()).matches()) {
            return nullsAlike;
        }
        return Constant.isConstant(value);
    }
}
