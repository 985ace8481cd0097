package dev.segue.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sessions of others met in one phase.
 *
 * @param seconds how long the phase took
 * @param queries how many they sent
 * @param worst the one that took longest
 * @param samples of the server, in the order of time
 */
record Observation(double seconds, long queries, Traffic.Query worst, List<Sample> samples) {

    /** How many waits for a lock were seen, and the longest of them. */
    String lockWaits() {
        List<Sample.LockWait> waits = samples.stream()
                .flatMap(sample -> sample.busy().stream())
                .map(Sample.Busy::lockWait)
                .filter(Sample.LockWait::isThere)
                .toList();
        long number = waits.stream().map(Sample.LockWait::id).distinct().count();
        return waits.stream()
                .max(Comparator.comparingDouble(Sample.LockWait::millis))
                .map(wait ->
                        "%.0f ms (of %d): %s behind %s".formatted(wait.millis(), number, wait.lock(), wait.behind()))
                .orElse("none");
    }

    /** What the server did with the longest query, as the samples in its time say. */
    String reason() {
        Map<String, Long> events = during().map(this::event)
                .collect(Collectors.groupingBy(event -> event, TreeMap::new, Collectors.counting()));
        return events.entrySet().stream()
                        .map(event -> event.getValue() + " " + event.getKey())
                        .collect(Collectors.joining(", ", "", "; "))
                + "sampler away for %.0f ms".formatted(longestGap());
    }

    private Stream<Sample> during() {
        return samples.stream().filter(sample -> sample.at() >= worst.start() && sample.at() <= worst.end());
    }

    private String event(Sample sample) {
        return sample.busy().stream()
                .filter(busy -> busy.name().equals(worst.name()))
                .map(Sample.Busy::event)
                .findFirst()
                .orElse("not executing");
    }

    /** The longest time between two samples that lies, at least in part, in the longest query: the machine's own pauses. */
    private double longestGap() {
        long longest = 0;
        for (int i = 1; i < samples.size(); i++) {
            long from = samples.get(i - 1).at();
            long to = samples.get(i).at();
            if (to >= worst.start() && from <= worst.end()) {
                longest = Math.max(longest, to - from);
            }
        }
        return longest / 1e6;
    }
}
