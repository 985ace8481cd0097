package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.StepException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills the session of each kind of step at each moment; the next run ends as one that was never killed. */
final class StepKillIT {

    /** Everything that a step of the cases may change. */
    private static final List<String> STATE = List.of(
            "SELECT a.attrelid::regclass, a.attname, a.attnotnull, format_type(a.atttypid, a.atttypmod), a.atthasdef FROM pg_attribute a"
                    + " JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname IN ('public', 'segue_trash') AND c.relkind = 'r' AND c.relname <> 'journal' AND a.attnum > 0"
                    + " AND NOT a.attisdropped ORDER BY 1, a.attnum",
            "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint"
                    + " WHERE conrelid <> 0 AND conrelid::regclass::text NOT LIKE 'segue.%' ORDER BY 1, 2",
            "SELECT pg_get_indexdef(indexrelid), indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
                    + " WHERE c.relnamespace = 'public'::regnamespace ORDER BY 1",
            "SELECT kind, table_name, column_name, trash_name, restored_at IS NULL, definitions FROM segue.trash ORDER BY id",
            "SELECT done, rows FROM journal");

    private static final Set<String> OLDEST = Set.of("sql", "backfill", "createIndex", "trashColumn", "restoreTable");
    private static final Map<String, List<List<String>>> PEACEFUL = new HashMap<>();
    private static final String USERS = "SELECT count(*), sum(n) FROM users";

    static Stream<Arguments> kills() {
        Stream<Arguments> newest = StepCases.all()
                .flatMap(c -> Stream.of(HookedJournal.Moment.values()).map(moment -> Arguments.of(c, moment, 18)));
        Stream<Arguments> oldest = StepCases.all()
                .filter(c -> OLDEST.contains(c.name()))
                .map(c -> Arguments.of(c, HookedJournal.Moment.BEFORE_DONE, 14));
        return Stream.concat(newest, oldest);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void aKilledStepEndsAsOneThatWasNotKilled(StepCases stepCase, HookedJournal.Moment moment, int major)
            throws Exception {
        StepBench bench = stepCase.bench(major);
        bench.hook = (at, connection) -> {
            if (at == moment) {
                StepTransaction.execute(connection, "SELECT pg_terminate_backend(pg_backend_pid())");
            }
        };
        assertThatThrownBy(() -> bench.run(stepCase.step()))
                .isInstanceOfSatisfying(
                        StepException.class, e -> assertThat(e.sqlState()).isEqualTo("57P01"));
        boolean recorded = bench.value("SELECT done FROM journal").equals("1");
        bench.hook = (at, connection) -> {};
        if (!recorded) {
            bench.run(stepCase.step());
        }

        assertThat(state(bench, stepCase)).isEqualTo(peaceful(stepCase, major));
    }

    private static List<List<String>> peaceful(StepCases stepCase, int major) throws Exception {
        String key = stepCase.name() + major;
        if (!PEACEFUL.containsKey(key)) {
            StepBench bench = stepCase.bench(major);
            bench.run(stepCase.step());
            PEACEFUL.put(key, state(bench, stepCase));
        }
        return PEACEFUL.get(key);
    }

    private static List<List<String>> state(StepBench bench, StepCases stepCase) {
        List<List<String>> state =
                new ArrayList<>(STATE.stream().map(bench::rows).toList());
        if (!stepCase.name().equals("trashTable")) {
            state.add(bench.rows(USERS));
        }
        return state;
    }
}
