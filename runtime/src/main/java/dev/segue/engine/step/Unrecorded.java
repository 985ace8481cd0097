package dev.segue.engine.step;

import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;

/** The journal of a step that no plan holds: the catalog alone says whether it is done. */
public final class Unrecorded implements StepJournal {

    @Override
    public void started(Connection connection) {}

    @Override
    public void done(Connection connection, long rows) {}

    @Override
    public void cursor(Connection connection, String cursor, long rowsSoFar) {}

    @Override
    public Optional<String> cursor() {
        return Optional.empty();
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public void waited(Connection connection, Duration waited) {}
}
