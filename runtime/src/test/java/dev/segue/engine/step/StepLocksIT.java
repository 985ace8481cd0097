package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import dev.segue.testing.TestPostgres;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Declared locks against those in {@code pg_locks}, read in the step's own transaction after its last statement: a lock is kept until
 * the transaction ends, so none has gone by then.
 */
final class StepLocksIT {

    /** The strongest lock on each table that was there before; weaker ones than a step can declare do not count. */
    private static final String MEASURED = """
            SELECT relation::regclass, max(array_position(ARRAY['ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock',
                'ExclusiveLock', 'AccessExclusiveLock'], mode)) AS strength
            FROM pg_locks JOIN known ON known.oid = relation
            WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted GROUP BY 1 HAVING max(array_position(
                ARRAY['ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'], mode)) > 0""";

    private static final Map<Lock.Mode, Integer> STRENGTH = Map.of(
            Lock.Mode.SHARE_UPDATE_EXCLUSIVE,
            1,
            Lock.Mode.SHARE,
            2,
            Lock.Mode.SHARE_ROW_EXCLUSIVE,
            3,
            Lock.Mode.ACCESS_EXCLUSIVE,
            5);

    private static final Set<String> OLDEST =
            Set.of("sql that makes a table", "validate a foreign key", "trashColumn", "trashTable");

    static Stream<Arguments> transactional() {
        return StepCases.all()
                .filter(c ->
                        c.step().kind() != Step.Kind.CREATE_INDEX && c.step().kind() != Step.Kind.DROP_INDEX)
                .flatMap(c -> TestPostgres.majors().stream()
                        .filter(major -> major == 18 || OLDEST.contains(c.name()))
                        .map(major -> Arguments.of(c, major)));
    }

    @ParameterizedTest
    @MethodSource("transactional")
    void whatIsLockedIsWhatWasDeclared(StepCases stepCase, int major) throws Exception {
        StepBench bench = stepCase.bench(major);
        bench.database.execute(
                "CREATE TABLE known AS SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c"
                        + " WHERE relkind = 'r' AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'segue_trash'))");
        Map<String, Integer> measured = new TreeMap<>();
        bench.hook = (moment, connection) -> {
            if (moment == HookedJournal.Moment.BEFORE_DONE) {
                measured.putAll(measured(connection));
            }
        };
        bench.run(stepCase.step());
        assertThat(measured).isEqualTo(expected(stepCase));
    }

    /** The trash of what has foreign keys locks their other tables too; a restored table bears no name yet that could be declared. */
    private static Map<String, Integer> expected(StepCases stepCase) {
        Map<String, Integer> expected = new TreeMap<>();
        for (String table : stepCase.step().lock().tables()) {
            expected.put(table, STRENGTH.get(stepCase.step().lock().mode()));
        }
        if (stepCase.step().kind() == Step.Kind.TRASH_TABLE) {
            expected.put("holders", 5);
        }
        return expected;
    }

    private static Map<String, Integer> measured(Connection connection) throws java.sql.SQLException {
        Map<String, Integer> locks = new TreeMap<>();
        for (String row : StepBench.rows(connection, MEASURED)) {
            String name = row.substring(0, row.lastIndexOf('|'));
            boolean trash = name.startsWith("segue_trash.");
            locks.put(trash ? "users" : name, Integer.valueOf(row.substring(row.lastIndexOf('|') + 1)));
        }
        return locks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"createIndex", "dropIndex"})
    void concurrentBuildsAndDropsBlockNeitherReadersNorWriters(String name) throws Exception {
        StepCases stepCase =
                StepCases.all().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        StepBench bench = stepCase.bench(18);
        try (Connection writer = bench.database.connect()) {
            writer.setAutoCommit(false);
            StepTransaction.execute(writer, "UPDATE users SET n = 1 WHERE id = 1");
            CompletableFuture<Void> step = CompletableFuture.runAsync(() -> {
                try {
                    bench.run(stepCase.step());
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            String waiting =
                    "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ 'INDEX CONCURRENTLY'";
            StepBench.until(() -> bench.rows(waiting).size() == 1);
            List<String> modes = new ArrayList<>(bench.rows(
                    "SELECT mode FROM pg_locks WHERE relation = 'users'::regclass AND pid = " + bench.value(waiting)));
            assertThat(modes).containsOnly("ShareUpdateExclusiveLock");
            bench.database.execute("UPDATE users SET n = 2 WHERE id = 2");
            writer.commit();
            step.join();
        }
    }
}
