package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.engine.json.Json;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons between any two sources, and plans between them that run without Segue. */
class SourcesIT {

    private static final String[] PRODUCTION = {
        "CREATE TABLE users (id bigint PRIMARY KEY, email varchar(120) NOT NULL, fax text NOT NULL, level text DEFAULT 'x'||'y')",
        "CREATE TABLE parts (a text, b integer, qty integer, PRIMARY KEY (a, b))",
        "CREATE TABLE quotes (id bigint PRIMARY KEY, user_id bigint REFERENCES users)",
        "INSERT INTO users SELECT i, 'u' || i, 'f' FROM generate_series(1, 2500) i",
        "INSERT INTO parts SELECT 'p' || i % 7, i, CASE WHEN i % 2 = 0 THEN i END FROM generate_series(1, 2500) i",
        "CREATE VIEW everybody AS SELECT id FROM users"
    };

    private static final String STAGING = """
            CREATE TABLE users (id bigint PRIMARY KEY, user_email varchar(120) NOT NULL UNIQUE, level text DEFAULT 'xy',
                active boolean NOT NULL);
            CREATE TABLE parts (a text, b integer, qty integer NOT NULL, PRIMARY KEY (a, b));
            CREATE INDEX users_level ON users (lower(level)) WHERE active;
            CREATE TABLE claims (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users);
            CREATE VIEW everybody AS SELECT id FROM users;
            """;

    /** What no machine knows. */
    private static final String[] ANSWERS = {
        "--rename",
        "users.email=user_email",
        "--backfill",
        "users.active=level IS NOT NULL",
        "--backfill",
        "parts.qty=-b",
        "--new",
        "claims"
    };

    @TempDir
    private Path folder;

    /** Also on the oldest server, and by the real psql where there is one. */
    @TestFactory
    List<DynamicTest> aScriptLeadsFromOneDatabaseToAnother() throws InterruptedException {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(
                "18, one by one", () -> leads(TestPostgres.newest(), Psql.oneByOne(), "segue_trash_fax")));
        tests.add(DynamicTest.dynamicTest(
                "14, dropped for real", () -> leads(TestPostgres.oldest(), Psql.oneByOne(), null, "--trash", "off")));
        if (Psql.isInstalled()) {
            tests.add(DynamicTest.dynamicTest(
                    "18, psql", () -> leads(TestPostgres.newest(), Psql.installed(), "segue_trash_fax")));
        }
        return tests;
    }

    private void leads(TestPostgres server, Psql psql, @org.jspecify.annotations.Nullable String kept, String... flags)
            throws Exception {
        TestDatabase production = database(server, PRODUCTION);
        TestDatabase staging = database(server, STAGING);
        ProjectFixture project = new ProjectFixture(folder);
        String[] between = {"--from", production.url(), "--to", staging.url(), "--owns", "all"};

        assertThat(project.segue(all(new String[] {"plan", "--sql"}, between, ANSWERS, flags)))
                .as(() -> project.invocation().err())
                .isZero();
        String script = project.invocation().out();
        assertThat(script)
                .contains("SET search_path = public;\nSET TimeZone = 'UTC';\nSET statement_timeout = 0;\n")
                .containsPattern("SET lock_timeout = '2s';\nALTER TABLE")
                .containsPattern("SET lock_timeout = 0;\nCREATE (UNIQUE )?INDEX CONCURRENTLY");
        run(psql, production, project, script);

        assertThat(project.segue(all(new String[] {"diff", "--exit-code"}, between)))
                .as(() -> project.invocation().out())
                .isZero();
        assertThat(Rows.of(production, "SELECT count(*), count(DISTINCT user_email), bool_and(active) FROM users"))
                .containsExactly("2500|2500|t");
        assertThat(Rows.of(
                        production,
                        "SELECT count(*) FROM parts WHERE qty IS DISTINCT FROM CASE b % 2 WHEN 0 THEN b ELSE -b END"))
                .containsExactly("0");
        assertThat(Rows.of(production, "SELECT attname FROM pg_attribute WHERE attname LIKE '%fax%'"))
                .isEqualTo(kept == null ? List.of() : List.of(kept));
        assertThat(project.invocation().err()).doesNotContain("scratch PostgreSQL");
    }

    /** Objects that a person made hang on what goes, and the names in the trash are taken. */
    @Test
    void aScriptPutsAsideWhatTheEngineWould() throws Exception {
        TestDatabase from = database(
                TestPostgres.newest(),
                "CREATE SCHEMA segue_trash CREATE TABLE quotes (id bigint) CREATE SEQUENCE quotes_pkey",
                "CREATE TABLE users (id bigint PRIMARY KEY, fax text NOT NULL CHECK (fax IS NOT NULL), segue_trash_fax text)",
                "CREATE UNIQUE INDEX by_hand ON users (lower(fax)) WHERE fax <> ''",
                "CREATE TABLE quotes (id bigint PRIMARY KEY, user_id bigint REFERENCES users)",
                "CREATE TABLE others (quote bigint REFERENCES quotes)",
                "INSERT INTO users VALUES (1, 'f')",
                "INSERT INTO quotes VALUES (1, 1)");
        TestDatabase to = database(TestPostgres.newest(), "CREATE TABLE users (id bigint PRIMARY KEY)");
        ProjectFixture project = new ProjectFixture(folder);
        assertThat(project.segue(
                        "plan",
                        "--sql",
                        "--owns",
                        "all",
                        "--exclude",
                        "others",
                        "--from",
                        from.url(),
                        "--to",
                        to.url()))
                .isZero();
        run(Psql.oneByOne(), from, project, project.invocation().out());

        from.execute(
                "INSERT INTO users VALUES (2), (3)", "INSERT INTO others VALUES (7)", "DELETE FROM users WHERE id = 1");
        assertThat(Rows.of(from, "SELECT * FROM segue_trash.quotes_2")).containsExactly("1|1");
        assertThat(Rows.of(from, "SELECT attname FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0"))
                .containsExactlyInAnyOrder("id", "segue_trash_fax", "segue_trash_fax_2");
    }

    @Test
    void aScriptFindsTheTypesOfExtensionsInOtherSchemas() throws Exception {
        String[] made = {"CREATE EXTENSION citext", "CREATE SCHEMA app CREATE TABLE t (id bigint PRIMARY KEY)"};
        TestDatabase from = database(TestPostgres.newest(), made);
        TestDatabase to = database(TestPostgres.newest(), made);
        to.execute("ALTER TABLE app.t ADD COLUMN c citext");
        ProjectFixture project = new ProjectFixture(folder);

        assertThat(project.segue("plan", "--sql", "--from", from.url(), "--to", to.url(), "--schema", "app"))
                .isZero();
        String script = project.invocation().out();
        assertThat(script).contains("SET search_path = app, public;");
        run(Psql.oneByOne(), from, project, script);
        assertThat(Rows.of(from, "SELECT atttypid::regtype FROM pg_attribute WHERE attname = 'c'"))
                .containsExactly("citext");
    }

    /** Files of statements are replayed: a folder in the order of its numbers, each statement on its own. */
    @Test
    void aPlanBetweenTwoFilesIsShownWithLocksHazardsAndRefusals() {
        ProjectFixture project = new ProjectFixture(folder)
                .file("old/V2__second.sql", "CREATE TABLE t (id first.mood PRIMARY KEY, a text);")
                .file("old/V10__third.sql", "ALTER TABLE t ADD COLUMN b text; CREATE INDEX CONCURRENTLY t_b ON t (b);")
                .file(
                        "old/V1__first.sql",
                        "\\restrict abc\nCREATE SCHEMA first; CREATE TYPE first.mood AS ENUM ('ok');")
                .file(
                        "new.sql",
                        "CREATE SCHEMA first; CREATE TYPE first.mood AS ENUM ('ok');"
                                + " CREATE TABLE t (id first.mood PRIMARY KEY, a text NOT NULL DEFAULT 'x'); CREATE VIEW v AS SELECT id FROM t");

        assertThat(project.segue("plan", "--from", "old", "--to", "new.sql", "--backfill", "t.a='x'"))
                .as(() -> project.invocation().err())
                .isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().out())
                .contains(
                        "from old to new.sql",
                        "ACCESS EXCLUSIVE t, instant",
                        "SG-H005",
                        "refused: v: the view v is created");
    }

    /** Each file has a server of its own, for roles are a server's; and starts in the named schema, whether it makes that or not. */
    @Test
    void filesKnowNothingOfEachOther() {
        String shared = "CREATE ROLE segue_app; ALTER ROLE postgres SET search_path = nowhere; ";
        ProjectFixture project = new ProjectFixture(folder)
                .file("one.sql", shared + "CREATE TABLE t (id bigint PRIMARY KEY);")
                .file("two.sql", shared + "CREATE SCHEMA app;\nCREATE TABLE app.t (id bigint PRIMARY KEY, a integer);");

        assertThat(project.segue("diff", "--from", "one.sql", "--to", "two.sql", "--schema", "app"))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(project.invocation().out().lines()).containsExactly("+ t.a integer");
    }

    @Test
    void aFileMakesItsExtensionsItself() {
        String[] extensions = {
            "CREATE SCHEMA extensions",
            "CREATE EXTENSION pg_trgm",
            "CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA extensions",
            "CREATE TABLE t (id bigint PRIMARY KEY, c extensions.citext DEFAULT 'a'::extensions.citext)"
        };
        TestDatabase live = database(TestPostgres.newest(), extensions);
        ProjectFixture project = new ProjectFixture(folder).file("schema.sql", String.join(";\n", extensions));

        assertThat(project.segue("diff", "--from", live.url(), "--to", "schema.sql", "--owns", "all", "--exit-code"))
                .as(() -> project.invocation().err() + project.invocation().out())
                .isZero();
    }

    @Test
    void aFileThatCannotBeReplayedNamesTheStatement() {
        ProjectFixture project =
                new ProjectFixture(folder).file("bad.sql", "CREATE TABLE a (id int);\nCREATE TABLE b (id nonsense);");

        assertThat(project.segue("diff", "--from", "bad.sql", "--to", "bad.sql"))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(project.invocation().err())
                .contains("[SG-C010]", "bad.sql", "statement 2 (CREATE TABLE b", "nonsense", "--no-owner");
    }

    @Test
    void jsonNamesEverythingAndASqlScriptIsWholeOrNothing() {
        ProjectFixture project = new ProjectFixture(folder);
        String[] between = {
            "--from",
                    database(TestPostgres.newest(), "CREATE TABLE t (id bigint PRIMARY KEY)")
                            .url(),
            "--to",
                    database(
                                    TestPostgres.newest(),
                                    "CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT 'x')",
                                    "CREATE VIEW v AS SELECT id FROM t")
                            .url()
        };

        assertThat(project.segue(all(new String[] {"plan", "--sql"}, between))).isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().out()).isEmpty();
        assertThat(project.invocation().err()).contains("[SG-C005]", "the view v is created");

        assertThat(project.segue(all(new String[] {"plan", "--json", "--exclude", "v"}, between)))
                .isZero();
        Map<?, ?> json = (Map<?, ?>)
                Objects.requireNonNull(Json.read(project.invocation().out()));
        assertThat(json.keySet().stream().map(String::valueOf))
                .containsExactly(
                        "from",
                        "to",
                        "postgresql",
                        "changes",
                        "questions",
                        "foreign",
                        "leftAlone",
                        "notCompared",
                        "steps",
                        "hazards",
                        "refusals");
        assertThat(((Map<?, ?>) ((List<?>) Objects.requireNonNull(json.get("steps"))).get(0))
                        .keySet().stream().map(String::valueOf))
                .containsExactly("phase", "why", "kind", "lock", "tables", "sql");
        assertThat(project.segue(all(new String[] {"diff", "--json", "--exit-code"}, between)))
                .isEqualTo(ExitCode.PENDING.number());
        assertThat(project.invocation().out())
                .contains("{\"kind\":\"addColumn\",\"subject\":\"t\",\"text\":\"+ t.a text default 'x'::text\"}");
    }

    @Test
    void secretsOfUrlsAreNeverPrinted() {
        TestDatabase database = database(TestPostgres.newest(), "CREATE TABLE t (id bigint)");
        String url = "postgresql://postgres:top-s3cret@localhost:%d/%s".formatted(database.port(), database.name());
        String other = database(TestPostgres.newest(), "CREATE TABLE t (id bigint, a text)")
                .url();
        ProjectFixture project = new ProjectFixture(folder);

        for (String output : List.of("--json", "--sql", "--exit-code")) {
            project.segue("plan", "--from", url, "--to", other, output);
            assertThat(project.invocation().out()).contains("localhost").doesNotContain("s3cret");
            project.segue("diff", "--from", url, "--to", other, output);
            project.segue("diff", "--from", url.replace("localhost", "nowhere.invalid"), "--to", other, output);
            project.segue("diff", "--from", url.replace("postgresql:", "postgresq:"), "--to", other, output);
            assertThat(project.invocation().out() + project.invocation().err())
                    .contains("SG-R010", "SG-C010")
                    .doesNotContain("s3cret");
        }
    }

    private static void run(Psql psql, TestDatabase database, ProjectFixture project, String script) throws Exception {
        psql.run(database, project.file("way.sql", script).root().resolve("way.sql"));
    }

    private static String[] all(String[]... parts) {
        return Stream.of(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static TestDatabase database(TestPostgres server, String... statements) {
        TestDatabase database = server.createDatabase();
        database.execute(statements);
        return database;
    }
}
