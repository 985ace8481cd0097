package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say and end with where a database, a login or the state of a database is not as it should be. */
class BadInputIT {

    private static final String SECRET = "top-s3cret";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://me:top-s3cret@localhost/app",
                "postgresql://me:top-s3cret%zz@localhost/app",
                "jdbc:postgresql://localhost:port/app?user=me&password=top-s3cret"
            })
    void aWrongUrlIsNotPrintedWithItsSecret(String url) {
        ProjectFixture project = new ProjectFixture(folder);

        assertThat(project.segue("status", "--url", url)).isEqualTo(ExitCode.USAGE.number());
        saysNoSecret(project, "[SG-C001]", "database url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "run", "log", "revert", "contract", "diff", "generate", "preflight"})
    void aDatabaseThatIsDown(String command) {
        ProjectFixture project = Notes.generated(folder, "String title;");
        int status = project.segue(command, "--url", "jdbc:postgresql://localhost:1/app?user=me&password=" + SECRET);

        // preflight reports, the others fail
        boolean reports = command.equals("preflight");
        assertThat(status).isEqualTo((reports ? ExitCode.BLOCKED : ExitCode.CANNOT_CONNECT).number());
        saysNoSecret(project, reports ? "blocking" : "[SG-R010]", "localhost:1");
    }

    @Test
    void aHostThatNobodyKnows() {
        ProjectFixture project = Notes.generated(folder, "String title;");

        int status = project.segue("status", "--url", "jdbc:postgresql://no-such-host.invalid/app?password=" + SECRET);

        assertThat(status).isEqualTo(ExitCode.CANNOT_CONNECT.number());
        saysNoSecret(project, "[SG-R010]", "no-such-host.invalid/app: no such host is known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "run", "contract", "verify", "preflight", "plan"})
    void aFolderWithoutMigrations(String command) {
        ProjectFixture project = new ProjectFixture(folder);

        assertThat(project.segue(command, "--url", database.url())).isEqualTo(ExitCode.USAGE.number());
        saysNoSecret(
                project,
                "[SG-C002] there are no migrations of unit \"main\" in \"%s\": compile first"
                        .formatted(folder.resolve("target/classes")));
    }

    /** At night there may be nothing but the jar: what ran is stored in the database. */
    @Test
    void aFolderWithoutMigrationsToGoBackFrom() {
        assertThat(Notes.generated(folder.resolve("project"), "String title;").segue(database, "run"))
                .isZero();
        ProjectFixture bare = new ProjectFixture(folder.resolve("bare"));

        assertThat(bare.segue(database, "revert")).isZero();

        assertThat(bare.invocation().out()).contains("CreateNotes · done → held");
        assertThat(bare.invocation().err())
                .contains("no migrations of unit \"main\" in \"%s\": going by what the database has stored"
                        .formatted(folder.resolve("bare/target/classes")));
    }

    /** Nothing but a revert finishes a revert, and what says how a step ended needs the database only. */
    @Test
    void aWayBackThatIsStuck() {
        ProjectFixture project = Notes.generated(folder.resolve("project"), "String title;");
        assertThat(project.segue(database, "run")).isZero();
        database.execute("CREATE VIEW titles AS SELECT title FROM notes");
        assertThat(project.segue(database, "revert")).isEqualTo(ExitCode.UNCLEAR.number());
        assertThat(project.segue(database, "run")).isEqualTo(ExitCode.BLOCKED.number());
        project.invocation().forget();

        assertThat(project.segue(database, "status")).isZero();
        assertThat(project.invocation().err())
                .contains("a step of the way back failed: mend the cause, then: segue revert")
                .doesNotContain("segue run");
        ProjectFixture bare = new ProjectFixture(folder.resolve("bare"));
        assertThat(bare.segue(
                        database,
                        "resolve",
                        "20261123140000",
                        "--step",
                        "1",
                        "--retry",
                        "--reason",
                        "no view any more"))
                .as(() -> bare.invocation().err())
                .isZero();
        assertThat(bare.invocation().err()).contains("recorded. Next: segue revert");
        database.execute("DROP VIEW titles");
        assertThat(bare.segue(database, "revert")).isZero();
    }

    @Test
    void aDraftThatNobodyHasAccepted() {
        ProjectFixture project = Notes.of(folder, "String title;");
        project.compile();

        assertThat(project.segue(database, "run")).isEqualTo(ExitCode.USAGE.number());
        assertThat(project.invocation().err()).contains("[SG-R006]");
        assertThat(project.segue(database, "status")).isZero();
        assertThat(project.invocation().err()).contains("next: keep the draft: segue generate --name");
        project.invocation().environment(Map.of("SEGUE_DRAFTS", "run"));
        assertThat(project.segue(database, "status")).isZero();
        assertThat(project.invocation().err()).contains("next: segue run");
    }

    @Test
    void aWrongPassword() throws Exception {
        ProjectFixture project = Notes.generated(folder, "String title;");
        askForPasswords("locked_role", "the right one");
        project.invocation().environment(Map.of("DATABASE_PASSWORD", SECRET));

        for (String command : new String[] {"status", "run", "diff"}) {
            int status = project.segue(command, "--url", database.url().replace("=postgres", "=locked_role"));

            assertThat(status).isEqualTo(ExitCode.CANNOT_CONNECT.number());
            String place = "locked_role@localhost:%d/%s: ".formatted(database.port(), database.name());
            saysNoSecret(
                    project, "[SG-R010]", place + "FATAL: password authentication failed for user \"locked_role\"");
        }
    }

    @Test
    void aUserWithoutCreate() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        database.execute("DROP ROLE IF EXISTS poor_role", "CREATE ROLE poor_role LOGIN");

        int status = project.segue("run", "--url", database.url().replace("=postgres", "=poor_role"));

        assertThat(status).isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().err())
                .contains("[SG-R018]")
                .contains("CREATE SCHEMA \"segue\" AUTHORIZATION poor_role");
        assertThat(Rows.of(database, "SELECT to_regclass('notes')")).containsExactly("null");
    }

    @Test
    void aClassThatWasEditedAfterItRan() {
        ProjectFixture project = Notes.generated(folder, "@Column(length = 40) String title;");
        assertThat(project.segue(database, "run")).isZero();
        Path migration = project.migrations().get(0);
        project.file(
                folder.relativize(migration).toString(),
                project.text(migration).replace("title varchar(40)", "title varchar(41)"));
        project.compile();

        assertThat(project.segue(database, "run")).isEqualTo(ExitCode.BROKEN_HISTORY.number());
        assertThat(project.invocation().err())
                .contains("[SG-R040] migration 20261123140000 CreateNotes was edited after it ran: up, EXPAND step 1");
    }

    @Test
    void aStepThatFailsInTheMiddle() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        assertThat(project.segue(database, "run")).isZero();
        database.execute("INSERT INTO notes VALUES (1, 'ann@example.org'), (2, 'ann@example.org')");
        Notes.change(project, "@Column(unique = true) String title; Integer stars;");
        project.compile();
        assertThat(project.segue("generate", "--name", "UniqueTitle")).isZero();
        project.compile();
        project.invocation().forget();

        assertThat(project.segue(database, "run")).isEqualTo(ExitCode.STEP_FAILED.number());
        assertThat(project.invocation().err())
                .contains("[SG-R030]")
                .contains("migration 20261124140000, up, MIGRATE step 1 of 3")
                .contains("no two rows of notes have the same title")
                .doesNotContain("ann@example.org");
        assertThat(project.segue(database, "status")).isZero();
        assertThat(project.invocation().out()).containsPattern("20261124140000 .* failed .*migrate 1 of \\d+ failed");
        assertThat(project.invocation().err()).contains("mend the cause, then: segue run");
        assertThat(Rows.columns(database)).contains("notes.stars");

        database.execute("UPDATE notes SET title = 'bob@example.org' WHERE id = 2");
        assertThat(project.segue(database, "run")).isZero();
        assertThat(project.segue(database, "diff", "--exit-code")).isZero();
        assertThat(Rows.of(database, "SELECT phase, ordinal, attempts FROM segue.step WHERE attempts > 1"))
                .containsExactly("MIGRATE|1|2");
    }

    private void askForPasswords(String role, String password) throws Exception {
        database.execute(
                "DROP ROLE IF EXISTS " + role,
                "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, password),
                """
                SELECT lo_from_bytea(4711, convert_to('host all %s all scram-sha-256' || chr(10)
                    || pg_read_file(current_setting('hba_file')), 'UTF8'))""".formatted(role),
                "SELECT lo_export(4711, current_setting('hba_file'))",
                "SELECT pg_reload_conf()");
        // the server reads the file a moment later
        while (connects(role)) {
            Thread.sleep(20);
        }
    }

    private boolean connects(String role) {
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection(
                database.url().replace("=postgres", "=" + role) + "&password=wrong")) {
            return connection.isValid(1);
        } catch (java.sql.SQLException refused) {
            return !"28P01".equals(refused.getSQLState());
        }
    }

    private static void saysNoSecret(ProjectFixture project, String... words) {
        String all = project.invocation().out() + project.invocation().err();
        assertThat(all).contains(words).doesNotContain(SECRET);
    }
}
