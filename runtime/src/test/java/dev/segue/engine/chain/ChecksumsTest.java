package dev.segue.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksumsTest {

    private static final Step STEP = step(Phase.EXPAND, "why", Lock.exclusive("t"), "ALTER TABLE t\n ADD a text");

    @Test
    void isFrozen() {
        // a history written by version 1 must be understood for ever
        assertThat(Checksums.of(Direction.UP, STEP)).isEqualTo("v1:dc848349104a84b1c91b08bf5a5e4fda");
    }

    @Test
    void leavesHeadingsLineEndsAndMarginsFree() {
        Step tidied = step(Phase.EXPAND, "other", Lock.exclusive("t"), "  ALTER TABLE t\r\n ADD a text\n");

        assertThat(Checksums.of(Direction.UP, tidied)).isEqualTo(Checksums.of(Direction.UP, STEP));
    }

    @Test
    void coversWhatIsExecuted() {
        String original = Checksums.of(Direction.UP, STEP);

        assertThat(List.of(
                        Checksums.of(Direction.DOWN, STEP),
                        Checksums.of(Direction.UP, step(Phase.MIGRATE, "why", Lock.exclusive("t"), STEP.argument(0))),
                        Checksums.of(Direction.UP, step(Phase.EXPAND, "why", Lock.exclusive("u"), STEP.argument(0))),
                        Checksums.of(Direction.UP, step(Phase.EXPAND, "why", Lock.share("t"), STEP.argument(0))),
                        Checksums.of(
                                Direction.UP,
                                step(Phase.EXPAND, "why", Lock.exclusive("t"), "ALTER TABLE t\n ADD b text"))))
                .doesNotContain(original)
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsArgumentsApart() {
        Step first = new Step(Phase.MIGRATE, "", Step.Kind.VALIDATE, Lock.none(), List.of("ab", "c"), List.of(), null);
        Step second = new Step(Phase.MIGRATE, "", Step.Kind.VALIDATE, Lock.none(), List.of("a", "bc"), List.of(), null);

        assertThat(Checksums.of(Direction.UP, first)).isNotEqualTo(Checksums.of(Direction.UP, second));
    }

    private static Step step(Phase phase, String why, Lock lock, String sql) {
        return new Step(phase, why, Step.Kind.SQL, lock, List.of(sql), List.of(), null);
    }
}
