package dev.segue.example.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts and measures every request, per phase of the story. Thread-safe. */
final class Statistics {

    /** How many failures are kept to be shown. */
    private static final int SHOWN = 10;

    /**
     * What happened during one phase.
     *
     * @param longestStall how long the slowest request took
     */
    record Phase(String name, Duration took, long requests, long failed, Duration longestStall) {}

    private final List<Phase> finished = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private String name = "";
    private long startedAt;
    private long requests;
    private long failed;
    private long longest;

    /** Ends the phase before and begins another one. A request counts where it ends. */
    synchronized void phase(String next) {
        close();
        name = next;
        startedAt = System.nanoTime();
        requests = 0;
        failed = 0;
        longest = 0;
    }

    synchronized void answered(long nanos) {
        requests++;
        longest = Math.max(longest, nanos);
    }

    synchronized void failed(long nanos, String what) {
        answered(nanos);
        wrong(what);
    }

    /** A request was answered, and wrongly. */
    synchronized void wrong(String what) {
        failed++;
        if (failures.size() < SHOWN) {
            failures.add(what);
        }
    }

    /** Ends the last phase; what was counted, phase by phase. */
    synchronized List<Phase> finish() {
        close();
        name = "";
        return List.copyOf(finished);
    }

    /** The first failures, in words. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    private void close() {
        if (!name.isEmpty()) {
            finished.add(new Phase(
                    name,
                    Duration.ofNanos(System.nanoTime() - startedAt),
                    requests,
                    failed,
                    Duration.ofNanos(longest)));
        }
    }
}
