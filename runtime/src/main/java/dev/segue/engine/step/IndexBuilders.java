package dev.segue.engine.step;

import dev.segue.Progress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other sessions that build an index. After the client has died, its server process goes on; it is waited for, since a second
 * build beside it would end in a deadlock. Before it has the lock on the table only its statement gives it away.
 */
final class IndexBuilders {

    private static final long PAUSE = 200;
    private static final String QUERY = """
            SELECT pid FROM pg_stat_progress_create_index
            WHERE datname = current_database() AND pid <> pg_backend_pid()
                AND (index_relid::bigint = ? OR index_relid = 0 AND relid = to_regclass(?))
            UNION
            SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'
                AND left(btrim(query), 200) = left(btrim(?), 200)
            ORDER BY pid""";

    private final StepContext context;

    IndexBuilders(StepContext context) {
        this.context = context;
    }

    /** Returns once nobody builds it, however long that takes; true where somebody did. */
    boolean letEnd(IndexStatement statement, long index) throws SQLException {
        List<Integer> pids = pids(statement, index);
        boolean found = !pids.isEmpty();
        while (!pids.isEmpty()) {
            tell("another session builds it (pid %s), waiting for that".formatted(pids));
            LockTries.sleep(PAUSE);
            context.journal().waited(context.connection(), Duration.ofMillis(PAUSE));
            pids = pids(statement, index);
        }
        return found;
    }

    private void tell(String what) {
        @Nullable Duration unknown = null;
        context.listener()
                .progress(new Progress(
                        context.migrationId(),
                        context.event().phase(),
                        context.event().step(),
                        context.event().steps(),
                        context.event().what() + ": " + what,
                        0,
                        0,
                        unknown,
                        ""));
    }

    private List<Integer> pids(IndexStatement statement, long index) throws SQLException {
        try (PreparedStatement query = context.connection().prepareStatement(QUERY)) {
            query.setLong(1, index);
            query.setString(2, statement.table().sql());
            query.setString(3, statement.sql());
            List<Integer> pids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    pids.add(rows.getInt(1));
                }
            }
            return pids;
        }
    }
}
