package dev.segue.example.demo;

import java.time.Duration;

/** How fast customers go, and until when. Thread-safe. */
final class Pace {

    private final Duration pause;
    private volatile boolean stopped;

    /** @param pause between two requests of one customer */
    Pace(Duration pause) {
        this.pause = pause;
    }

    void think() throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }

    boolean goesOn() {
        return !stopped;
    }

    void stop() {
        stopped = true;
    }
}
