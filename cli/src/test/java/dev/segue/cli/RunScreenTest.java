package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.MigrationRun;
import dev.segue.Outcome;
import dev.segue.RunResult;
import dev.segue.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RunScreenTest {

    private static final String LEFT_OUT = "not made again: users_nick of users: column nick of table users is gone\n";

    @TempDir
    private Path folder;

    /** A revert of two migrations may fail in the second, and then it has no result that could be shown. */
    @Test
    void whatIsNotMadeAgainIsSaidAtOnceAndOnce() {
        TestInvocation invocation = TestInvocation.in(folder);
        Invocation world = invocation.build();
        MigrationRun run = new MigrationRun(
                "02",
                "DropNick",
                State.DONE,
                State.HELD,
                Duration.ZERO,
                0,
                List.of("users_nick of users: column nick of table users is gone"));

        new RunScreen(world).migrationFinished(run);

        assertThat(invocation.out()).isEqualTo(LEFT_OUT);
        new Results(world).printRevert(new RunResult(Outcome.DONE, List.of(run), Duration.ZERO));
        assertThat(invocation.out()).contains("02 DropNick").doesNotContain("not made again");
        assertThat(LoggerFactory.getLogger("dev.segue.engine.step.Remake").isWarnEnabled())
                .isFalse();
    }
}
