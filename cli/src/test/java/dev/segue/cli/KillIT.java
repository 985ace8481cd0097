package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.ManyMigrations;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: killed in the middle of long steps, and eight that boot at once. Nobody repairs anything by hand. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillIT {

    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void finishesWhatKilledRunsHaveLeft() throws Exception {
        ProjectFixture project = secondReleaseOverManyRows();
        assertThat(project.segue(database, "run", "--expand-only")).isZero();
        assertThat(Rows.columns(database)).contains("notes.stars");

        try (Connection application = database.connect()) {
            application.setAutoCommit(false);
            // the backfill cannot pass this row, so the kill meets it in the middle
            application.createStatement().execute("UPDATE notes SET title = 'held' WHERE id = 150000");
            killedOnce("SELECT 1 FROM segue.step WHERE kind = 'BACKFILL' AND rows >= 1000");
            application.rollback();
        }
        assertThat(Rows.of(database, "SELECT count(stars) BETWEEN 1000 AND 149999, count(*) FROM notes"))
                .containsExactly("t|" + ROWS);

        try (Connection application = database.connect();
                ChildJvm last = buildKilledWhileHeldUp(application)) {
            application.rollback();
            assertThat(last.exitStatus()).as(last::output).isZero();
        }
        everythingIsDoneOnce(project);
    }

    @Test
    void eightProcessesBootAtOnceAndEachMigrationRunsOnce() throws Exception {
        ManyMigrations.compile(folder, 10, "CREATE TABLE t%d (id integer)");
        List<ChildJvm> children = new ArrayList<>();
        int migrations = 0;
        for (int i = 0; i < 8; i++) {
            children.add(ChildJvm.start(folder, BootingApplication.class, database.url(), folder.toString()));
        }
        for (ChildJvm child : children) {
            assertThat(child.exitStatus()).as(child::output).isZero();
            migrations += Integer.parseInt(child.output()
                    .lines()
                    .reduce((first, last) -> last)
                    .orElse("")
                    .strip());
        }

        assertThat(migrations).isEqualTo(10);
        assertThat(Rows.of(
                        database,
                        "SELECT count(*), count(DISTINCT migration), max(attempts), min(state) FROM segue.step"))
                .containsExactly("10|10|1|DONE");
        noLockIsLeft();
    }

    private ProjectFixture secondReleaseOverManyRows() {
        ProjectFixture project = Notes.of(folder, "String title;").source(tag(""));
        project.compile();
        assertThat(project.segue("generate", "--name", "CreateNotes")).isZero();
        project.compile();
        assertThat(project.segue(database, "run")).isZero();
        database.execute(
                "INSERT INTO notes SELECT n, repeat('x', n %% 9) FROM generate_series(1, %d) n".formatted(ROWS),
                "INSERT INTO tags SELECT n, 'tag ' || n FROM generate_series(1, 1000) n");

        Notes.change(
                project,
                "String title; @dev.segue.annotation.Backfill(\"length(title)\") @Column(nullable = false) int stars;");
        project.source(tag(", indexes = @Index(name = \"tags_label\", columnList = \"label\")"));
        project.compile();
        project.invocation().at("2026-11-24T14:00:00Z");
        assertThat(project.segue("generate", "--name", "AddStars")).isZero();
        assertThat(project.compile().succeeded()).isTrue();
        project.invocation().forget();
        return project;
    }

    private static String tag(String index) {
        return """
                package com.acme;

                import jakarta.persistence.*;

                @Entity @Table(name = "tags"%s)
                public class Tag {
                    @Id Long id;
                    String label;
                }
                """.formatted(index);
    }

    private void killedOnce(String middle) throws Exception {
        try (ChildJvm child = run()) {
            waitFor(child, middle);
            assertThat(child.kill()).isEqualTo(128 + 9);
        }
    }

    private ChildJvm buildKilledWhileHeldUp(Connection application) throws Exception {
        application.setAutoCommit(false);
        application.createStatement().execute("INSERT INTO tags VALUES (0, 'still open')");
        killedOnce("SELECT 1 FROM pg_stat_progress_create_index WHERE relid = 'tags'::regclass AND lockers_total > 0");
        assertThat(Rows.of(database, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'tags_label'::regclass"))
                .containsExactly("f");
        return run();
    }

    private ChildJvm run() {
        return ChildJvm.start(folder, SegueCommand.class, "run", "--url", database.url());
    }

    private void waitFor(ChildJvm child, String query) throws Exception {
        while (Rows.of(database, query).isEmpty()) {
            assertThat(child.isAlive()).as(child::output).isTrue();
            Thread.sleep(20);
        }
    }

    private void everythingIsDoneOnce(ProjectFixture project) throws Exception {
        assertThat(Rows.of(database, "SELECT count(*) FROM notes WHERE stars = length(title)"))
                .containsExactly(String.valueOf(ROWS));
        assertThat(Rows.of(database, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'tags_label'::regclass"))
                .containsExactly("t");
        assertThat(Rows.of(database, "SELECT kind, attempts, rows FROM segue.step WHERE attempts > 1 ORDER BY kind"))
                .containsExactly("BACKFILL|2|" + ROWS, "CREATE_INDEX|2|0");
        assertThat(Rows.of(database, "SELECT count(*) FROM segue.step WHERE state <> 'DONE'"))
                .containsExactly("0");
        assertThat(project.segue(database, "diff", "--exit-code")).isZero();
        assertThat(project.segue(database, "status")).isZero();
        assertThat(project.invocation().out()).contains("20261124140000").contains("overlap");
        noLockIsLeft();
    }

    /** A server notices a moment later that a client is gone. */
    private void noLockIsLeft() throws InterruptedException {
        String locks =
                "SELECT pid FROM pg_locks WHERE pid <> pg_backend_pid() AND locktype = 'advisory' AND database = "
                        + "(SELECT oid FROM pg_database WHERE datname = current_database())";
        while (!Rows.of(database, locks).isEmpty()) {
            Thread.sleep(20);
        }
    }
}
