package dev.segue.example.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hands the requests of all customers out to the releases that serve, in turn. Thread-safe. */
final class LoadBalancer {

    private final List<Endpoint> serving = new ArrayList<>();
    private int next;

    /** Requests may go there from now on. */
    synchronized void add(Endpoint endpoint) {
        serving.add(endpoint);
    }

    /** Takes an endpoint for one request; it is given back with {@link #release}. */
    synchronized Endpoint acquire() {
        if (serving.isEmpty()) {
            throw new DemoException("no release serves requests");
        }
        next = (next + 1) % serving.size();
        Endpoint endpoint = serving.get(next);
        endpoint.underWay().incrementAndGet();
        return endpoint;
    }

    void release(Endpoint endpoint) {
        endpoint.underWay().decrementAndGet();
    }

    /** Sends nothing more there, and returns when everything that was sent is answered. */
    void drain(Endpoint endpoint) throws InterruptedException {
        synchronized (this) {
            serving.remove(endpoint);
        }
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (endpoint.underWay().get() > 0) {
            if (System.nanoTime() > end) {
                throw new DemoException("release %s still has %d requests under way after 15 s"
                        .formatted(endpoint.release(), endpoint.underWay().get()));
            }
            Thread.sleep(5);
        }
    }
}
