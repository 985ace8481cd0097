package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Lets standbys catch up. Looks at most once a second. */
final class ReplicationLag {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long PAUSE = 1_000;

    private final Connection connection;
    private long lastLook = System.nanoTime();

    ReplicationLag(Connection connection) {
        this.connection = connection;
    }

    /** Returns once every standby has replayed what was written ten seconds ago; tells after each second of waiting. */
    void letCatchUp(Runnable waiting) throws SQLException {
        if (Duration.ofNanos(System.nanoTime() - lastLook).toMillis() < PAUSE) {
            return;
        }
        while (current().compareTo(LONGEST) > 0) {
            waiting.run();
            LockTries.sleep(PAUSE);
        }
        lastLook = System.nanoTime();
    }

    private Duration current() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT coalesce(max(extract(epoch FROM replay_lag)) * 1000, 0)::bigint FROM pg_stat_replication")) {
            row.next();
            return Duration.ofMillis(row.getLong(1));
        }
    }
}
