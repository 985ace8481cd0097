package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.expand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import dev.segue.StepException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server says of the transaction counts, whichever way around the guarded connection the code has found. */
final class CodeTransactionIT {

    /** What the code sends past its guard, and the rows that remain then. */
    record Ending(List<String> statements, boolean thenThrows, String rows) {}

    static Stream<Ending> endings() {
        return Stream.of(
                new Ending(List.of("INSERT INTO users VALUES (1)", "COMMIT"), false, "1"),
                new Ending(List.of("INSERT INTO users VALUES (1)", "ROLLBACK"), false, "0"),
                new Ending(
                        List.of("INSERT INTO users VALUES (1)", "COMMIT AND CHAIN", "INSERT INTO users VALUES (2)"),
                        false,
                        "1"),
                new Ending(
                        List.of("ROLLBACK", "INSERT INTO users VALUES (1)", "COMMIT", "INSERT INTO users VALUES (2)"),
                        true,
                        "1"),
                new Ending(List.of("INSERT INTO users VALUES (1)", "COMMIT", "SELECT 1/0"), false, "1"),
                new Ending(List.of("INSERT INTO users VALUES (1)", "COMMIT"), true, "1"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void codeThatHasEndedItsTransactionIsNotDoneAndTheMessageSaysSo(Ending ending) throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        try (Connection raw = bench.database.connect()) {
            assertThatThrownBy(() -> bench.run(
                            raw,
                            expand(e -> e.code("ends", guarded -> {
                                for (String statement : ending.statements()) {
                                    StepTransaction.execute(raw, statement);
                                }
                                if (ending.thenThrows()) {
                                    throw new IllegalArgumentException("later");
                                }
                            }))))
                    .isInstanceOfSatisfying(
                            StepException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.STEP_FAILED))
                    .hasMessageContaining("its code has ended the transaction of the step")
                    .hasMessageContaining("may remain")
                    .hasMessageContaining("not recorded as done");
            assertThat(raw.getAutoCommit()).isTrue();
        }
        assertThat(bench.rows("SELECT (SELECT count(*) FROM users), done FROM journal"))
                .containsExactly(ending.rows() + "|0");
    }

    @Test
    void codeThatWasRefusedALockAfterItHadCommittedIsNotCalledAgain() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        int[] calls = {0};
        try (Connection raw = bench.database.connect()) {
            assertThatThrownBy(() -> bench.run(
                            raw,
                            expand(e -> e.code("ends", guarded -> {
                                calls[0]++;
                                StepTransaction.execute(raw, "COMMIT");
                                throw new SQLException("not free", "55P03");
                            }))))
                    .isInstanceOf(StepException.class)
                    .hasMessageContaining("its code has ended the transaction of the step");
        }
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void codeThatHidesAFailedStatementStillFails() {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        assertThatThrownBy(() -> bench.run(expand(e -> e.code("hides", connection -> {
                    StepTransaction.execute(connection, "INSERT INTO users VALUES (1)");
                    assertThatThrownBy(() -> StepTransaction.execute(connection, "SELECT 1/0"))
                            .isInstanceOf(SQLException.class);
                }))))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("current transaction is aborted")
                .hasMessageContaining("nothing of this step remains");
        assertThat(bench.rows("SELECT (SELECT count(*) FROM users), done FROM journal"))
                .containsExactly("0|0");
    }
}
