package dev.segue.plan.recipe;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Queries that show rows which stand in the way: by key, since their values may be personal. */
final class Rows {

    private static final int SHOWN = 5;

    private final Facts facts;

    Rows(Facts facts) {
        this.facts = facts;
    }

    /** A few rows for which the condition holds. */
    Sql where(Name table, Sql condition) {
        return Sql.of("SELECT %c FROM %n WHERE %c LIMIT %d", key(table), table, condition, SHOWN);
    }

    /** A few rows whose foreign key leads nowhere; one with a NULL in it leads nowhere on purpose. */
    Sql orphans(Name table, ForeignKey foreignKey) {
        List<Sql> present = new ArrayList<>();
        List<Sql> same = new ArrayList<>();
        for (int i = 0; i < foreignKey.columns().size(); i++) {
            String column = foreignKey.columns().get(i);
            present.add(Sql.of("child.%n %x", column, facts.tests().isNotNull(table, column)));
            same.add(Sql.of("parent.%n = child.%n", foreignKey.targetColumns().get(i), column));
        }
        return Sql.of(
                "SELECT %c FROM %n AS child WHERE %c AND NOT EXISTS (SELECT FROM %n AS parent WHERE %c) LIMIT %d",
                key(table), table, Ddl.join(" AND ", present), foreignKey.target(), Ddl.join(" AND ", same), SHOWN);
    }

    /** A few pairs of rows with the same values in the columns; rows with a NULL among them are never the same. */
    private Sql alike(Name table, List<String> columns, boolean nullsAlike) {
        List<Sql> present = columns.stream()
                .filter(c ->
                        facts.columnBefore(table, c).filter(x -> !x.nullable()).isEmpty())
                .map(c -> Sql.of("%n %x", c, facts.tests().isNotNull(table, c)))
                .toList();
        Sql where = nullsAlike || present.isEmpty() ? Sql.EMPTY : Sql.of(" WHERE %c", Ddl.join(" AND ", present));
        return Sql.of(
                "SELECT (array_agg(%c))[1:2] AS rows, count(*) FROM %n%c GROUP BY %N HAVING count(*) > 1 LIMIT %d",
                oneKey(table), table, where, columns, SHOWN);
    }

    /** Stops early where a unique index could not be built; new columns hold nothing yet. */
    void requireDistinct(Script script, Name table, List<String> columns, boolean nullsAlike) {
        if (columns.stream().noneMatch(column -> facts.isNew(table, column))) {
            script.require(
                    Stage.EXPECT,
                    "no two rows of %s have the same %s".formatted(table, String.join(", ", columns)),
                    alike(table, columns, nullsAlike));
        }
    }

    private Sql key(Name table) {
        return facts.key(table).map(key -> Sql.of("%N", key)).orElse(Sql.of("ctid"));
    }

    private Sql oneKey(Name table) {
        return facts.key(table)
                .map(key -> key.size() == 1 ? Sql.of("%N", key) : Sql.of("ROW(%N)::text", key))
                .orElse(Sql.of("ctid"));
    }
}
