package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.MigrationStatus;
import dev.segue.State;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What will run, with its locks. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Show steps with phase, lock and tables.",
            "Without a database: the last migration of the chain, or those of --id. With one: what is still to run there.",
            "With --from or --to: the way from one source to the other, such as from production to staging, without a migration."
        })
final class PlanCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Mixin
    AnswerOptions answers = new AnswerOptions();

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--id", paramLabel = "ID", description = "This migration; may be given several times.")
    List<String> ids = List.of();

    @Option(names = "--down", description = "The way back instead.")
    boolean down;

    @Option(
            names = "--sql",
            description =
                    "Also the statements; with --from or --to nothing but statements, which psql runs one by one.")
    boolean sql;

    @Option(names = "--exit-code", description = "End with 3 where there is something to do.")
    boolean exitCode;

    PlanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return compare.isNamed() ? between() : migrations();
    }

    private int between() {
        if (!ids.isEmpty() || down) {
            throw new CliException(
                    CliError.SETTING,
                    "--id and --down are about migrations; the way between two sources has none: leave them out, or exchange --from and --to");
        }
        compare.refuseContradictions(sql);
        PlanBetween plan = new PlanBetween(invocation, compare, database, project, answers, scratch);
        return sql ? plan.script(exitCode) : plan.show(exitCode);
    }

    private int migrations() {
        List<String> idle = Stream.concat(compare.given().stream(), answers.given().stream())
                .toList();
        if (!idle.isEmpty()) {
            throw new CliException(
                    CliError.SETTING,
                    "%s: without --from or --to the steps of written migrations are shown, which no flag changes: leave it out, or name two sources"
                            .formatted(String.join(", ", idle)));
        }
        Project files = project.project(invocation);
        MigrationLookup lookup = new MigrationLookup(files);
        Set<String> wanted = wanted(files, lookup);
        List<RecordedMigration> migrations = lookup.load(wanted::contains);
        if (migrations.isEmpty()) {
            invocation.say(ids.isEmpty() ? "nothing to run" : "no migration has the id " + String.join(", ", ids));
        }
        PlanScreen screen = new PlanScreen(invocation, sql);
        if (compare.json) {
            invocation
                    .out()
                    .println(Json.write(migrations.stream().map(this::json).toList()));
        } else {
            migrations.forEach(migration -> screen.print(migration, down));
        }
        return (exitCode && !migrations.isEmpty() ? ExitCode.PENDING : ExitCode.DONE).number();
    }

    private Map<String, Object> json(RecordedMigration migration) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", migration.id());
        json.put("name", migration.name());
        json.put(
                "steps",
                migration.steps(down ? Direction.DOWN : Direction.UP).stream()
                        .map(ComparisonJson::step)
                        .toList());
        return json;
    }

    private Set<String> wanted(Project files, MigrationLookup lookup) {
        if (!ids.isEmpty()) {
            return Set.copyOf(ids);
        }
        if (database.isNamed(invocation)) {
            try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
                return operations.segue().status().migrations().stream()
                        .filter(PlanCommand::open)
                        .map(MigrationStatus::id)
                        .collect(Collectors.toSet());
            }
        }
        List<String> all = lookup.ids();
        return all.isEmpty() ? Set.of() : Set.of(all.get(all.size() - 1));
    }

    private static boolean open(MigrationStatus migration) {
        return migration.known() && migration.state() != State.DONE && migration.state() != State.HELD;
    }
}
