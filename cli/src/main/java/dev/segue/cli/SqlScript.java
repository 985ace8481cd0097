package dev.segue.cli;

import dev.segue.migration.Step;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import dev.segue.sql.Sql;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as a file for psql, which sends its statements one by one. */
final class SqlScript {

    private static final String PATIENT = "SET lock_timeout = '2s'";
    private static final String WITHOUT_LIMIT = "SET lock_timeout = 0";

    private final Comparison comparison;
    private final Plan plan;
    private final StringBuilder text = new StringBuilder();
    private String timeout = "";

    SqlScript(Comparison comparison, Plan plan) {
        this.comparison = comparison;
        this.plan = plan;
    }

    String text() {
        int count =
                plan.up().stream().mapToInt(section -> section.steps().size()).sum();
        head(count);
        int number = 0;
        for (Section section : plan.up()) {
            comment("");
            comment("%s: %s".formatted(section.phase(), section.why()));
            for (PlannedStep planned : section.steps()) {
                comment("step %d of %d%s".formatted(++number, count, lock(planned.step())));
                statements(planned.step());
            }
        }
        return text.toString();
    }

    private void head(int count) {
        comment("From %s to %s: %s."
                .formatted(comparison.from().label(), comparison.to().label(), Generated.steps(count)));
        comment("Run it with: psql --no-psqlrc --set ON_ERROR_STOP=1 --file THIS_FILE URL");
        comment("Without --single-transaction: some statements refuse to run inside a transaction.");
        comment(
                "Outside of Segue nothing is recorded: what fails is not continued by itself (mend it, then run the rest from that step on),");
        comment(
                "nothing waits politely for locks (a statement that gets none within 2 s fails), and there is no way back.");
        if (plan.up().stream().flatMap(section -> section.steps().stream()).anyMatch(SqlScript::isTrash)) {
            comment(
                    "What goes is put aside without a record: tables into schema segue_trash, columns as segue_trash_NAME.");
        }
        comment("Begin with CONTRACT only when no running release needs what it takes away.");
        plan.hazards()
                .forEach(hazard -> comment("%s %s: %s".formatted(hazard.code(), hazard.severity(), hazard.message())));
        if (count > 0) {
            comparison.from().live().ifPresent(live -> statement("SET search_path = " + path(live)));
            statement("SET TimeZone = 'UTC'");
            statement("SET statement_timeout = 0"); // of the role: it would kill backfills and leave indexes invalid
        }
    }

    /** Types and functions of extensions are named without a schema, as the reader prints them: it looks along the same path. */
    private static String path(LiveDatabase live) {
        Stream<String> extensions = live.extensions().stream()
                .map(Dialect.Extension::schema)
                .filter(schema -> !schema.equals("pg_catalog"))
                .sorted();
        return Stream.concat(Stream.of(live.schemas().main()), extensions)
                .distinct()
                .map(schema -> Sql.of("%n", schema).text())
                .collect(Collectors.joining(", "));
    }

    private static boolean isTrash(PlannedStep planned) {
        Step.Kind kind = planned.step().kind();
        return kind == Step.Kind.TRASH_TABLE || kind == Step.Kind.TRASH_COLUMN;
    }

    private void statements(Step step) {
        String wanted = switch (step.kind()) {
            case CREATE_INDEX, DROP_INDEX, REQUIRE, BACKFILL -> WITHOUT_LIMIT;
            default -> PATIENT;
        };
        if (!wanted.equals(timeout)) {
            statement(wanted);
            timeout = wanted;
        }
        StepSql.of(step).forEach(this::statement);
    }

    /** A comment in the last line must not swallow the semicolon. */
    private void statement(String sql) {
        String last = sql.substring(sql.lastIndexOf('\n') + 1);
        text.append(sql.stripTrailing()).append(last.contains("--") ? "\n;\n" : ";\n");
    }

    private void comment(String line) {
        text.append(line.isEmpty() ? "\n" : "-- " + line.replaceAll("\\R", " ") + "\n");
    }

    private static String lock(Step step) {
        return step.lock().tables().isEmpty()
                ? ""
                : ", %s on %s"
                        .formatted(
                                step.lock().mode().sql(),
                                String.join(", ", step.lock().tables()));
    }
}
