package dev.segue.example.demo;

import dev.segue.example.demo.Ledger.Kind;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where a customer asks for things: each call is one request; what it wrote is remembered, what it read is judged. Thread-safe. */
final class Desk {

    private final Requests requests;
    private final Ledger ledger;
    private final Statistics statistics;
    private final Pace pace;

    Desk(Requests requests, Ledger ledger, Statistics statistics, Pace pace) {
        this.requests = requests;
        this.ledger = ledger;
        this.statistics = statistics;
        this.pace = pace;
    }

    boolean open() {
        return pace.goesOn();
    }

    /** Writes a new row; its id, or empty where the request failed. */
    Optional<String> create(Kind kind, String path, Map<String, Object> body, String remembered)
            throws InterruptedException {
        pace.think();
        Optional<String> id =
                requests.post(path, body).map(answer -> answer.path("id").asString());
        id.ifPresent(row -> ledger.wrote(kind, row, remembered));
        return id;
    }

    /** Changes the remembered value of a row. */
    void change(Kind kind, String id, String path, Map<String, Object> body, String remembered)
            throws InterruptedException {
        pace.think();
        requests.put(path, body).ifPresent(answer -> ledger.wrote(kind, id, remembered));
    }

    /** Reads a row, which must say what was written. */
    void check(String path, String field, String expected) throws InterruptedException {
        pace.think();
        Optional<JsonNode> answer = requests.get(path);
        if (answer.isPresent()) {
            String found = answer.get().at("/" + field).asString();
            if (!found.equals(expected)) {
                statistics.wrong("GET %s: %s is \"%s\", written was \"%s\"".formatted(path, field, found, expected));
            }
        }
    }

    /** Reads a list, in which there must be something. */
    void look(String path) throws InterruptedException {
        pace.think();
        Optional<JsonNode> answer = requests.get(path);
        if (answer.isPresent() && answer.get().isEmpty()) {
            statistics.wrong("GET %s: nothing found, though something was written".formatted(path));
        }
    }
}
