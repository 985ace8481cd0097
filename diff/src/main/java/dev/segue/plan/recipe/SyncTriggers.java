package dev.segue.plan.recipe;

import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.migration.Lock;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One trigger and one function per table keep its rows right for both releases. It is made in EXPAND of either direction and
 * goes in CONTRACT. BEFORE ROW triggers run before NOT NULL and checks are tested (PostgreSQL manual, section 39.1).
 */
final class SyncTriggers {

    private final ValueTests tests;
    private final Map<Name, Rules> tables = new TreeMap<>();

    SyncTriggers(ValueTests tests) {
        this.tests = tests;
    }

    /** What one function does: mirrors first, since fills may read both spellings of a column. */
    private record Rules(List<Sql> mirrors, List<Sql> fills, List<String> phrases, List<Expression> reads) {
        Sql body() {
            List<Sql> all = new ArrayList<>(mirrors);
            all.addAll(fills);
            return Sql.of("\n#variable_conflict use_column\nBEGIN\n%c\n    RETURN NEW;\nEND\n", Ddl.join("\n", all));
        }
    }

    /** Whoever changes one column changes the other; where both changed, the new one counts. */
    void mirror(Name table, Column before, Column after) {
        String cast = tests.cast(after.type());
        Rules rules = rules(table);
        rules.mirrors.add(Sql.of(
                """
                    IF TG_OP = 'INSERT' THEN
                        IF NEW.%n %x THEN
                            NEW.%n := NEW.%n;
                        ELSE
                            NEW.%n := NEW.%n;
                        END IF;
                    ELSIF NEW.%n%x IS DISTINCT FROM OLD.%n%x THEN
                        NEW.%n := NEW.%n;
                    ELSIF NEW.%n%x IS DISTINCT FROM OLD.%n%x THEN
                        NEW.%n := NEW.%n;
                    END IF;""".indent(4).stripTrailing(),
                after.name(),
                tests.isNull(table, after.name()),
                after.name(),
                before.name(),
                before.name(),
                after.name(),
                after.name(),
                cast,
                after.name(),
                cast,
                before.name(),
                after.name(),
                before.name(),
                cast,
                before.name(),
                cast,
                after.name(),
                before.name()));
        rules.phrases.add("%s and %s equal".formatted(before.name(), after.name()));
        rules.reads.add(Expression.canonical(before.name()));
    }

    /** A row that comes without a value gets that of the expression, which may name all columns of the row. */
    void fill(Name table, String column, String expression) {
        Rules rules = rules(table);
        rules.fills.add(Sql.of(
                """
                IF NEW.%n %x THEN
                    NEW.%n := (SELECT (%x) FROM (SELECT NEW.*) AS %n);
                END IF;""".indent(4).stripTrailing(), column, tests.isNull(table, column), column, expression, table.name()));
        rules.phrases.add("%s filled".formatted(column));
        rules.reads.add(Expression.canonical(expression));
    }

    private Rules rules(Name table) {
        return tables.computeIfAbsent(
                table, t -> new Rules(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** Adds the steps of all tables to the draft; called once, after all recipes. */
    void addTo(Draft draft, Facts facts) {
        tables.forEach((table, rules) -> {
            addTo(draft, table, rules);
            OtherTriggers.warn(
                    draft,
                    facts,
                    table,
                    name(table),
                    column -> rules.reads.stream().anyMatch(read -> read.mayName(column)));
        });
    }

    private static String name(Name table) {
        return ObjectNames.helper("sync", table.name());
    }

    private static void addTo(Draft draft, Name table, Rules rules) {
        String name = name(table);
        Name function = new Name(table.schema(), name);
        Sql create = Sql.of(
                "CREATE OR REPLACE FUNCTION %n() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS %q",
                function, rules.body());
        Sql trigger = Sql.of(
                "CREATE OR REPLACE TRIGGER %n BEFORE INSERT OR UPDATE ON %n FOR EACH ROW EXECUTE FUNCTION %n()",
                name, table, function);
        String constant = draft.constant(constant(table));
        String triggerConstant = draft.constant(constant + "_TRIGGER");
        Words words = words(rules);
        for (Script script : List.of(draft.up(table, words), draft.down(table, words))) {
            script.constant(Stage.FUNCTION, Lock.none(), create, constant);
            script.constant(Stage.TRIGGER, Locks.shareRowExclusive(table), trigger, triggerConstant);
        }
        Script up = draft.up(table, words);
        up.sql(
                Stage.TRIGGER_OFF,
                Locks.exclusive(table),
                Sql.of("DROP TRIGGER %n ON %n", name, table),
                "no other release writes any more");
        up.sql(Stage.FUNCTION_OFF, Sql.of("DROP FUNCTION %n()", function));
        Script down = draft.down(table, words);
        down.sql(Stage.TRIGGER_OFF, Locks.exclusive(table), Sql.of("DROP TRIGGER IF EXISTS %n ON %n", name, table));
        down.sql(Stage.FUNCTION_OFF, Sql.of("DROP FUNCTION IF EXISTS %n()", function));
    }

    private static Words words(Rules rules) {
        String kept = "a trigger keeps " + String.join(", ", rules.phrases);
        return new Words(kept, kept, "the trigger has done its work");
    }

    private static String constant(Name table) {
        return "SYNC_" + table.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
