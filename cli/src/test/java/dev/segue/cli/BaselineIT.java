package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that was there before Segue. */
class BaselineIT {

    private static final String NOTES = """
            @org.hibernate.annotations.ColumnDefault("'a'||'b'") String title; @Column(length = 40) String author;
            @Enumerated(EnumType.STRING) Mood mood;
            enum Mood { SAD, OK }""";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void adoptsWhatIsMappedRunsNothingAndGoesOnFromThere() {
        database.execute(
                """
                CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(255) DEFAULT 'a' || 'b', old_fax text,
                    mood varchar(255) CHECK (mood IN ('SAD', 'OK')))""",
                "CREATE INDEX by_hand ON notes (lower(title))",
                "CREATE TABLE of_somebody_else (id bigint)",
                "CREATE VIEW titles AS SELECT title FROM notes",
                "INSERT INTO notes VALUES (1, 'x')");
        ProjectFixture project = Notes.of(folder, NOTES);
        project.compile();

        assertThat(project.segue(database, "baseline", "--package", "com.acme.migration"))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(project.invocation().out())
                .contains("+ notes.author varchar(40)")
                .doesNotContain("title", "mood");
        assertThat(project.invocation().err())
                .contains("foreign, left alone: column notes.old_fax is not mapped")
                .contains("foreign, left alone: index by_hand of table notes is not mapped")
                .contains("foreign, left alone: table of_somebody_else is not mapped")
                .contains("foreign, left alone: titles: the view titles")
                .contains("1 difference of the entities stands above. Next: compile, segue baseline --record");
        assertThat(project.text(project.snapshot()))
                .contains("head \"20261123140000\"", "default=\"'a'||'b'\"")
                .doesNotContain("old_fax", "by_hand", "of_somebody_else");

        assertThat(project.compile().succeeded()).isTrue();
        assertThat(project.segue(database, "baseline", "--record")).isZero();
        assertThat(Rows.of(database, "SELECT id, state FROM segue.migration")).containsExactly("20261123140000|DONE");
        project.invocation().at("2026-11-24T14:00:00Z").forget();
        assertThat(project.segue("generate", "--url", database.url()))
                .as(() -> project.invocation().err())
                .isZero();
        project.compile();
        assertThat(project.segue(database, "run"))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(project.segue(database, "diff", "--exit-code")).isZero();
        assertThat(Rows.columns(database))
                .containsExactly(
                        "notes.author",
                        "notes.id",
                        "notes.mood",
                        "notes.old_fax",
                        "notes.title",
                        "of_somebody_else.id",
                        "titles.title");
    }

    /** Where a live sequence starts is no difference, but the structure is not that of the entities to the letter. */
    @Test
    void whatIsNotTheEntitiesToTheLetterIsWrittenOnceAndSpelledByItsServer() throws Exception {
        database.execute(
                "CREATE SEQUENCE numbers START WITH 1000",
                "CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(255) DEFAULT 'a' || 'b', number bigint)");
        ProjectFixture project = Notes.of(folder, """
                @org.hibernate.annotations.ColumnDefault("'a'||'b'") String title; Long number;
                @Entity @Table(name = "others") static class Other {
                    @Id @GeneratedValue @SequenceGenerator(sequenceName = "numbers", allocationSize = 1) Long id; }""");
        database.execute("CREATE TABLE others (id bigint PRIMARY KEY)");
        project.compile();
        assertThat(project.segue(database, "baseline", "--package", "com.acme"))
                .as(() -> project.invocation().err())
                .isZero();
        project.compile();
        String written = project.text(project.snapshot());
        assertThat(written).contains("1000", "postgresql 18\n", "('a'::text || 'b'::text)");

        assertThat(project.segue("generate")).isZero();
        assertThat(project.invocation().err()).contains("nothing to generate").doesNotContain("Commit it");
        assertThat(project.text(project.snapshot())).isEqualTo(written);

        Files.writeString(
                project.snapshot(),
                written.replace("postgresql 18\n", "postgresql 17\n")
                        .replace("('a'::text || 'b'::text)", "as 17 prints it")
                        .replace("hibernate \"7.", "hibernate \"6."));
        assertThat(project.segue(database, "generate"))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(project.text(project.snapshot())).isEqualTo(written);
    }

    @Test
    void leavesOutWhatIsExcluded() {
        database.execute(
                "CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(255))", "CREATE TABLE tmp_1 (id bigint)");
        ProjectFixture project = Notes.of(folder, "String title;");
        project.compile();

        assertThat(project.segue(database, "baseline", "--package", "com.acme", "--exclude", "tmp_*"))
                .isZero();
        assertThat(project.invocation().err())
                .doesNotContain("tmp_1")
                .contains("the entities are what the database holds");
    }

    @Test
    void anEnumTypeIsAdoptedAndWhatHibernateAddsToItIsADifference() {
        database.execute(
                "CREATE TYPE mood AS ENUM ('OK', 'SAD')", "CREATE TABLE notes (id bigint PRIMARY KEY, mood mood)");
        ProjectFixture project = Notes.of(folder, """
                @Enumerated(EnumType.STRING) @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Mood mood;
                enum Mood { SAD, OK }""");
        project.compile();

        assertThat(project.segue(database, "baseline", "--package", "com.acme")).isZero();
        assertThat(project.invocation().out()).contains("~ enum type mood (OK, SAD) → (OK, SAD) with casts");
        assertThat(project.invocation().err())
                .contains("1 difference of the entities stands above")
                .doesNotContain("foreign", "by hand");
        assertThat(project.compile().succeeded()).isTrue();
        assertThat(project.segue(database, "baseline", "--record")).isZero();
        assertThat(project.segue("generate", "--name", "MoodCasts")).isZero();
        assertThat(project.compile().succeeded()).isTrue();
        assertThat(project.segue(database, "run")).isZero();
        assertThat(project.segue(database, "diff", "--exit-code"))
                .as(() -> project.invocation().out())
                .isZero();

        TestDatabase other = TestPostgres.newest().createDatabase();
        assertThat(project.segue(other, "run"))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(Rows.of(other, "SELECT enumlabel FROM pg_enum ORDER BY enumsortorder"))
                .containsExactly("OK", "SAD");
    }
}
