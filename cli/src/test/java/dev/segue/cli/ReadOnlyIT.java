package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A compared database is only read. Three witnesses, on a server where nothing else happens: its log of all statements;
 * its counter of transactions that wrote, which does not move; and {@code pg_locks}. And a session that holds EXCLUSIVE on
 * every table meanwhile: that goes together with ACCESS SHARE, which printing an expression takes for an instant, and with
 * no other mode (PostgreSQL manual, table 13.2).
 */
class ReadOnlyIT {

    private static final Pattern READS = Pattern.compile(
            "(?s)(\\s*--[^\n]*\n)*\\s*(SELECT|WITH|SHOW|BEGIN READ ONLY|SET SESSION|ROLLBACK|SAVEPOINT)\\b.*");

    private static final String END_OF_COMMAND = "SELECT 'the command has ended'";

    /** A statement of Segue's; its further lines are indented. */
    private static final Pattern LOGGED =
            Pattern.compile("(?m)^segue@LOG:  (?:statement|execute [^:]+): (.*(?:\n\t.*)*)");

    private record Command(int exit, String line) {}

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;
    private String url;

    @BeforeEach
    void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", folder.resolve("log").toString())
                .setServerConfig("log_file_mode", "0644")
                .setServerConfig("log_filename", "all.log")
                .setServerConfig("log_statement", "all")
                .setServerConfig("log_line_prefix", "%a@")
                .setServerConfig("autovacuum", "off")
                .setLocaleConfig("locale", "C")
                .start();
        url = server.getJdbcUrl("postgres", "postgres");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TYPE mood AS ENUM ('ok')");
            statement.execute("CREATE SEQUENCE s");
            statement.execute(
                    "CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(255) DEFAULT 'a' || 'b' CHECK (title <> ''), m mood)");
            statement.execute("CREATE INDEX notes_title ON notes (lower(title)) WHERE id > 0");
            statement.execute("CREATE TABLE others (id bigserial, note bigint REFERENCES notes)");
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void nothingIsWrittenAndNobodyIsKeptWaiting() throws Exception {
        ProjectFixture project = Notes.of(folder.resolve("project"), "String title;");
        project.compile();
        List<String> locks = new ArrayList<>();
        try (Connection holder = connect();
                Connection watcher = connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE notes, others IN EXCLUSIVE MODE");
            String before = text(statement, "SELECT pg_snapshot_xmax(pg_current_snapshot())");
            for (Command command : commands()) {
                project.compile(); // baseline has written a class
                CompletableFuture<Integer> run = CompletableFuture.supplyAsync(
                        () -> project.segue(command.line().split(" ")));
                while (!run.isDone()) {
                    locks.addAll(locks(watcher));
                }
                assertThat(run.get()).as(() -> project.invocation().err()).isEqualTo(command.exit());
                statement.execute(END_OF_COMMAND);
            }
            assertThat(text(statement, "SELECT pg_snapshot_xmax(pg_current_snapshot())"))
                    .isEqualTo(before);
        }

        assertThat(locks).isNotEmpty().allMatch(lock -> lock.startsWith("AccessShareLock "));
        List<List<String>> logged = logged();
        assertThat(logged).hasSameSizeAs(commands());
        assertThat(logged)
                .allSatisfy(statements -> assertThat(statements)
                        .hasSizeGreaterThan(10)
                        .allMatch(sql -> READS.matcher(sql).matches()));
    }

    private List<Command> commands() {
        return List.of(
                new Command(0, "diff --url " + url),
                new Command(0, "diff --from " + url + " --to " + url),
                new Command(0, "plan --from " + url + " --owns all"),
                new Command(0, "baseline --url " + url + " --package com.acme"),
                new Command(0, "generate --url " + url + " --dry-run"));
    }

    /** The relation locks of Segue's session at this moment, by mode and schema. */
    private static List<String> locks(Connection watcher) throws SQLException {
        try (Statement statement = watcher.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT DISTINCT l.mode || ' ' || n.nspname FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                        JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE a.application_name = 'segue'""")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** What Segue's sessions have sent, command by command; the server writes its log a moment later. */
    private List<List<String>> logged() throws IOException, InterruptedException {
        List<String> parts = List.of();
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (parts.size() <= commands().size()) {
            assertThat(Instant.now())
                    .as("the log has its %d commands, of %s", parts.size(), commands())
                    .isBefore(end);
            Thread.sleep(20);
            parts = List.of(Files.readString(folder.resolve("log/all.log")).split(Pattern.quote(END_OF_COMMAND), -1));
        }
        return parts.subList(0, parts.size() - 1).stream()
                .map(part -> LOGGED.matcher(part)
                        .results()
                        .map(match -> match.group(1))
                        .toList())
                .toList();
    }

    private Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
