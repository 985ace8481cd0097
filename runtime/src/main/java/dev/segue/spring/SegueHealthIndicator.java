package dev.segue.spring;

import dev.segue.MigrationStatus;
import dev.segue.Segue;
import dev.segue.State;
import dev.segue.Status;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * DOWN where a migration that this release needs has failed, OUT_OF_SERVICE while one is not yet through; UP else, also while a
 * newer release migrates. Open contracts are a detail, no fault.
 */
final class SegueHealthIndicator extends AbstractHealthIndicator {

    private final Segue segue;

    SegueHealthIndicator(Segue segue) {
        super("asking Segue for the state of the schema failed");
        this.segue = segue;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Status status = segue.status();
        List<String> failed = known(status, State.FAILED);
        List<String> running = known(status, State.RUNNING);
        if (!failed.isEmpty()) {
            builder.down().withDetail("failed", failed);
        } else if (!running.isEmpty()) {
            builder.outOfService().withDetail("running", running);
        } else {
            builder.up();
        }
        builder.withDetail("upToDate", status.upToDate()).withDetail("contractWaits", known(status, State.OVERLAP));
    }

    private static List<String> known(Status status, State state) {
        return status.migrations().stream()
                .filter(migration -> migration.known() && migration.state() == state)
                .map(MigrationStatus::id)
                .toList();
    }
}
