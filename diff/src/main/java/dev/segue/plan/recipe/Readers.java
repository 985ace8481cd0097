package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.Name;
import dev.segue.migration.Step;
import dev.segue.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Views, rules, policies, triggers, functions, generated columns and publications that a column is used by and that no snapshot records. A plan that is made without a
 * database cannot refuse on their account, so the migration looks before it changes anything.
 */
final class Readers {

    /** Rules, policies and triggers of the table itself go along with it. */
    private static final String OTHERS_USE_IT = """
            d.classid IN ('pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_proc'::regclass)
                AND d.objid NOT IN (SELECT oid FROM pg_rewrite WHERE ev_class = d.refobjid UNION SELECT oid FROM pg_policy WHERE polrelid = d.refobjid)""";

    private final Map<Name, Going> going = new LinkedHashMap<>();

    /** What of a table goes with the contract of up; no column where the table does. */
    private record Going(Script script, Set<String> columns) {}

    /** Takes note of a column that goes; empty for the table. */
    void go(Script script, String column) {
        Going gone = going.computeIfAbsent(script.table(), table -> new Going(script, new TreeSet<>()));
        if (!column.isEmpty()) {
            gone.columns.add(column);
        }
    }

    /** One look at each table before the contract begins; a step that is all of the contract looks itself. */
    void addTo(Draft draft) {
        long steps = draft.entries().stream()
                .filter(entry ->
                        entry.direction() == Direction.UP && entry.stage().block() > Stage.LAST_EXPECT.block())
                .map(Entry::planned)
                .filter(planned -> planned != null && planned.step().kind() != Step.Kind.REQUIRE)
                .count();
        if (steps > 1) {
            going.forEach(Readers::require);
        }
    }

    private static void require(Name table, Going gone) {
        boolean whole = gone.columns.isEmpty();
        String what = whole ? table.toString() : "%s.%s".formatted(table, String.join(", ", gone.columns));
        Sql used = whole
                ? Sql.of("%x", OTHERS_USE_IT)
                : Sql.of("a.attname IN (%c) AND %c", literals(gone.columns), useThem(gone.columns));
        gone.script.require(
                Stage.LAST_EXPECT,
                "nothing uses %s any more: drop what does, or let it use something else, then run the contract again"
                        .formatted(what),
                Sql.of("""
                        SELECT DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid) AS used_by FROM pg_depend d
                        LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = %s::regclass
                            AND %c""", Locks.text(table), used));
    }

    /**
     * Stops where ALTER TYPE would: beneath a view, in a policy, trigger or function. And where it would read all rows or build an index
     * under its lock: for a check that nobody recorded, for an index with an expression or a predicate.
     */
    static void requireNone(Script script, Stage stage, Facts facts, String column) {
        Set<String> checks = new TreeSet<>();
        Stream.concat(facts.before(script.table()).stream(), facts.after(script.table()).stream())
                .flatMap(known -> known.checks().stream())
                .map(Check::name)
                .forEach(checks::add);
        Sql unknown = checks.isEmpty() ? Sql.EMPTY : Sql.of(" AND k.conname NOT IN (%c)", literals(checks));
        script.require(
                stage,
                "nothing uses %s.%s that stops a change of its type or makes it slow: drop it before, and make it again afterwards"
                        .formatted(script.table(), column),
                Sql.of("""
                        SELECT DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid) AS used_by FROM pg_depend d
                        JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                        LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid AND k.contype = 'c'%c
                        LEFT JOIN pg_index i ON d.classid = 'pg_class'::regclass AND i.indexrelid = d.objid
                            AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)
                        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = %s::regclass AND a.attname = %s
                            AND (k.oid IS NOT NULL OR i.indexrelid IS NOT NULL
                                OR %c)""", unknown, Locks.text(script.table()), column, useThem(Set.of(column))));
    }

    /**
     * All but what goes along: constraints, indexes, sequences, statistics, and the expressions of the columns themselves. A generated
     * column that reads one is an expression, and on PostgreSQL 14 a column of the table.
     */
    private static Sql useThem(Set<String> columns) {
        return Sql.of("""
                d.classid NOT IN ('pg_constraint'::regclass, 'pg_statistic_ext'::regclass)
                    AND (d.classid <> 'pg_class'::regclass OR d.objid = d.refobjid AND d.objsubid > 0)
                    AND NOT EXISTS (SELECT FROM pg_attrdef e JOIN pg_attribute o ON o.attrelid = e.adrelid AND o.attnum = e.adnum
                        WHERE e.adrelid = d.refobjid AND o.attname IN (%c) AND (d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
                            OR d.classid = 'pg_class'::regclass AND d.objsubid = o.attnum))""", literals(columns));
    }

    private static Sql literals(Set<String> values) {
        List<Sql> all = values.stream().map(value -> Sql.of("%s", value)).toList();
        return Ddl.join(", ", all);
    }
}
