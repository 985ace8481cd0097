package dev.segue.example.demo;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where one running release answers.
 *
 * @param release its version
 * @param port on loopback
 * @param underWay requests that were sent and not yet answered
 */
record Endpoint(String release, int port, AtomicInteger underWay) {

    Endpoint(String release, int port) {
        this(release, port, new AtomicInteger());
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
