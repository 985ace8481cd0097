package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of two databases is compared, what is left alone, and what is asked. */
class ComparisonIT {

    @TempDir
    private Path folder;

    private final TestDatabase before = TestPostgres.newest().createDatabase();
    private final TestDatabase after = TestPostgres.newest().createDatabase();

    @Test
    void tablesOfOtherToolsStayEvenWhereAllIsOwned() {
        before.execute(
                """
                CREATE TABLE schema_version (installed_rank int PRIMARY KEY, version text, description text, type text, script text,
                    checksum int, installed_by text, installed_on timestamp, execution_time int, success boolean)""",
                "CREATE TABLE databasechangelog (id text, author text, filename text, dateexecuted timestamp)",
                "CREATE TABLE revinfo (rev int PRIMARY KEY, revtstmp bigint)",
                "CREATE SEQUENCE revinfo_seq INCREMENT BY 50",
                "CREATE TABLE users_aud (id bigint, rev int REFERENCES revinfo, revtype smallint, PRIMARY KEY (rev, id))",
                "CREATE EXTENSION citext",
                "CREATE TABLE spatial_ref_sys (srid int PRIMARY KEY)",
                "ALTER EXTENSION citext ADD TABLE spatial_ref_sys",
                "CREATE SCHEMA segue CREATE TABLE migration (id text)",
                "CREATE TABLE segue_orders (id bigint)",
                "CREATE TABLE users (id bigint PRIMARY KEY)");
        ProjectFixture project = project();

        assertThat(segue(project, "plan", "--owns", "all", "--exclude", "citext"))
                .isZero();
        assertThat(project.invocation().out())
                .contains("table users goes to the trash")
                .doesNotContain("schema_version", "aud");
        assertThat(project.invocation().err())
                .contains("left alone: table schema_version is the history of Flyway")
                .contains("left alone: table databasechangelog is the history of another migration tool")
                .contains("left alone: users_aud belongs to Hibernate Envers")
                .contains("left alone: revinfo belongs to Hibernate Envers")
                .contains("left alone: members of extension citext")
                .contains("left alone: table segue_orders is Segue's own")
                .doesNotContain("schema segue is");
    }

    @Test
    void globsAndFurtherSchemasSayWhatIsCompared() {
        before.execute(
                "CREATE TABLE users (id bigint PRIMARY KEY)",
                "CREATE TABLE tmp_users (id bigint)",
                "CREATE FUNCTION tmp_f(a numeric) RETURNS numeric LANGUAGE sql AS 'SELECT 1'",
                "CREATE SCHEMA billing CREATE TABLE bills (id bigint) CREATE TABLE tmp_bills (id bigint)");
        after.execute("CREATE TABLE users (id bigint PRIMARY KEY, a int)", "CREATE SCHEMA billing");
        ProjectFixture project = project();

        assertThat(diff(project, "--owns", "all"))
                .hasSize(3)
                .contains("+ users.a integer", "- table tmp_users (1 columns)")
                .anyMatch(line -> line.startsWith("~ tmp_f(a numeric): the function tmp_f(a numeric) is dropped"));
        assertThat(diff(project, "--owns", "all", "--exclude", "tmp_*")).containsExactly("+ users.a integer");
        assertThat(diff(project, "--owns", "all", "--schema", "public,billing", "--exclude", "tmp_*"))
                .containsExactly(
                        "+ users.a integer",
                        "- table billing.bills (1 columns)",
                        "- table billing.tmp_bills (1 columns)");
        assertThat(diff(
                        project,
                        "--owns",
                        "all",
                        "--schema",
                        "public,billing",
                        "--include",
                        "billing.*",
                        "--exclude",
                        "*.tmp_*"))
                .containsExactly("- table billing.bills (1 columns)");
        assertThat(diff(project, "--schema", "public", "--schema", "billing", "--include", "*.bills"))
                .isEmpty();
        assertThat(project.invocation().err()).contains("foreign, left alone: table billing.bills is not mapped");
    }

    @Test
    void whatIsNotLookedAtStillStandsInTheWay() {
        before.execute(
                "CREATE TABLE customers (id bigint PRIMARY KEY, code text NOT NULL UNIQUE)",
                "CREATE TABLE orders (id bigint PRIMARY KEY, code text REFERENCES customers (code))");
        after.execute("CREATE TABLE customers (id bigint PRIMARY KEY, number text NOT NULL UNIQUE)");
        ProjectFixture project = project();

        assertThat(segue(project, "plan", "--owns", "all", "--exclude", "orders", "--rename", "customers.code=number"))
                .isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().out())
                .contains("foreign keys refer to it")
                .doesNotContain("table orders");
    }

    @Test
    void anIncludeThatFitsNothingIsRefused() {
        before.execute("CREATE TABLE users (id bigint)", "CREATE SEQUENCE s", "CREATE VIEW v AS SELECT 1 AS a");
        ProjectFixture project = project();

        assertThat(segue(project, "diff", "--include", "users,public.users")).isEqualTo(ExitCode.USAGE.number());
        assertThat(project.invocation().err())
                .contains("[SG-C001] --include \"public.users\" fits nothing: a name is bare", "there are s, users, v");
        assertThat(diff(project, "--include", "user?,v,s")).isEmpty();
    }

    @Test
    void theDefaultSchemaIsASymbol() {
        before.execute("CREATE SCHEMA app CREATE TABLE users (id bigint PRIMARY KEY, a text DEFAULT 'x')");
        after.execute("CREATE TABLE users (id bigint PRIMARY KEY, a text DEFAULT 'x')");

        assertThat(project()
                        .segue(
                                "diff",
                                "--exit-code",
                                "--from",
                                before.url() + "&currentSchema=app",
                                "--to",
                                after.url()))
                .isZero();
    }

    @Test
    void lookAlikesAreAskedOrDeniedOrStopThePlan() {
        before.execute("CREATE TABLE users (id bigint PRIMARY KEY, mail text, post text)");
        after.execute("CREATE TABLE users (id bigint PRIMARY KEY, email text)");
        ProjectFixture project = project();

        assertThat(segue(project, "plan", "--owns", "all")).isEqualTo(ExitCode.CONFIRMATION_MISSING.number());
        assertThat(project.invocation().err())
                .contains("[SG-C004]", "--rename users.mail=email", "--rename users.post=email", "--new users.email");
        assertThat(segue(project, "plan", "--owns", "all", "--yes")).isZero();
        assertThat(project.invocation().out()).doesNotContain("side by side").contains("users.mail", "users.post");

        project.invocation().answering("1\n");
        assertThat(segue(project, "plan", "--owns", "all")).isZero();
        assertThat(project.invocation().err()).contains("- users.mail text", "- users.post text", "+ users.email text");
        assertThat(project.invocation().out()).contains("mail and email side by side", "users.post");
    }

    @Test
    void yesMakesUpNoValue() {
        before.execute("CREATE TABLE users (id bigint PRIMARY KEY, mail text)");
        after.execute("CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL)");
        ProjectFixture project = project();

        assertThat(segue(project, "plan", "--owns", "all", "--yes", "--sql"))
                .isEqualTo(ExitCode.CONFIRMATION_MISSING.number());
        assertThat(project.invocation().err()).contains("--backfill users.email=");
        assertThat(project.invocation().out()).isEmpty();
    }

    @Test
    void entitiesSayNothingOfWhatHibernateCannotExpress() {
        ProjectFixture project = Notes.of(folder, "String title;");
        project.compile();
        project.file("schema.sql", """
                CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(255)) WITH (fillfactor = 70);
                CREATE VIEW titles AS SELECT title FROM notes;""");

        assertThat(project.segue("diff", "--from", "schema.sql", "--exit-code"))
                .as(() -> project.invocation().out())
                .isZero();
        assertThat(project.invocation().err()).contains("foreign, left alone: titles: the view titles");
        assertThat(project.segue("diff", "--to", "schema.sql", "--from", "entities:target/classes", "--exit-code"))
                .isZero();
        assertThat(project.invocation().err())
                .contains("not compared: titles: view, of which entities:target/classes says nothing")
                .doesNotContain("not compared: notes.title"); // that the view reads it is no difference
    }

    private ProjectFixture project() {
        return new ProjectFixture(folder);
    }

    private java.util.List<String> diff(ProjectFixture project, String... flags) {
        assertThat(segue(project, "diff", flags))
                .as(() -> project.invocation().err())
                .isZero();
        return project.invocation().out().lines().toList();
    }

    private int segue(ProjectFixture project, String command, String... flags) {
        return project.segue(
                Stream.concat(Stream.of(command, "--from", before.url(), "--to", after.url()), Arrays.stream(flags))
                        .toArray(String[]::new));
    }
}
