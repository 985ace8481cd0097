package dev.segue.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Frees a worker that a client keeps: one that sends its request, or takes its answer, too slowly. The worker is interrupted, on
 * which the JDK closes the channel that it reads or writes. What a request itself does may take as long as it likes.
 */
final class ClientPatience implements AutoCloseable {

    private final long millis;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ClientPatience::daemon);
    private final ThreadLocal<Watch> watches = ThreadLocal.withInitial(Watch::new);

    ClientPatience(Duration longest) {
        this.millis = longest.toMillis();
    }

    /** From now on this thread waits for a client. */
    void begin() {
        Watch watch = watches.get();
        int round = watch.begin();
        watch.alarm(timer.schedule(() -> watch.expire(round), millis, TimeUnit.MILLISECONDS));
    }

    /** It no longer does; nothing interrupts it from here on. */
    void end() {
        watches.get().end();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "segue-http-patience");
        thread.setDaemon(true);
        return thread;
    }

    /** Of one worker. Rounds tell an old alarm from one that counts. */
    private static final class Watch {

        private final Thread worker = Thread.currentThread();
        private int round;
        private boolean waiting;
        private @Nullable Future<?> alarm;

        synchronized int begin() {
            waiting = true;
            return ++round;
        }

        synchronized void alarm(Future<?> set) {
            alarm = set;
        }

        synchronized void end() {
            waiting = false;
            if (alarm != null) {
                alarm.cancel(false);
                alarm = null;
            }
            Thread.interrupted();
        }

        synchronized void expire(int ofRound) {
            if (waiting && round == ofRound) {
                worker.interrupt();
            }
        }
    }
}
