package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code segue generate --by-hand} leaves to a person runs in neither direction before it is written. */
class ByHandIT {

    private static final String NOTE = """
            package com.acme;

            import jakarta.persistence.*;

            @Entity @Table(name = "%s")
            public class Note {
                @Id Long id;
                String title;
            }
            """;

    private static final Pattern STOP = Pattern.compile("(?s)\\.require\\(.*?AS by_hand\"\"\"\\)");

    private static final String RENAME =
            ".sql(dev.segue.migration.Lock.exclusive(\"notes\"), \"ALTER TABLE notes RENAME TO papers\")";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void stopsARunAndARevertUntilSomebodyHasWrittenTheSteps() throws IOException {
        ProjectFixture project = new ProjectFixture(folder);
        project.source(NOTE.formatted("notes"));
        project.compile();
        assertThat(project.segue("generate", "--name", "CreateNotes")).isZero();
        project.compile();
        assertThat(project.segue(database, "run")).isZero();
        project.invocation().at("2026-11-24T14:00:00Z").forget();

        project.source(NOTE.formatted("papers"));
        project.compile();
        assertThat(project.segue("generate")).isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.segue("generate", "--by-hand", "--name", "RenameNotes"))
                .isZero();
        Path migration = project.migrations().get(1);
        assertThat(project.text(migration)).containsSubsequence("up(", ".require(", "down(", ".require(", ".require(");
        project.compile();

        assertThat(project.segue(database, "run")).isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().err()).contains("steps are written by hand in the place of this one");
        assertThat(Rows.columns(database)).containsExactly("notes.id", "notes.title");

        Files.writeString(migration, STOP.matcher(project.text(migration)).replaceFirst(RENAME));
        project.compile();
        assertThat(project.segue(database, "run"))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(Rows.columns(database)).containsExactly("papers.id", "papers.title");

        project.invocation().forget();
        assertThat(project.segue(database, "revert"))
                .as(() -> project.invocation().err())
                .isEqualTo(ExitCode.STEP_FAILED.number());
        assertThat(project.invocation().err()).contains("steps are written by hand in the place of this one");
        assertThat(Rows.columns(database)).containsExactly("papers.id", "papers.title");
    }
}
