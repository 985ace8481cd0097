package dev.segue.cli;

import dev.segue.Drafts;
import dev.segue.LockPatience;
import dev.segue.MigrationListener;
import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.engine.chain.IndexSource;
import dev.segue.engine.run.Engine;
import dev.segue.preflight.Preflight;
import java.io.IOException;
import java.net.URLClassLoader;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The runtime over the database and the compiled migrations that a command names; close it to free the classes. */
final class Operations implements AutoCloseable {

    private final URLClassLoader loader;
    private final Options options;
    private final Database database;
    private final Project project;

    Operations(Invocation invocation, DatabaseOptions databaseOptions, Project project, MigrationListener listener) {
        Settings settings = databaseOptions.settings(invocation);
        this.project = project;
        this.loader = project.loader();
        this.database = databaseOptions.database(invocation);
        this.options = Options.builder()
                .unit(project.unit())
                .schema(databaseOptions.schema(invocation))
                .historySchema(settings.segue("history-schema").orElse("segue"))
                .role(settings.segue("role").orElse(""))
                .lock(new LockPatience(
                        settings.duration("lock.budget").orElse(LockPatience.DEFAULT.budget()),
                        settings.duration("lock.stall").orElse(LockPatience.DEFAULT.stall())))
                .backup(Backups.configured(settings))
                .drafts(settings.segue("drafts").map(Operations::drafts).orElse(Drafts.REFUSE))
                .listener(listener)
                .classLoader(loader)
                .build();
    }

    /** The facade, over the command's database and migrations. */
    Segue segue() {
        DataSource source = database.dataSource();
        requireMigrations();
        return Segue.on(source, options);
    }

    /** The facade, also where nothing is compiled: the database has stored what ran. */
    Segue segueOrHistory(Invocation invocation) {
        if (!compiled()) {
            invocation.say("no migrations of unit \"%s\" in %s: going by what the database has stored"
                    .formatted(project.unit(), places()));
        }
        return Segue.on(database.dataSource(), options);
    }

    /** What the facade does not offer to applications. */
    Engine engine() {
        return new Engine(database.dataSource(), options, new Preflight(options));
    }

    Database database() {
        return database;
    }

    Options options() {
        return options;
    }

    /** The runtime would say what is missing, but it sees a class path and no folders. */
    private void requireMigrations() {
        if (!compiled()) {
            throw new CliException(
                    CliError.PROJECT,
                    "there are no migrations of unit \"%s\" in %s: compile first, with segue-processor on the processor path (or name the class output with --classes)"
                            .formatted(project.unit(), places()));
        }
    }

    private boolean compiled() {
        return new IndexSource(project.unit(), loader).isPresent();
    }

    private String places() {
        return project.classes().stream().map("\"%s\""::formatted).collect(Collectors.joining(" and "));
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new CliException(CliError.PROJECT, "closing the class output: " + e.getMessage(), e);
        }
    }

    private static Drafts drafts(String value) {
        return switch (value) {
            case "run" -> Drafts.RUN;
            case "refuse" -> Drafts.REFUSE;
            default ->
                throw new CliException(
                        CliError.SETTING, "segue.drafts is \"run\" or \"refuse\", found \"%s\"".formatted(value));
        };
    }
}
