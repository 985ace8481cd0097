package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** May this release start here? And does Hibernate agree with what javac recorded? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "May this release start on this database as it is? Ends with 0 if so, and says why not else.",
            "With --hibernate no database is asked: does Hibernate make of the compiled entities what javac recorded, and what the snapshot does?"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--hibernate",
            description =
                    "Compare what javac recorded, and the snapshot, with Hibernate on the compiled classes; 3 where something differs.")
    boolean hibernate;

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "For --hibernate: the jars and folders that the classes need, Hibernate among them.")
    String classpath = "";

    @Option(
            names = "--persistence-unit",
            paramLabel = "NAME",
            description = "For --hibernate: as -Asegue.persistenceUnit in the compile.")
    String persistenceUnit = "";

    @Option(
            names = "--profiles",
            paramLabel = "NAMES",
            description = "For --hibernate: as -Asegue.profiles in the compile.")
    String profiles = "";

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

    VerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (!hibernate) {
            refuse("--classpath", classpath);
            refuse("--persistence-unit", persistenceUnit);
            refuse("--profiles", profiles);
        }
        Project files = project.project(invocation);
        if (hibernate) {
            return askHibernate(files).number();
        }
        try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
            operations.segue().verify();
            invocation.say("this release may start on " + operations.database().display());
        }
        return ExitCode.DONE.number();
    }

    private static void refuse(String flag, String value) {
        if (!value.isEmpty()) {
            throw new CliException(
                    CliError.SETTING,
                    "%s is about the question of --hibernate: add that, or leave it out".formatted(flag));
        }
    }

    private ExitCode askHibernate(Project files) {
        Map<String, String> options = Map.of("segue.persistenceUnit", persistenceUnit, "segue.profiles", profiles);
        HibernateCheck.Differences found;
        try (ScratchServers servers = scratch.servers(invocation, database.settings(invocation))) {
            found = new HibernateCheck(invocation, files, libraries(), options, servers).differences();
        }
        // what javac has wrong is wrong in the snapshot too: one thing at a time
        List<String> shown = found.javac().isEmpty() ? found.snapshot() : found.javac();
        shown.forEach(invocation::print);
        if (!found.javac().isEmpty()) {
            invocation.say(
                    "%d of the objects that javac recorded are not what Hibernate makes of the compiled classes. "
                                    .formatted(shown.size())
                            + "Compile everything anew; if they still differ, the settings of Hibernate at run time are not those of the compile, or Segue has a defect");
            return ExitCode.PENDING;
        }
        if (!shown.isEmpty()) {
            invocation.say(
                    "%d of the objects that the snapshot records are not what Hibernate makes of the compiled classes: segue generate writes the migration"
                            .formatted(shown.size()));
            return ExitCode.PENDING;
        }
        invocation.say("no difference");
        return ExitCode.DONE;
    }

    private List<Path> libraries() {
        return Stream.of(classpath.split(File.pathSeparator, -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(invocation::resolve)
                .toList();
    }
}
