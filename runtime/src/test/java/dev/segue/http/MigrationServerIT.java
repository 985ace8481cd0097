package dev.segue.http;

import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.engine.history.Scope;
import dev.segue.engine.json.Json;
import dev.segue.engine.session.RunnerLock;
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
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationServerIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final HttpClient client = HttpClient.newHttpClient();
    private MigrationServer server = start(segue(M01_CreateUsers.class, M02_CreateOrders.class), "");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void runsRevertsAndTellsTheStatus() throws Exception {
        assertThat(array(get("/migrations/status")))
                .extracting(migration -> migration.get("status"))
                .containsExactly("pending", "pending");

        HttpResponse<String> run = post("/migrations/run");

        assertThat(run.statusCode()).isEqualTo(200);
        assertThat(object(run))
                .containsEntry("success", true)
                .containsEntry("executedMigrations", List.of("01", "02"))
                .containsEntry("failedMigrations", List.of())
                .containsKeys("message", "duration");
        assertThat(array(get("/migrations/status")).get(0))
                .containsEntry("name", "CreateUsers")
                .containsEntry("timestamp", "01")
                .containsEntry("status", "done")
                .extractingByKey("executedAt")
                .isNotNull();

        HttpResponse<String> revert = post("/migrations/revert");

        assertThat(object(revert)).containsEntry("success", true).containsEntry("executedMigrations", List.of("02"));
        assertThat(array(get("/migrations/status")).get(1)).containsEntry("status", "held");
    }

    @Test
    void refusesAContractWhileSomethingIsPending() throws Exception {
        HttpResponse<String> answer = post("/migrations/run?contract=true");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(object(answer)).containsEntry("success", false).containsEntry("executedMigrations", List.of());
        assertThat(String.valueOf(object(answer).get("message"))).contains("SG-R056");
        assertThat(array(get("/migrations/status")))
                .extracting(migration -> migration.get("status"))
                .containsExactly("pending", "pending");
    }

    @Test
    void answersPreflight() throws Exception {
        Map<?, ?> answer = object(get("/migrations/preflight"));

        assertThat(answer.get("ok")).isEqualTo(true);
        assertThat((List<?>) answer.get("checks")).hasSizeGreaterThan(5);
    }

    @Test
    void answers409WhileAnotherRunHoldsTheLock() throws Exception {
        post("/migrations/run");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread other = new Thread(() -> holdRunnerLock(held, release));
        other.start();
        held.await();

        HttpResponse<String> answer = post("/migrations/revert");
        release.countDown();
        other.join();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(object(answer)).containsEntry("success", false);
        assertThat(String.valueOf(object(answer).get("message"))).contains("SG-R011");
        assertThat(array(get("/migrations/status")).get(1)).containsEntry("status", "done");
    }

    @Test
    void aFailedStepIsNamedWithoutStackTrace() throws Exception {
        server.close();
        server = start(segue(M01_Fails.class), "");

        HttpResponse<String> answer = post("/migrations/run");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(object(answer)).containsEntry("success", false).containsEntry("failedMigrations", List.of("01"));
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at dev.segue");
    }

    @Test
    void aDatabaseThatIsDownIs503WithoutTheSecret() throws Exception {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none?user=me&password=hunter2");
        server.close();
        server = start(
                Segue.on(
                        nowhere,
                        Options.builder()
                                .classLoader(TestProgram.of(M01_CreateUsers.class))
                                .build()),
                "");

        HttpResponse<String> answer = get("/migrations/status");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("hunter2").contains("SG-R010");
    }

    @Test
    void wantsTheTokenWhereThereIsOne() throws Exception {
        server.close();
        server = start(segue(M01_CreateUsers.class), "correct horse");

        assertThat(get("/migrations/status").statusCode()).isEqualTo(401);
        assertThat(send(request("/migrations/status").header("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("/migrations/status").header("Authorization", "Bearer correct horse"))
                        .statusCode())
                .isEqualTo(200);
    }

    /** A stranger could else keep a thread busy by announcing a body that never comes. */
    @Test
    void asksForTheTokenBeforeItReadsABody() throws Exception {
        server.close();
        server = start(segue(M01_CreateUsers.class), "correct horse");

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST /migrations/run HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            byte[] answer = socket.getInputStream().readNBytes(12);

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void refusesWebPagesOtherPathsOtherMethodsAndOddNumbers() throws Exception {
        assertThat(send(request("/migrations/status").header("Origin", "https://example.org"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/migrations/run").statusCode()).isEqualTo(405);
        assertThat(post("/migrations/run?contract=1").statusCode()).isEqualTo(400);
        assertThat(post("/migrations/revert?steps=-1").statusCode()).isEqualTo(400);
        assertThat(post("/migrations/revert?steps=99999999999").statusCode()).isEqualTo(400);
    }

    @Test
    void doesNotListenOnOtherAddressesWithoutAToken() {
        InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", 0);

        assertThatThrownBy(() -> MigrationServer.start(new MigrationApi(segue(M01_CreateUsers.class)), everywhere, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token");
    }

    private void holdRunnerLock(CountDownLatch held, CountDownLatch release) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            RunnerLock lock = RunnerLock.of(new Scope("segue", "main", "public"));
            statement.execute("SELECT pg_advisory_lock(%d, %d)".formatted(RunnerLock.NAMESPACE, lock.key()));
            held.countDown();
            release.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @SafeVarargs
    private Segue segue(Class<? extends Migration>... migrations) {
        return Segue.on(
                database.dataSource(),
                Options.builder().classLoader(TestProgram.of(migrations)).build());
    }

    private static MigrationServer start(Segue segue, String token) {
        return MigrationServer.start(
                new MigrationApi(segue), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(HttpResponse<String> answer) {
        return (Map<String, Object>) Objects.requireNonNull(Json.read(answer.body()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> array(HttpResponse<String> answer) {
        return (List<Map<String, Object>>) Objects.requireNonNull(Json.read(answer.body()));
    }

    @MigrationInfo(id = "01")
    public static final class M01_CreateUsers implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("users").sql("CREATE TABLE users (id integer PRIMARY KEY)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no users").trashTable("users");
        }
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_CreateOrders implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("orders").sql("CREATE TABLE orders (id integer PRIMARY KEY)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no orders").sql(exclusive("orders"), "DROP TABLE orders");
        }
    }

    @MigrationInfo(id = "01")
    public static final class M01_Fails implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("fails").sql("SELECT 1 / 0");
        }

        @Override
        public void down(Steps steps) {}
    }
}
