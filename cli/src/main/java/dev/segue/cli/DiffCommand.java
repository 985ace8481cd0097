package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.catalog.Catalog;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What differs between two structures. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Show what differs. A source is a database url, a .sql file, a snapshot file or entities:PATH.",
            "By default from the snapshot (or, where a database is named, from that) to the compiled entities."
        })
final class DiffCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    AnswerOptions answers = new AnswerOptions();

    @Option(names = "--from", paramLabel = "SOURCE", description = "Where the comparison starts.")
    String from = "";

    @Option(names = "--to", paramLabel = "SOURCE", description = "Where it leads.")
    String to = "";

    @Option(names = "--exit-code", description = "End with 3 where something differs.")
    boolean exitCode;

    DiffCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        CatalogSource sources = new CatalogSource(invocation, database);
        Catalog before = from.isEmpty() ? before(files) : sources.read(from, files.unit());
        Catalog after =
                to.isEmpty() ? Canonical.of(invocation, files.desired().catalog()) : sources.read(to, files.unit());
        Diff diff = Differ.diff(before, after, answers.answers(), ownership(files));
        diff.changes().forEach(change -> invocation.print(change.accept(new ChangeLines())));
        diff.foreign().forEach(foreign -> invocation.say("foreign, left alone: " + foreign));
        diff.notCompared().forEach(reason -> invocation.say("not compared: " + reason));
        diff.questions().forEach(question -> {
            invocation.say(question.text());
            question.flags().forEach(flag -> invocation.say("    " + flag));
        });
        if (diff.isEmpty()) {
            invocation.say("no difference");
        }
        return (exitCode && !diff.isEmpty() ? ExitCode.PENDING : ExitCode.DONE).number();
    }

    private Catalog before(Project files) {
        if (database.isNamed(invocation)) {
            return LiveDatabase.read(invocation, database).catalog();
        }
        return files.lookupSnapshot()
                .map(snapshot -> Canonical.of(invocation, snapshot.catalog()))
                .orElse(Catalog.EMPTY);
    }

    /** A live database owns what the snapshot records; two files are compared whole. */
    private Ownership ownership(Project files) {
        boolean live = from.isEmpty() ? database.isNamed(invocation) : from.contains("://");
        if (!live) {
            return Ownership.ALL;
        }
        return files.lookupSnapshot()
                .map(snapshot -> Ownership.of(snapshot.catalog()))
                .orElse(Ownership.NONE);
    }
}
