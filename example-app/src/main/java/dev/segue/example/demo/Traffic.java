package dev.segue.example.demo;

import java.time.Duration;
import java.util.List;

/** The load and what is known about it, from the first request to the verdict. */
final class Traffic implements AutoCloseable {

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final LoadBalancer balancer = new LoadBalancer();
    private final Statistics statistics = new Statistics();
    private final Ledger ledger = new Ledger();
    private final Load load;
    private int nextCustomer = 1;

    /** Begins with the release that serves already. */
    Traffic(RunningRelease first, String phase) throws InterruptedException {
        warm(first);
        balancer.add(first.endpoint());
        statistics.phase(phase);
        load = new Load(customers(), balancer, ledger, statistics);
    }

    /** Customers go on for a while; the demo does nothing. */
    void goOn(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
        load.verifyAlive();
    }

    void phase(String name) {
        statistics.phase(name);
    }

    /** Requests go there too from now on, after the release has warmed up. */
    void join(RunningRelease release) throws InterruptedException {
        warm(release);
        balancer.add(release.endpoint());
    }

    /** Requests go there no more; returns when those under way are answered. */
    void leave(RunningRelease release) throws InterruptedException {
        balancer.drain(release.endpoint());
    }

    /** Ends the load and says how it went; true where nothing failed and nothing is lost. */
    boolean judge(Screen screen, Server server) throws InterruptedException {
        load.stop();
        List<Statistics.Phase> phases = statistics.finish();
        Audit.Result rows = new Audit(server.dataSource(), ledger).run();
        screen.phases(phases);
        screen.quote(statistics.failures());
        screen.quote(rows.wrong());
        long requests = phases.stream().mapToLong(Statistics.Phase::requests).sum();
        long failed = phases.stream().mapToLong(Statistics.Phase::failed).sum();
        Duration longest = phases.stream()
                .map(Statistics.Phase::longestStall)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        screen.verdict(requests, failed, longest, rows.written(), rows.found());
        return requests > 0 && failed == 0 && rows.written() > 0 && rows.written() == rows.found();
    }

    @Override
    public void close() {
        load.close();
    }

    /** A new JVM is slow at first; that is no stall of the database. What is written is remembered, and nothing may fail. */
    private void warm(RunningRelease release) throws InterruptedException {
        LoadBalancer own = new LoadBalancer();
        own.add(release.endpoint());
        Statistics unmeasured = new Statistics();
        try (Load warmUp = new Load(customers(), own, ledger, unmeasured)) {
            Thread.sleep(WARM_UP.toMillis());
            warmUp.stop();
        }
        if (!unmeasured.failures().isEmpty()) {
            throw new DemoException(
                    "release %s fails requests: %s".formatted(release.endpoint().release(), unmeasured.failures()));
        }
    }

    private int customers() {
        int first = nextCustomer;
        nextCustomer += Load.CUSTOMERS;
        return first;
    }
}
