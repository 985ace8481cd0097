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
        out.printf(Locale.ROOT, "   %5.1f s  %s%n", seconds(Duration.ofNanos(System.nanoTime() - startedAt)), what);
    }

    /** A command, as it would be typed. */
    void command(String line) {
        out.printf("%n     $ %s%n", line);
    }

    /** Lines that somebody else wrote: javac, Segue, a generated file. */
    void quote(List<String> lines) {
        lines.forEach(line -> out.println("     " + line));
    }

    /** The table at the end. */
    void phases(List<Statistics.Phase> phases) {
        out.printf("%n     %-52s %8s %9s %7s %14s%n", "phase", "seconds", "requests", "failed", "longest stall");
        for (Statistics.Phase phase : phases) {
            out.printf(
                    Locale.ROOT,
                    "     %-52s %8.1f %9d %7d %11d ms%n",
                    phase.name(),
                    seconds(phase.took()),
                    phase.requests(),
                    phase.failed(),
                    phase.longestStall().toMillis());
        }
    }

    /** A line at the margin. */
    void line(String what) {
        out.println(what);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
