package dev.segue.engine.step;

import dev.segue.migration.Lock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a declared lock means in this database at this moment.
 *
 * @param mode the declared mode
 * @param relations identities of those that exist. One that does not exist yet (the step makes it) is left out: nobody can hold
 *     a lock on it; where it is a mistake, the statement itself says so
 * @param lockable names that LOCK TABLE takes as they are, sorted; not views, since LOCK TABLE would lock what is below them
 */
record LockTargets(Lock.Mode mode, List<Long> relations, List<String> lockable) {

    static LockTargets resolve(Connection connection, Lock lock) throws SQLException {
        List<Long> relations = new ArrayList<>();
        List<String> lockable = new ArrayList<>();
        List<RelationName> names = lock.tables().stream()
                .map(RelationName::parse)
                .sorted(Comparator.comparing(RelationName::name).thenComparing(RelationName::schema))
                .toList();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT oid::bigint, relkind IN ('r', 'p') FROM pg_class WHERE oid = to_regclass(?)")) {
            for (RelationName name : names) {
                query.setString(1, name.sql());
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        relations.add(row.getLong(1));
                        if (row.getBoolean(2)) {
                            lockable.add(name.sql());
                        }
                    }
                }
            }
        }
        return new LockTargets(lock.mode(), List.copyOf(relations), List.copyOf(lockable));
    }

    /** The statement that takes the locks; empty where there is nothing to lock. */
    String statement(boolean wait) {
        if (lockable.isEmpty()) {
            return "";
        }
        String tables = lockable.stream().map(name -> "ONLY " + name).collect(Collectors.joining(", "));
        return "LOCK TABLE " + tables + " IN " + mode.sql() + " MODE" + (wait ? "" : " NOWAIT");
    }
}
