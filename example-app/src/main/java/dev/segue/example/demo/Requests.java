package dev.segue.example.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to whatever serves, measures each, and tries none of them twice. Thread-safe. */
final class Requests {

    static {
        // The JDK's client would repeat a GET on a broken connection by itself, and hide a failure from us.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final LoadBalancer balancer;
    private final Statistics statistics;

    Requests(LoadBalancer balancer, Statistics statistics) {
        this.balancer = balancer;
        this.statistics = statistics;
    }

    /** The answer; empty where the request failed, which has then been counted. */
    Optional<JsonNode> get(String path) throws InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    Optional<JsonNode> post(String path, Map<String, Object> body) throws InterruptedException {
        return send("POST", path, BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    Optional<JsonNode> put(String path, Map<String, Object> body) throws InterruptedException {
        return send("PUT", path, BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private Optional<JsonNode> send(String method, String path, BodyPublisher body) throws InterruptedException {
        Endpoint endpoint = balancer.acquire();
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.url(path)))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return judge(endpoint, method + " " + path, response, System.nanoTime() - start);
        } catch (IOException e) {
            statistics.failed(
                    System.nanoTime() - start, "%s %s on %s: %s".formatted(method, path, endpoint.release(), e));
            return Optional.empty();
        } finally {
            balancer.release(endpoint);
        }
    }

    private Optional<JsonNode> judge(Endpoint endpoint, String what, HttpResponse<String> response, long nanos) {
        if (response.statusCode() != 200) {
            statistics.failed(
                    nanos,
                    "%s on %s: status %d %s"
                            .formatted(what, endpoint.release(), response.statusCode(), response.body()));
            return Optional.empty();
        }
        statistics.answered(nanos);
        return Optional.of(json.readTree(response.body()));
    }
}
