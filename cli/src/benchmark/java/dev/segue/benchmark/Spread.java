package dev.segue.benchmark;

import java.util.List;

/**
 * Several measurements of one thing.
 *
 * @param sorted ascending; not empty
 */
record Spread(List<Double> sorted) {

    Spread {
        sorted = sorted.stream().sorted().toList();
    }

    double median() {
        return sorted.get(sorted.size() / 2);
    }

    double least() {
        return sorted.get(0);
    }

    /** Median and smallest. */
    @Override
    public String toString() {
        return "%.2f (%.2f)".formatted(median(), least());
    }
}
