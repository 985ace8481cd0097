package dev.segue.read.schemacrawler;

import dev.segue.diff.DiffError;
import dev.segue.read.ReadException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hears what SchemaCrawler would only log: a query that failed makes its result smaller, not wrong. One listens at a time
 * in a JVM, because loggers belong to all of it.
 */
final class CrawlWarnings extends Handler implements AutoCloseable {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    /** Held here because the log manager holds loggers weakly. */
    private static final List<Logger> LOGGERS =
            Stream.of("schemacrawler", "us.fatehi").map(Logger::getLogger).toList();

    private final List<LogRecord> heard = new CopyOnWriteArrayList<>();
    private final List<Runnable> restore = new ArrayList<>();

    private CrawlWarnings() {
        setLevel(Level.WARNING);
    }

    static CrawlWarnings listen() {
        ONE_AT_A_TIME.lock();
        CrawlWarnings warnings = new CrawlWarnings();
        LOGGERS.forEach(warnings::takeOver);
        return warnings;
    }

    /** What is told as an error is not printed as well, and the hundreds of lines below are not even made. */
    private void takeOver(Logger logger) {
        Level level = logger.getLevel();
        boolean parents = logger.getUseParentHandlers();
        restore.add(() -> {
            logger.removeHandler(this);
            logger.setUseParentHandlers(parents);
            logger.setLevel(level);
        });
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.WARNING);
    }

    /** @throws ReadException {@code SG-D101} naming every query that failed and why */
    void failIfAny() {
        if (!heard.isEmpty()) {
            throw new ReadException(
                    DiffError.CATALOG_QUERY,
                    "SchemaCrawler could not read all of the catalog: "
                            + heard.stream()
                                    .map(CrawlWarnings::phrase)
                                    .distinct()
                                    .collect(Collectors.joining("; ")),
                    heard.get(0).getThrown());
        }
    }

    @Override
    public void publish(LogRecord event) {
        if (isLoggable(event)) {
            heard.add(event);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        restore.forEach(Runnable::run);
        ONE_AT_A_TIME.unlock();
    }

    private static String phrase(LogRecord event) {
        Throwable thrown = event.getThrown();
        return thrown == null ? event.getMessage() : event.getMessage() + " (" + thrown.getMessage() + ")";
    }
}
