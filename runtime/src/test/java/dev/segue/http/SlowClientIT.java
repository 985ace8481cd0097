package dev.segue.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that are slow take no worker away for good. The limits here only end a broken test. The tests mostly wait, so they do it
 * at the same time.
 */
@Execution(ExecutionMode.CONCURRENT)
final class SlowClientIT {

    private static final int WORKERS = 4;
    private static final int MORE_THAN_WORKERS = WORKERS + 1;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final MigrationServer server = start(Duration.ofMillis(1500));
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /migrations/run HTTP/1.1\r\nHost: loc",
                "POST /migrations/run HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nfour",
                "POST /migrations/run HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer correct horse\r\nContent-Length: 9\r\n\r\nfour",
            })
    void othersAreStillAnswered(String beginning) throws Exception {
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            slow.add(socket);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(send("GET", "/migrations/status")).isEqualTo(200);
        for (Socket socket : slow) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    /** The answer is larger than all that the system keeps for a client. */
    @Test
    void othersAreAnsweredWhereClientsNeverTakeTheirAnswer() throws Exception {
        assertThat(send("POST", "/migrations/run")).isEqualTo(200);
        database.execute("INSERT INTO segue.migration SELECT (jsonb_populate_record(m, jsonb_build_object("
                + "'id', '00', 'name', repeat('x', 16000000)))).* FROM segue.migration m");
        for (int i = 0; i < WORKERS; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(1024);
            slow.add(socket);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            socket.getOutputStream()
                    .write(
                            "GET /migrations/status HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer correct horse\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
        }
        for (Socket socket : slow) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            assertThat(socket.getInputStream().read()).as("the answer begins").isEqualTo('H');
        }

        assertThat(send("GET", "/nothing")).isEqualTo(404);
    }

    @Test
    void aRunMayTakeLongerThanAClient() throws Exception {
        assertThat(send("POST", "/migrations/run")).isEqualTo(200);
        assertThat(send("POST", "/migrations/revert")).isEqualTo(200);
    }

    @Test
    void whatIsUnderWayIsAnsweredBeforeItStops() throws Exception {
        MigrationServer patient = start(LIMIT);
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(request(patient, "POST", "/migrations/run"), BodyHandlers.ofString());
        awaitSleep();

        patient.close();

        assertThat(answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private MigrationServer start(Duration longestWait) {
        return MigrationServer.start(
                new MigrationApi(Segue.on(
                        database.dataSource(),
                        Options.builder()
                                .classLoader(TestProgram.of(M01_Slow.class))
                                .build())),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "correct horse",
                longestWait);
    }

    private void awaitSleep() throws Exception {
        try (Connection connection = database.connect();
                PreparedStatement sleeping = connection.prepareStatement(
                        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")) {
            while (!sleeping.executeQuery().next()) {
                Thread.sleep(10);
            }
        }
    }

    private int send(String method, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(request(server, method, path), BodyHandlers.ofString())
                .statusCode();
    }

    private static HttpRequest request(MigrationServer server, String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer correct horse")
                .timeout(LIMIT)
                .build();
    }

    @MigrationInfo(id = "01")
    public static final class M01_Slow implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("slow").sql("SELECT pg_sleep(3)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("slow").sql("SELECT pg_sleep(3)");
        }
    }
}
