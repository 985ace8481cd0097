package dev.segue.example.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All processes that the demo starts, so that none of them outlives it. Thread-safe. */
final class Children implements AutoCloseable {

    private final Set<Process> started = ConcurrentHashMap.newKeySet();

    /** Starts a process; everything it says goes to the log. */
    Process start(List<String> command, Path directory, Path log) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new DemoException("starting %s: %s".formatted(command.get(0), e.getMessage()), e);
        }
    }

    /** Ends what still runs, at once. */
    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
        for (Process process : started) {
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
