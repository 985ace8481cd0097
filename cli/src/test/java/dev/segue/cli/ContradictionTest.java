package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags that contradict each other are refused before anything else is looked at. */
class ContradictionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "run --contract --to 20261123140000, leave out --to and --expand-only",
        "run --contract --expand-only, leave out --to and --expand-only",
        "run --expand-only --to 20261123140000, leave out --to",
        "revert --to-overlap --steps 2, leave out --steps and --to",
        "plan --owns all --trash off --yes --include a --exclude b --rename a.b=c, '--owns, --trash, --yes, --include, --exclude, --rename: without --from or --to'",
        "plan --new a.b --backfill a.b=1, '--new, --backfill: without --from or --to'",
        "plan --from a.sql --to b.sql --sql --json, leave out --json",
        "diff --from a.sql --to b.sql --sql --json, leave out --json",
        "diff --trash off, add --sql",
        "verify --classpath a.jar, --classpath is about the question of --hibernate",
        "verify --persistence-unit a, --persistence-unit is about the question of --hibernate",
        "verify --profiles a, --profiles is about the question of --hibernate"
    })
    void isRefused(String command, String way) {
        TestInvocation invocation = TestInvocation.in(folder);

        assertThat(invocation.run(command.split(" "))).isEqualTo(ExitCode.USAGE.number());
        assertThat(invocation.err()).contains("[SG-C001]", way);
    }
}
