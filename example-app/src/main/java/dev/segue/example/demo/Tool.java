package dev.segue.example.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs that say something and end: javac and segue.
 *
 * @param work where they run, and where what they say is kept
 */
record Tool(Workspace work, Children children) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What the program said; fails where it ends with another status than 0. */
    List<String> run(String name, List<String> command) throws InterruptedException {
        Log log = work.log(name.replace(' ', '-'));
        Process process = children.start(command, work.root(), log.file());
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new DemoException("%s did not end within %d s; the end of what it said:%n%s"
                    .formatted(name, PATIENCE.toSeconds(), log.tail()));
        }
        if (process.exitValue() != 0) {
            throw new DemoException("%s ended with status %d; the end of what it said:%n%s"
                    .formatted(name, process.exitValue(), log.tail()));
        }
        return log.lines();
    }
}
