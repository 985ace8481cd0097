package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.Options;
import dev.segue.engine.run.Engine;
import dev.segue.preflight.Preflight;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two commands for databases that are thrown away. */
class DropAndSyncIT {

    /** Who has asked who holds the lock, which only those do that did not get it. */
    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity
            WHERE application_name LIKE 'segue%' AND query LIKE '%FROM pg_locks AS l JOIN pg_stat_activity AS a%'
                AND datname = current_database()""";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void dropAndSyncAreGuarded() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        assertThat(project.segue(database, "run")).isZero();
        database.execute("CREATE TABLE of_somebody_else (id bigint)");

        for (String command : new String[] {"drop", "sync"}) {
            project.invocation().environment(Map.of());
            assertThat(project.segue(database, command, "--confirm-database", database.name()))
                    .isEqualTo(ExitCode.CONFIRMATION_MISSING.number());
            assertThat(project.invocation().err()).contains("[SG-C008]", "set segue.allow-drop=true");
            project.invocation().environment(Map.of("SEGUE_ALLOW_DROP", "true"));
            assertThat(project.segue(database, command, "--confirm-database", "production"))
                    .isEqualTo(ExitCode.CONFIRMATION_MISSING.number());
            assertThat(project.invocation().err())
                    .contains("--confirm-database " + database.name() + ", found \"production\"");
        }
        assertThat(Rows.columns(database)).contains("notes.title");
    }

    @Test
    void dropTakesOnlyWhatIsOwnedAndSyncBringsItBack() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        project.invocation().environment(Map.of("SEGUE_ALLOW_DROP", "true"));
        assertThat(project.segue(database, "run")).isZero();
        database.execute("CREATE TABLE of_somebody_else (id bigint)");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();
        assertThat(Rows.columns(database)).containsExactly("of_somebody_else.id");
        assertThat(Rows.of(database, "SELECT to_regnamespace('segue')")).containsExactly("null");

        assertThat(project.segue(database, "sync", "--confirm-database", database.name()))
                .isZero();
        assertThat(Rows.columns(database)).containsExactly("notes.id", "notes.title", "of_somebody_else.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "sync"})
    void waitsForARunThatIsUnderWay(String command) throws Exception {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        Notes.change(project, "String title; Integer stars;");
        project.compile();
        Options options = Options.builder().build();
        CompletableFuture<?>[] other = new CompletableFuture<?>[1];

        new Engine(database.dataSource(), options, new Preflight(options)).exclusively(connection -> {
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                    () -> project.segue(database, command, "--confirm-database", database.name()));
            other[0] = status;
            while (Rows.of(database, WAITING).contains("0") && !status.isDone()) {
                pause();
            }
            assertThat(status).isNotDone();
            assertThat(Rows.columns(database)).containsExactly("notes.id", "notes.title");
        });

        assertThat(other[0].get(1, TimeUnit.MINUTES)).isEqualTo(0);
        assertThat(Rows.columns(database)).isNotEqualTo(List.of("notes.id", "notes.title"));
    }

    @Test
    void syncDoesNothingElseThanWhatItShowed() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        Notes.change(project, "String title; int stars;");
        project.compile();
        project.invocation()
                .answering("0", () -> database.execute("ALTER TABLE notes ADD COLUMN IF NOT EXISTS stars integer"));
        database.execute("INSERT INTO notes (id) VALUES (1)");

        assertThat(project.segue(database, "sync", "--confirm-database", database.name()))
                .isEqualTo(ExitCode.DRIFT.number());
        assertThat(project.invocation().err()).contains("[SG-C013]", "nothing was done");
        assertThat(Rows.of(database, "SELECT stars FROM notes")).containsExactly("null");
    }

    /** The machine has other work to do meanwhile. */
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
