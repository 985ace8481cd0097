package dev.segue.engine.run;

import dev.segue.Options;
import dev.segue.Outcome;
import dev.segue.RunResult;
import dev.segue.SegueException;
import dev.segue.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an application does when it boots. */
record Boot(Engine engine, Options options) {

    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);

    RunResult boot() {
        long start = System.nanoTime();
        switch (options.boot()) {
            case RUN -> {
                return engine.run(RunOrder.of(Target.head()), Deadline.in(options.bootPatience()));
            }
            case VERIFY -> engine.verify();
            case WAIT -> await();
            case OFF -> LOG.info("boot is off: the schema is not looked at");
        }
        return new RunResult(Outcome.NOTHING_TO_DO, List.of(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Somebody else runs the migrations; only what a run would mend is waited for. */
    private void await() {
        Deadline deadline = Deadline.in(options.bootPatience());
        while (true) {
            try {
                engine.verify();
                return;
            } catch (SegueException e) {
                if (!Verification.mends(e)) {
                    throw e;
                }
                LOG.info("waiting for the schema: {}", e.getMessage());
                deadline.check();
            }
            pause(deadline);
        }
    }

    private static void pause(Deadline deadline) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(200, 1_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            deadline.check();
        }
    }
}
