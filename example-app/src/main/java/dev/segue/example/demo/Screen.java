package dev.segue.example.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the person at the terminal reads. */
final class Screen {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private int step;

    Screen(PrintStream out) {
        this.out = out;
    }

    /** A chapter of the story, numbered. */
    void step(String what) {
        step++;
        out.printf("%n%d  %s%n", step, what);
    }

    /** A line below it, with the seconds since the start. */
    void say(String what) {
        out.printf(Locale.ROOT, "   %6.1f s  %s%n", seconds(Duration.ofNanos(System.nanoTime() - startedAt)), what);
    }

    /** A command, as it would be typed. */
    void command(String line) {
        out.printf("%n   $ %s%n", line);
    }

    /** Lines that somebody else wrote: javac, Segue, a generated file. */
    void quote(List<String> lines) {
        lines.forEach(line -> out.println(("   | " + line).stripTrailing()));
    }

    /** One line for each part of the story. */
    void phases(List<Statistics.Phase> phases) {
        out.printf("%n   %-58s %7s %9s %7s %14s%n", "while", "seconds", "requests", "failed", "longest stall");
        for (Statistics.Phase phase : phases) {
            out.printf(
                    Locale.ROOT,
                    "   %-58s %7.1f %,9d %7d %11d ms%n",
                    phase.name(),
                    seconds(phase.took()),
                    phase.requests(),
                    phase.failed(),
                    phase.longestStall().toMillis());
        }
    }

    /** The last line. */
    void verdict(long requests, long failed, Duration longest, int written, int found) {
        out.printf(
                Locale.ROOT,
                "%nrequests %,d | failed %,d | longest stall %d ms | rows written %,d, found %,d%n",
                requests,
                failed,
                longest.toMillis(),
                written,
                found);
    }

    /** Why it does not go on. */
    void failure(String why) {
        out.printf("%nThe demo failed: %s%n", why);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
