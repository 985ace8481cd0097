package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code segue drop} takes along, and what it leaves. */
class DropIT {

    private static final String DIARY = """
            package com.acme;

            import jakarta.persistence.*;

            @Entity @Table(name = "diaries")
            public class Diary {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "diaries_seq")
                @SequenceGenerator(name = "diaries_seq", allocationSize = 50)
                Long id;

                @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Secrecy secrecy;

                Place place;
            }

            @Embeddable @org.hibernate.annotations.Struct(name = "place") record Place(String town, Spot spot) {}

            @Embeddable @org.hibernate.annotations.Struct(name = "spot") record Spot(Integer x, Integer y) {}

            enum Secrecy { OPEN, LOCKED }
            """;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void leavesOtherUnitsTheirHistory() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        database.execute(
                """
                INSERT INTO segue.migration (unit, schema_name, id, parent, name, state, checksum, plan)
                VALUES ('billing', 'public', '1', '', 'Other', 'DONE', '', '{}'), ('main', 'elsewhere', '1', '', 'Other', 'DONE', '', '{}')""",
                "CREATE SCHEMA segue_trash",
                "CREATE TABLE segue_trash.theirs ()",
                "CREATE TABLE segue_trash.ours ()",
                """
                INSERT INTO segue.trash (unit, schema_name, migration, kind, table_name, trash_name, definitions)
                VALUES ('billing', 'public', '1', 'TABLE', 'bills', 'theirs', '{}'), ('main', 'public', '1', 'TABLE', 'papers', 'ours', '{}')""");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();

        assertThat(Rows.of(database, "SELECT unit, schema_name FROM segue.migration ORDER BY 1"))
                .containsExactly("billing|public", "main|elsewhere");
        assertThat(Rows.of(database, "SELECT relname FROM pg_class WHERE relnamespace = 'segue_trash'::regnamespace"))
                .containsExactly("theirs");
        assertThat(Rows.of(database, "SELECT unit FROM segue.trash")).containsExactly("billing");
        assertThat(Rows.of(database, "SELECT count(*) FROM segue.step WHERE unit = 'main'"))
                .containsExactly("0");
        assertThat(project.segue(database, "run")).isZero();
        assertThat(Rows.columns(database)).containsExactly("notes.id", "notes.title");
    }

    @Test
    void leavesTheTrashOfAnotherHistory() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        database.execute("CREATE SCHEMA segue_trash", "CREATE TABLE segue_trash.of_another_history (id bigint)");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();

        assertThat(Rows.of(database, "SELECT to_regclass('segue_trash.of_another_history')"))
                .containsExactly("segue_trash.of_another_history");
        assertThat(Rows.of(database, "SELECT to_regnamespace('segue')")).containsExactly("null");
        database.execute("DROP TABLE segue_trash.of_another_history");
        assertThat(project.segue(database, "run")).isZero();
        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();
        assertThat(Rows.of(database, "SELECT to_regnamespace('segue_trash')")).containsExactly("null");
    }

    @Test
    void leavesTheHistoryWhereAnotherUnitHasOnlyBegun() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        database.execute("INSERT INTO segue.meta VALUES ('newborn/billing/public', 'true')");
        database.execute("INSERT INTO segue.meta VALUES ('newborn/main/public', 'true')");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();

        assertThat(Rows.of(database, "SELECT key FROM segue.meta ORDER BY 1"))
                .containsExactly("format", "newborn/billing/public");
    }

    @Test
    void leavesWhatElseIsInTheSchemaOfTheHistory() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        database.execute("CREATE TABLE segue.of_somebody_else (id bigint)");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();

        assertThat(Rows.of(database, "SELECT relname FROM pg_class WHERE relnamespace = 'segue'::regnamespace"))
                .containsExactly("of_somebody_else");
        assertThat(project.segue(database, "run")).isZero();
    }

    @Test
    void takesTablesAndSequencesWhoseDropWaitsForItsContract() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        project.source(DIARY);
        migrate(project, "AddDiary");
        project.delete("src/main/java/com/acme/Diary.java");
        migrate(project, "DropDiary");
        String diary =
                "SELECT to_regclass('diaries'), to_regclass('diaries_seq'), to_regtype('secrecy'), to_regtype('place'), to_regtype('spot')";
        assertThat(Rows.of(database, diary)).containsExactly("diaries|diaries_seq|secrecy|place|spot");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();

        assertThat(Rows.of(database, diary)).containsExactly("null|null|null|null|null");
        assertThat(project.segue(database, "run"))
                .as(() -> project.invocation().err())
                .isZero();
    }

    @Test
    void leavesWhatTookTheNameOfSomethingThatIsGone() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        project.source(DIARY);
        migrate(project, "AddDiary");
        project.delete("src/main/java/com/acme/Diary.java");
        migrate(project, "DropDiary");
        assertThat(project.segue(database, "contract"))
                .as(() -> project.invocation().err())
                .isZero();
        String kept =
                "SELECT typname FROM pg_type WHERE typname LIKE 'segue\\_dropped\\_%' AND typtype IN ('e', 'c') ORDER BY 1";
        assertThat(Rows.of(database, kept))
                .containsExactly("segue_dropped_place", "segue_dropped_secrecy", "segue_dropped_spot");
        database.execute(
                "CREATE TABLE diaries (of_somebody_else bigint)",
                "CREATE SEQUENCE diaries_seq",
                "CREATE TYPE secrecy AS ENUM ()",
                "CREATE TYPE spot AS (of_somebody_else int)",
                "CREATE TYPE aside AS ENUM ('earlier')",
                "DO $$ BEGIN EXECUTE 'ALTER TYPE aside RENAME TO segue_dropped_' || 'aside'::regtype::oid; END $$",
                "CREATE TYPE segue_dropped_1 AS ENUM ()");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();

        assertThat(Rows.columns(database)).containsExactly("diaries.of_somebody_else");
        assertThat(Rows.of(database, "SELECT relname FROM pg_class WHERE relkind = 'S'"))
                .containsExactly("diaries_seq");
        assertThat(Rows.of(database, "SELECT to_regtype('secrecy'), to_regtype('place'), to_regtype('spot')"))
                .containsExactly("secrecy|null|spot");
        assertThat(Rows.of(database, kept)).containsExactly("segue_dropped_1"); // which nobody made that way
    }

    @Test
    void takesNothingAlongThatHangsOnASequenceOfAPlan() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        database.execute(
                """
                UPDATE segue.migration SET plan = jsonb_insert(plan, '{down,0}', plan#>'{down,0}'
                    || '{"kind": "SQL", "arguments": ["drop sequence if exists spare , \\"Tickets\\" CASCADE;"]}')""",
                "CREATE SEQUENCE spare",
                "CREATE SEQUENCE \"Tickets\"",
                "CREATE TABLE of_somebody_else (id bigint DEFAULT nextval('\"Tickets\"'))");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().err()).contains("[SG-C012]", "of_somebody_else", "nothing was dropped");
        database.execute("ALTER TABLE of_somebody_else ALTER COLUMN id DROP DEFAULT");
        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();
        assertThat(Rows.of(database, "SELECT to_regclass('spare'), to_regclass('\"Tickets\"')"))
                .containsExactly("null|null");
    }

    @Test
    void dropsNothingWhereItIsBrokenOff() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        database.execute("""
                INSERT INTO segue.trash (unit, schema_name, migration, kind, table_name, trash_name, definitions)
                VALUES ('main', 'public', '1', 'TABLE', 'papers', repeat('x', 70), '{}')""");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(project.invocation().err()).contains("[SG-D001]");

        assertThat(Rows.columns(database)).contains("notes.title");
        assertThat(Rows.of(database, "SELECT count(*) FROM segue.migration")).containsExactly("1");
    }

    @Test
    void takesTheFunctionsOfItsTriggersAlong() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        Notes.change(project, "@dev.segue.annotation.WasNamed(\"title\") String headline;");
        project.compile();
        assertThat(project.segue("generate", "--name", "RenameTitle")).isZero();
        project.compile();
        assertThat(project.segue(database, "run")).isZero();
        String functions = "SELECT proname FROM pg_proc WHERE proname LIKE 'segue%'";
        assertThat(Rows.of(database, functions)).isNotEmpty();

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isZero();
        assertThat(Rows.of(database, functions)).isEmpty();
        assertThat(Rows.columns(database)).isEmpty();
    }

    @Test
    void saysWhatWasBuiltOnItAndDropsNothing() {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        database.execute("CREATE VIEW titles AS SELECT title FROM notes");

        assertThat(project.segue(database, "drop", "--confirm-database", database.name()))
                .isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().err()).contains("[SG-C012]", "view titles", "nothing was dropped");
        assertThat(Rows.of(database, "SELECT count(*) FROM segue.migration")).containsExactly("1");
        assertThat(Rows.columns(database)).contains("notes.title");
    }

    private void migrate(ProjectFixture project, String name) {
        project.invocation()
                .at("2026-11-2%dT14:00:00Z".formatted(3 + project.migrations().size()));
        project.compile();
        assertThat(project.segue("generate", "--name", name))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(project.compile().diagnostics()).isEmpty();
        assertThat(project.segue(database, "run"))
                .as(() -> project.invocation().err())
                .isZero();
    }
}
