package dev.segue.example.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Stellar Insured in a JVM of its own.
 *
 * @param endpoint where it answers
 * @param process its JVM
 * @param log what it says
 */
record RunningRelease(Endpoint endpoint, Process process, Log log) {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started StellarInsured in ");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A log file of a child process. */
    record Log(Path file) {

        String text() {
            try {
                return Files.exists(file) ? Files.readString(file) : "";
            } catch (IOException e) {
                throw new DemoException("reading %s: %s".formatted(file, e.getMessage()), e);
            }
        }

        /** The lines that hold the words. */
        List<String> lines(String words) {
            return text().lines().filter(line -> line.contains(words)).toList();
        }

        /** The end of it, for a person who has to find out what went wrong. */
        String tail() {
            List<String> lines = text().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        }
    }

    /** Returns when the release answers requests. */
    static RunningRelease await(String version, Process process, Log log) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String text = log.text();
            Matcher started = STARTED.matcher(text);
            if (started.find() && READY.matcher(text).find()) {
                return new RunningRelease(new Endpoint(version, Integer.parseInt(started.group(1))), process, log);
            }
            if (!process.isAlive()) {
                throw new DemoException("release %s ended with status %d while it booted; the end of its log:%n%s"
                        .formatted(version, process.exitValue(), log.tail()));
            }
            Thread.sleep(50);
        }
        throw new DemoException("release %s did not boot within %d s; the end of its log:%n%s"
                .formatted(version, PATIENCE.toSeconds(), log.tail()));
    }

    /** Ends it as a platform would: SIGTERM, and a while to finish. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new DemoException("release %s did not stop within 20 s; the end of its log:%n%s"
                    .formatted(endpoint.release(), log.tail()));
        }
    }
}
