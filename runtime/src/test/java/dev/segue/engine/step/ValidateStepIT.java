package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.migrate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.StepException;
import dev.segue.migration.Step;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ValidateStepIT {

    private static final Step STEP = migrate(m -> m.validate("users", "\"Users filled\""));
    private static final String VALID = "SELECT convalidated FROM pg_constraint WHERE conname = 'Users filled'";

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void aConstraintIsValidatedOnce(int major) throws Exception {
        StepBench bench = StepBench.on(
                major,
                "CREATE TABLE users (a int)",
                "ALTER TABLE users ADD CONSTRAINT \"Users filled\" CHECK (a > 0) NOT VALID");
        bench.run(STEP);
        assertThat(bench.rows(VALID)).containsExactly("t");
        bench.run(STEP);
        assertThat(bench.rows("SELECT attempts, done FROM journal")).containsExactly("2|2");
    }

    @Test
    void rowsThatBreakItAreAnErrorThatKeepsTheConstraint() {
        StepBench bench = StepBench.newest(
                "CREATE TABLE users (a int)",
                "INSERT INTO users VALUES (-5)",
                "ALTER TABLE users ADD CONSTRAINT \"Users filled\" CHECK (a > 0) NOT VALID");
        assertThatThrownBy(() -> bench.run(STEP))
                .isInstanceOfSatisfying(
                        StepException.class, e -> assertThat(e.sqlState()).isEqualTo("23514"))
                .hasMessageContaining("put them right");
        assertThat(bench.rows(VALID)).containsExactly("f");
    }

    @Test
    void anAbsentConstraintIsNamed() {
        StepBench bench = StepBench.newest("CREATE TABLE users (a int)");
        assertThatThrownBy(() -> bench.run(STEP))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("Users filled");
    }

    @Test
    void writersGoOnWhileItReads() throws Exception {
        StepBench bench = StepBench.newest(
                "CREATE TABLE users (a int)",
                "ALTER TABLE users ADD CONSTRAINT \"Users filled\" CHECK (a > 0) NOT VALID");
        try (Connection writer = bench.database.connect()) {
            writer.setAutoCommit(false);
            StepTransaction.execute(writer, "INSERT INTO users VALUES (1)");
            bench.run(STEP);
            writer.commit();
        }
        assertThat(bench.listener.waits).isEmpty();
    }
}
