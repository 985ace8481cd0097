package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.entity.MappingSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description =
                    "For --hibernate: a setting of Hibernate that no file says, since a program hands it over; as -Asegue.set.SETTING in the compile. May be repeated.")
    Map<String, String> set = new LinkedHashMap<>();

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
            set.keySet().forEach(key -> refuse("--set", key));
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
        HibernateCheck.Differences found;
        try (ScratchServers servers = scratch.servers(invocation, database.settings(invocation))) {
            found = new HibernateCheck(invocation, files, libraries(), options(), servers).differences();
        }
        found.settings().forEach(invocation::print);
        // what javac has wrong is wrong in the snapshot too: one thing at a time
        List<String> shown = found.javac().isEmpty() ? found.snapshot() : found.javac();
        shown.forEach(invocation::print);
        invocation.say(conclusion(found, shown.size()));
        return found.settings().isEmpty() && shown.isEmpty() ? ExitCode.DONE : ExitCode.PENDING;
    }

    private static String conclusion(HibernateCheck.Differences found, int objects) {
        if (!found.settings().isEmpty()) {
            return "%d settings of Hibernate are others than in the compile, and %d objects differ: compile anew with the settings of the application; what a program hands over, say to javac with -Asegue.set.… and here with --set"
                    .formatted(found.settings().size(), objects);
        }
        if (!found.javac().isEmpty()) {
            return "%d of the objects that javac recorded are not what Hibernate makes of the compiled classes. Compile everything anew; if they still differ, a program sets Hibernate otherwise (--set says how), or Segue has a defect"
                    .formatted(objects);
        }
        return objects == 0
                ? "no difference"
                : "%d of the objects that the snapshot records are not what Hibernate makes of the compiled classes: segue generate writes the migration"
                        .formatted(objects);
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("segue.persistenceUnit", persistenceUnit);
        options.put("segue.profiles", profiles);
        set.forEach((key, value) -> {
            if (!MappingSettings.knows(key)) {
                throw new CliException(
                        CliError.SETTING,
                        "--set %s=%s: no setting of that name decides the schema; it is Hibernate's own, as in -Asegue.set.%s"
                                .formatted(key, value, key));
            }
            options.put("segue.set." + key, value);
        });
        return options;
    }

    private List<Path> libraries() {
        return Stream.of(classpath.split(File.pathSeparator, -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(invocation::resolve)
                .toList();
    }
}
