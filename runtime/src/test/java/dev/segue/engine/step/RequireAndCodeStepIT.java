package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.expand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import dev.segue.StepException;
import dev.segue.migration.Code;
import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RequireAndCodeStepIT {

    @Test
    void theRowsThatAreInTheWayAreShownButNotAllOfThem() throws Exception {
        StepBench bench = StepBench.newest(
                "CREATE TABLE users (id int, n int)", "INSERT INTO users SELECT i, -i FROM generate_series(1, 9) i");
        Step step = expand(e -> e.require("no n is negative", "SELECT id, n FROM users WHERE n < 0 ORDER BY id"));
        assertThatThrownBy(() -> bench.run(step))
                .isInstanceOfSatisfying(
                        StepException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.STEP_FAILED))
                .hasMessageContaining("no n is negative")
                .hasMessageContaining("(id=1, n=-1); (id=2, n=-2); (id=3, n=-3); (id=4, n=-4); (id=5, n=-5); and more")
                .message()
                .doesNotContain("id=6");
        assertThat(bench.rows("SELECT done FROM journal")).containsExactly("0");
        bench.database.execute("UPDATE users SET n = 1");
        bench.run(step);
        assertThat(bench.rows("SELECT attempts, done FROM journal")).containsExactly("2|1");
    }

    @Test
    void codeAndItsRecordAreOneTransactionAndMayRollBackToASavepoint() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        List<String> seenByOthers = new ArrayList<>();
        bench.hook = (moment, connection) ->
                seenByOthers.addAll(bench.rows("SELECT (SELECT count(*) FROM users), done FROM journal"));
        bench.run(expand(e -> e.code("fills", connection -> {
            StepTransaction.execute(connection, "INSERT INTO users VALUES (1)");
            Savepoint savepoint = connection.setSavepoint();
            StepTransaction.execute(connection, "INSERT INTO users VALUES (2)");
            connection.rollback(savepoint);
        })));
        assertThat(seenByOthers).containsExactly("0|0", "0|0", "0|0");
        assertThat(bench.rows("SELECT id, done FROM users, journal")).containsExactly("1|1");
    }

    static Stream<Code> endings() {
        return Stream.of(
                Connection::commit,
                Connection::rollback,
                Connection::close,
                connection -> connection.setAutoCommit(true),
                connection -> {
                    throw new IllegalArgumentException("password=hunter2");
                });
    }

    @ParameterizedTest
    @MethodSource("endings")
    void codeThatEndsTheTransactionOrFailsChangesNothing(Code ending) {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        assertThatThrownBy(() -> bench.run(expand(e -> e.code("fails", connection -> {
                    StepTransaction.execute(connection, "INSERT INTO users VALUES (1)");
                    ending.run(connection);
                }))))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("its code threw")
                .message()
                .doesNotContain("hunter2");
        assertThat(bench.rows("SELECT (SELECT count(*) FROM users), done FROM journal"))
                .containsExactly("0|0");
    }

    @Test
    void codeThatIsOnlyNamedInTheHistoryCannotRun() {
        StepBench bench = StepBench.newest();
        Step stored = new Step(Phase.EXPAND, "why", Step.Kind.CODE, Lock.none(), List.of("fills"), List.of(), null);
        assertThatThrownBy(() -> bench.run(stored))
                .isInstanceOfSatisfying(
                        StepException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNCLEAR))
                .hasMessageContaining("holds the migration class");
    }
}
