package dev.segue.example.demo;

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

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started StellarInsured in ");
    private static final Pattern SEGUE = Pattern.compile(".* dev\\.segue\\.(?!example)\\S* *: (.*)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Returns when the release answers requests. */
    static RunningRelease await(String version, Process process, Log log) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String text = log.text();
            Matcher port = PORT.matcher(text);
            if (port.find() && READY.matcher(text).find()) {
                return new RunningRelease(new Endpoint(version, Integer.parseInt(port.group(1))), process, log);
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

    /** What Segue said while it booted, without the time and the name of the logger. */
    List<String> saidBySegue() {
        return log.lines().stream()
                .map(SEGUE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
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
