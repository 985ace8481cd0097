package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What hangs on a column and stands in no snapshot. DROP COLUMN takes indexes, constraints, statistics, and the column's own
 * privileges and settings along without a word (PostgreSQL manual, "ALTER TABLE", DROP COLUMN), so a step that drops one looks first.
 */
final class Unrecorded {

    private final Name table;
    private final String column;
    private final List<String> known;
    private final List<String> generatedThatGo;

    Unrecorded(Facts facts, Name table, String column) {
        this.table = table;
        this.column = column;
        Set<String> names = new TreeSet<>();
        Stream.concat(facts.before(table).stream(), facts.after(table).stream())
                .flatMap(Unrecorded::names)
                .forEach(name -> names.addAll(List.of(name, ObjectNames.derived(name, "new"))));
        names.add(ObjectNames.derived(table.name(), column, "filled"));
        names.add(ObjectNames.derived(table.name(), column, "fits"));
        this.known = List.copyOf(names);
        this.generatedThatGo = facts.of(Change.DropColumn.class)
                .filter(change -> change.subject().equals(table) && facts.isGenerated(table, change.column()))
                .map(change -> change.column().name())
                .toList();
    }

    private static Stream<String> names(Table table) {
        return Stream.of(
                        Stream.ofNullable(table.primaryKey()).map(key -> key.name()),
                        table.uniques().stream().map(UniqueConstraint::name),
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.checks().stream().map(Check::name),
                        table.indexes().stream().map(Index::name))
                .flatMap(names -> names);
    }

    /** What the plan's base knows to hang on the column and no change speaks of: names of constraints and indexes that nobody owns, sorted. */
    static List<String> known(Facts facts, Name name, String column) {
        Set<String> spoken = new TreeSet<>();
        facts.after(name).ifPresent(table -> names(table).forEach(spoken::add));
        facts.changesOf(name).map(Unrecorded::former).forEach(spoken::add);
        return facts.before(name).stream()
                .flatMap(table -> namesAt(table, column))
                .filter(other -> !spoken.contains(other))
                .distinct()
                .sorted()
                .toList();
    }

    /** The name of what the change takes away; empty for another change. */
    private static String former(Change change) {
        if (change instanceof Change.DropIndex dropped) {
            return dropped.index().name();
        }
        if (change instanceof Change.DropUnique dropped) {
            return dropped.unique().name();
        }
        if (change instanceof Change.DropForeignKey dropped) {
            return dropped.foreignKey().name();
        }
        if (change instanceof Change.DropCheck dropped) {
            return dropped.check().name();
        }
        return change instanceof Change.RenameConstraint renamed ? renamed.before() : "";
    }

    private static Stream<String> namesAt(Table table, String column) {
        Stream<String> keys = Stream.concat(
                table.uniques().stream()
                        .filter(unique -> unique.columns().contains(column))
                        .map(UniqueConstraint::name),
                table.foreignKeys().stream()
                        .filter(key -> key.columns().contains(column))
                        .map(ForeignKey::name));
        Stream<String> others = Stream.concat(
                table.checks().stream()
                        .filter(check -> check.expression().mayName(column))
                        .map(Check::name),
                table.indexes().stream().filter(index -> index.mayName(column)).map(Index::name));
        return Stream.concat(keys, others);
    }

    /**
     * Stops with a description of each object, so that somebody can drop it.
     *
     * @param byHand what to do about them
     */
    void require(Script script, Stage stage, String byHand) {
        script.require(
                stage, "nothing that no snapshot knows hangs on %s.%s: %s".formatted(table, column, byHand), query());
    }

    /** No statistics target is -1 up to PostgreSQL 16, and NULL since. Defaults and, since PostgreSQL 18, NOT NULL are objects too, and part of the column. */
    private Sql query() {
        return Sql.of(
                """
                SELECT pg_describe_object(d.classid, d.objid, d.objsubid)
                FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
                LEFT JOIN pg_class i ON d.classid = 'pg_class'::regclass AND i.oid = d.objid
                WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = %s::regclass AND a.attname = %s
                    AND d.classid <> 'pg_attrdef'::regclass AND k.contype IS DISTINCT FROM 'n'
                    AND coalesce(k.conname, i.relname, '') NOT IN (%c)%c
                UNION ALL SELECT setting FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid, LATERAL (VALUES
                    ('privileges ' || a.attacl::text), ('options ' || a.attoptions::text),
                    (CASE WHEN a.attstattarget <> -1 THEN 'statistics target ' || a.attstattarget END),
                    (CASE WHEN a.attstorage <> y.typstorage THEN 'storage ' || a.attstorage::text END),
                    (CASE WHEN a.attcompression <> '' THEN 'compression ' || a.attcompression::text END)) s (setting)
                WHERE a.attrelid = %s::regclass AND a.attname = %s AND setting IS NOT NULL
                ORDER BY 1""",
                Locks.text(table),
                column,
                known.isEmpty() ? Sql.of("''") : literals(known),
                generatedThatGo.isEmpty() ? Sql.EMPTY : unlessItGoes(),
                Locks.text(table),
                column);
    }

    /** A generated column, which PostgreSQL 14 says to hang on the one that it reads. */
    private Sql unlessItGoes() {
        return Sql.of("""

                    AND NOT EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = d.refobjid AND d.objid = d.refobjid
                        AND o.attnum = d.objsubid AND o.attname IN (%c))""", literals(generatedThatGo));
    }

    private static Sql literals(List<String> texts) {
        return Ddl.join(", ", texts.stream().map(text -> Sql.of("%s", text)).toList());
    }
}
