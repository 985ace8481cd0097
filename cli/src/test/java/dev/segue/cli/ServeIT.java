package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.testing.ManyMigrations;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that serves, and is told to end. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServeIT {

    private static final int TERMINATED = 128 + 15;
    private static final String GATE = "SELECT pg_advisory_lock(42)";
    private static final Pattern LISTENING = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)/");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void endsAtOnceWhereNothingIsUnderWay() throws Exception {
        try (ChildJvm child = serve()) {
            String url = listening(child);
            assertThat(get(url).statusCode()).isEqualTo(200);

            child.terminate();

            assertThat(child.exitStatus()).as(child::output).isEqualTo(TERMINATED);
            assertThat(child.output()).contains("ending: no more requests").endsWith("ended\n");
            assertThatThrownBy(() -> get(url)).isInstanceOf(IOException.class);
            nobodyIsConnected();
        }
    }

    @Test
    void letsARunUnderWayEnd() throws Exception {
        try (ChildJvm child = serve();
                Connection gate = database.connect()) {
            CompletableFuture<HttpResponse<String>> run = runHeldUp(child, gate);

            child.terminate();
            said(child, "ending: ");
            gate.createStatement().execute("SELECT pg_advisory_unlock(42)");

            assertThat(run.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
            assertThat(child.exitStatus()).as(child::output).isEqualTo(TERMINATED);
            assertThat(child.output()).endsWith("ended\n");
        }
        assertThat(Rows.of(database, "SELECT string_agg(n::text, ',' ORDER BY n) FROM done"))
                .containsExactly("1,2,3");
        nobodyIsConnected();
    }

    /** Ten seconds later the process is gone. */
    @Test
    @Tag("thorough")
    void cutsOffARunThatTakesLongerAndTheNextOneContinues() throws Exception {
        try (ChildJvm child = serve();
                Connection gate = database.connect()) {
            CompletableFuture<HttpResponse<String>> run = runHeldUp(child, gate);

            child.terminate();

            assertThat(child.exitStatus()).as(child::output).isEqualTo(TERMINATED);
            assertThat(run).failsWithin(1, TimeUnit.MINUTES);
        }
        try (ChildJvm next = ChildJvm.start(
                folder, SegueCommand.class, "run", "--url", database.url(), "--classes", folder.toString())) {
            assertThat(next.exitStatus()).as(next::output).isZero();
        }
        assertThat(Rows.of(database, "SELECT string_agg(n::text, ',' ORDER BY n) FROM done"))
                .containsExactly("1,2,3");
        nobodyIsConnected();
    }

    private ChildJvm serve() {
        database.execute("CREATE TABLE done (n int PRIMARY KEY)");
        ManyMigrations.compile(folder, 3, "INSERT INTO done SELECT %d FROM pg_advisory_xact_lock(42)");
        return ChildJvm.start(
                folder,
                SegueCommand.class,
                "serve",
                "--port",
                "0",
                "--url",
                database.url(),
                "--classes",
                folder.toString());
    }

    private CompletableFuture<HttpResponse<String>> runHeldUp(ChildJvm child, Connection gate) throws Exception {
        String url = listening(child);
        gate.createStatement().execute(GATE);
        CompletableFuture<HttpResponse<String>> run = client.sendAsync(
                HttpRequest.newBuilder(URI.create(url + "/migrations/run"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        while (Rows.of(database, "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 42 AND NOT granted")
                .isEmpty()) {
            assertThat(run).isNotDone();
            Thread.sleep(20);
        }
        return run;
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + "/migrations/status")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String listening(ChildJvm child) throws InterruptedException {
        said(child, "listening on ");
        Matcher url = LISTENING.matcher(child.output());
        assertThat(url.find()).as(child::output).isTrue();
        return url.group(1);
    }

    private static void said(ChildJvm child, String text) throws InterruptedException {
        while (!child.output().contains(text)) {
            assertThat(child.isAlive()).as(child::output).isTrue();
            Thread.sleep(20);
        }
    }

    /** A server notices a moment later that a client is gone. */
    private void nobodyIsConnected() throws InterruptedException {
        while (!Rows.of(
                        database,
                        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
                .isEmpty()) {
            Thread.sleep(20);
        }
    }
}
