package dev.segue.plan;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One small example for each page of docs/changes, planned as any other diff. */
final class ChangeExamples {

    private static final Table HOLDERS = table("holders", column("id", "bigint", false), column("name", "text", false));
    private static final Table POLICIES = table(
            "policies",
            column("id", "bigint", false),
            column("holder_id", "bigint", true),
            column("number", "character varying(20)", true),
            column("paid_until", "date", true));
    private static final Column STATUS = column("status", "character varying(20)", false);

    private ChangeExamples() {}

    /** Plans by the name of the page. */
    static Map<String, Plan> byPage() {
        Map<String, Plan> plans = new TreeMap<>();
        plans.put(
                "add-column",
                plan(
                        POLICIES,
                        with(POLICIES, column("auto_renew", "boolean", false)),
                        answers(Map.of(), Map.of("policies.auto_renew", "paid_until IS NOT NULL"))));
        plans.put("drop-column", plan(with(POLICIES, column("fax", "text", false)), POLICIES, Answers.NONE));
        plans.put(
                "rename-column",
                plan(
                        unique(with(HOLDERS, column("email", "text", false)), "email"),
                        unique(with(HOLDERS, column("user_email", "text", false)), "user_email"),
                        answers(Map.of("holders.email", "user_email"), Map.of())));
        plans.put(
                "not-null",
                plan(
                        POLICIES,
                        columns(POLICIES, c -> c.name().equals("number") ? c.withNullable(false) : c),
                        answers(Map.of(), Map.of("policies.number", "'P' || id"))));
        plans.put(
                "default",
                plan(
                        POLICIES,
                        columns(
                                POLICIES,
                                c -> c.name().equals("number") ? c.withDefault(Expression.written("'none'")) : c),
                        Answers.NONE));
        plans.put(
                "change-type",
                plan(
                        POLICIES,
                        columns(POLICIES, c -> c.name().equals("number") ? c.withType("character varying(40)") : c),
                        Answers.NONE));
        plans.put("unique", plan(POLICIES, unique(POLICIES, "number"), Answers.NONE));
        plans.put("index", plan(POLICIES, index(POLICIES), Answers.NONE));
        plans.put("check", plan(checked("CLOSED", "OPEN"), checked("CLOSED", "OPEN", "PAID"), Answers.NONE));
        plans.put(
                "rename-constraint",
                plan(unique(POLICIES, "number"), renamed(unique(POLICIES, "number")), Answers.NONE));
        plans.put("primary-key", plan(withoutKey(HOLDERS), HOLDERS, Answers.NONE));
        plans.put(
                "foreign-key",
                plan(catalog(HOLDERS, index(POLICIES)), catalog(HOLDERS, referring(index(POLICIES))), Answers.NONE));
        plans.put("create-table", plan(catalog(HOLDERS), catalog(HOLDERS, referring(index(POLICIES))), Answers.NONE));
        plans.put("drop-table", plan(catalog(HOLDERS, referring(index(POLICIES))), catalog(HOLDERS), Answers.NONE));
        plans.put("sequence", plan(sequence(1), sequence(50), Answers.NONE));
        plans.put("enum-type", plan(mood("sad", "ok"), mood("sad", "ok", "happy"), Answers.NONE));
        plans.put("composite-type", plan(catalog(HOLDERS), addresses(), Answers.NONE));
        return plans;
    }

    /** A column of a type that has another type in it. */
    private static Catalog addresses() {
        return new Catalog(
                List.of(with(HOLDERS, column("place", "address", true))),
                List.of(),
                List.of(
                        new CompositeType(
                                Name.of("address"),
                                List.of(Attribute.of("street", "character varying(80)"), Attribute.of("town", "town")),
                                ""),
                        new CompositeType(
                                Name.of("town"),
                                List.of(Attribute.of("name", "text"), Attribute.of("zip", "character varying(9)")),
                                "")));
    }

    /** A type with a column, where labels are there. */
    private static Catalog mood(String... labels) {
        return new Catalog(
                List.of(with(HOLDERS, column("mood", "mood", true))),
                List.of(),
                List.of(new EnumType(Name.of("mood"), List.of(labels), true)));
    }

    private static Plan plan(Table before, Table after, Answers answers) {
        return plan(catalog(before), catalog(after), answers);
    }

    private static Plan plan(Catalog before, Catalog after, Answers answers) {
        Diff diff = Differ.diff(before, after, answers, Ownership.ALL);
        return Planner.plan(diff, before, after);
    }

    private static Answers answers(Map<String, String> renames, Map<String, String> backfills) {
        return new Answers(renames, Map.of(), Set.of(), backfills);
    }

    private static Column column(String name, String type, boolean nullable) {
        return Column.of(name, type, nullable);
    }

    private static Catalog catalog(Table... tables) {
        return new Catalog(List.of(tables), List.of(), List.of());
    }

    private static Catalog sequence(long increment) {
        return new Catalog(List.of(), List.of(new Sequence(Name.of("policies_seq"), 1, increment)), List.of());
    }

    private static Table table(String name, Column... columns) {
        PrimaryKey key = new PrimaryKey(name + "_pkey", List.of("id"));
        return new Table(
                Name.of(name),
                List.of(columns),
                key,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Origin.UNKNOWN,
                "");
    }

    private static Table with(Table t, Column column) {
        return parts(
                t,
                Stream.concat(t.columns().stream(), Stream.of(column)).toList(),
                t.primaryKey(),
                t.uniques(),
                t.foreignKeys(),
                t.checks(),
                t.indexes());
    }

    private static Table columns(Table t, UnaryOperator<Column> change) {
        return parts(
                t,
                t.columns().stream().map(change).toList(),
                t.primaryKey(),
                t.uniques(),
                t.foreignKeys(),
                t.checks(),
                t.indexes());
    }

    private static Table withoutKey(Table t) {
        return parts(t, t.columns(), null, t.uniques(), t.foreignKeys(), t.checks(), t.indexes());
    }

    private static Table unique(Table t, String column) {
        UniqueConstraint unique = UniqueConstraint.of(t.name().name() + "_" + column + "_key", List.of(column));
        return parts(t, t.columns(), t.primaryKey(), List.of(unique), t.foreignKeys(), t.checks(), t.indexes());
    }

    private static Table renamed(Table t) {
        UniqueConstraint unique =
                UniqueConstraint.of("uk_number", t.uniques().get(0).columns());
        return parts(t, t.columns(), t.primaryKey(), List.of(unique), t.foreignKeys(), t.checks(), t.indexes());
    }

    private static Table index(Table t) {
        Index index = Index.of("policies_holder_idx", false, List.of("holder_id"));
        return parts(t, t.columns(), t.primaryKey(), t.uniques(), t.foreignKeys(), t.checks(), List.of(index));
    }

    private static Table referring(Table t) {
        ForeignKey key = ForeignKey.of("policies_holder_fk", List.of("holder_id"), Name.of("holders"), List.of("id"));
        return parts(t, t.columns(), t.primaryKey(), t.uniques(), List.of(key), t.checks(), t.indexes());
    }

    private static Table checked(String... values) {
        String list = "'" + String.join("', '", values) + "'";
        Check check = new Check(
                "policies_status_check", Expression.written("status IN (" + list + ")"), "status", List.of(values));
        Table t = with(POLICIES, STATUS);
        return parts(t, t.columns(), t.primaryKey(), t.uniques(), t.foreignKeys(), List.of(check), t.indexes());
    }

    private static Table parts(
            Table t,
            List<Column> columns,
            @Nullable PrimaryKey key,
            List<UniqueConstraint> uniques,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            List<Index> indexes) {
        return new Table(t.name(), columns, key, uniques, foreignKeys, checks, indexes, "", Origin.UNKNOWN, "");
    }
}
