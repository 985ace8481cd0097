package dev.segue.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@link MigrationApi} on the server that the JDK brings: {@code GET /migrations/status}, {@code POST /migrations/run}
 * ({@code ?contract=true}), {@code POST /migrations/revert} ({@code ?steps=n}), {@code GET /migrations/preflight}. It
 * listens on loopback unless a token is set; with a token each request says {@code Authorization: Bearer <token>}.
 */
public final class MigrationServer implements AutoCloseable {

    private static final Pattern STEPS = Pattern.compile("(?:^|&)steps=([^&]*)");
    private static final int MOST_STEPS = 1000;
    private static final int WORKERS = 4;
    /** Requests have no body that matters; what is sent is read so far and then left. */
    private static final int LARGEST_BODY = 64 * 1024;

    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    /** For sending a request, for taking an answer, and for what is under way when the server closes. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpServer server;
    private final ExecutorService workers;
    private final Duration longestWait;
    private final ClientPatience patience;
    private final MigrationApi api;
    private final String token;

    private MigrationServer(HttpServer server, Duration longestWait, MigrationApi api, String token) {
        this.server = server;
        this.workers = Executors.newFixedThreadPool(WORKERS, MigrationServer::daemon);
        this.longestWait = longestWait;
        this.patience = new ClientPatience(longestWait);
        this.api = api;
        this.token = token;
    }

    /**
     * Starts to listen.
     *
     * @param address port 0 takes a free one
     * @param token what requests must show; empty for none, which is refused on an address other than loopback
     * @throws IllegalArgumentException where the address is not loopback and there is no token
     * @throws UncheckedIOException where the address cannot be used
     */
    public static MigrationServer start(MigrationApi api, InetSocketAddress address, String token) {
        return start(api, address, token, LONGEST_WAIT);
    }

    /** With another patience than the usual one for clients that are slow. */
    static MigrationServer start(MigrationApi api, InetSocketAddress address, String token, Duration longestWait) {
        if (token.isEmpty()
                && (address.getAddress() == null || !address.getAddress().isLoopbackAddress())) {
            throw new IllegalArgumentException(
                    "%s is not loopback: set a token first, since whoever reaches this port can migrate the database"
                            .formatted(address.getHostString()));
        }
        try {
            HttpServer server = HttpServer.create(address, 0);
            MigrationServer started = new MigrationServer(server, longestWait, api, token);
            server.setExecutor(started::accept);
            server.createContext("/", started::handle);
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("listening on " + address, e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets requests under way end for ten seconds, then stops; where there are none, at once. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            workers.awaitTermination(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        workers.shutdownNow();
        patience.close();
    }

    /** @throws RejectedExecutionException once it closes; {@link #close} ends the connection then */
    private void accept(Runnable exchange) {
        workers.execute(() -> patiently(exchange));
    }

    /** Headers are read before {@link #handle} is called, and what is left of a body after it. */
    private void patiently(Runnable exchange) {
        patience.begin();
        try {
            exchange.run();
        } finally {
            patience.end();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            MigrationApi.Answer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(answer.status(), body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            // before the end of the exchange, which waits for what is left of the request
            out.flush();
        }
    }

    private MigrationApi.Answer answer(HttpExchange exchange) throws IOException {
        if (!authorized(exchange)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            return MigrationApi.problem(401, "show the token: Authorization: Bearer <token>");
        }
        if (fromAnotherSite(exchange)) {
            return MigrationApi.problem(403, "requests from web pages are refused");
        }
        exchange.getRequestBody().readNBytes(LARGEST_BODY);
        patience.end();
        try {
            return routed(exchange);
        } finally {
            patience.begin();
        }
    }

    private MigrationApi.Answer routed(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String method = Map.of(
                        "/migrations/status", "GET",
                        "/migrations/preflight", "GET",
                        "/migrations/run", "POST",
                        "/migrations/revert", "POST")
                .get(path);
        if (method == null) {
            return MigrationApi.problem(
                    404,
                    "there are GET /migrations/status and /migrations/preflight, POST /migrations/run and /migrations/revert");
        }
        if (!method.equals(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", method);
            return MigrationApi.problem(405, "%s takes %s".formatted(path, method));
        }
        String query = exchange.getRequestURI().getQuery() == null
                ? ""
                : exchange.getRequestURI().getQuery();
        return switch (path) {
            case "/migrations/status" -> api.status();
            case "/migrations/preflight" -> api.preflight();
            case "/migrations/run" -> run(query);
            default -> reverted(query);
        };
    }

    private MigrationApi.Answer run(String query) {
        return switch (query) {
            case "", "contract=false" -> api.run(false);
            case "contract=true" -> api.run(true);
            default -> MigrationApi.problem(400, "run takes contract=true or nothing");
        };
    }

    private MigrationApi.Answer reverted(String query) {
        Matcher steps = STEPS.matcher(query);
        if (!steps.find()) {
            return api.revert(1);
        }
        String count = steps.group(1);
        boolean valid =
                count.matches("\\d{1,4}") && Integer.parseInt(count) >= 1 && Integer.parseInt(count) <= MOST_STEPS;
        return valid
                ? api.revert(Integer.parseInt(count))
                : MigrationApi.problem(400, "steps is a number from 1 to %d".formatted(MOST_STEPS));
    }

    private boolean authorized(HttpExchange exchange) {
        if (token.isEmpty()) {
            return true;
        }
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        return shown != null && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A browser sends Origin with what a page asks for; operators' tools do not. Without a token the name that was asked for
     * must be loopback too, else a page could reach this server through a name of its own (DNS rebinding).
     */
    private boolean fromAnotherSite(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        boolean foreignName =
                token.isEmpty() && (host == null || !LOOPBACK.matcher(host).matches());
        return foreignName || exchange.getRequestHeaders().getFirst("Origin") != null;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "segue-http");
        thread.setDaemon(true);
        return thread;
    }
}
