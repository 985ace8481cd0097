package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.plan.acceptance.ChangePairs.Two;
import dev.segue.plan.acceptance.RandomPairsProof.Failure;
import dev.segue.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two changes of one table in one migration: each pair of kinds that the planner takes leads there and back, as random pairs do: to the
 * Catalog after, without a difference left, with the rows that were there.
 */
class ChangePairsIT {

    private static final int BATCH = 50;

    /** Which part of the pairs {@code mvn verify} takes. */
    private static final int EACH = 31;

    @Test
    void someLeadThereAndBack() throws SQLException {
        prove(18, EACH);
    }

    @Test
    @Tag("thorough")
    void allLeadThereAndBackOnEveryVersion() throws SQLException {
        for (int major : TestPostgres.majors()) {
            prove(major, 1);
        }
    }

    private static void prove(int major, int each) throws SQLException {
        List<Two> planned = ChangePairs.all().stream()
                .filter(two -> two.plan().refusals().isEmpty())
                .toList();
        List<Two> some = IntStream.range(0, planned.size())
                .filter(n -> n % each == 0)
                .mapToObj(planned::get)
                .toList();
        List<String> failures = new ArrayList<>();
        for (int first = 0; first < some.size(); first += BATCH) {
            List<Two> batch = some.subList(first, Math.min(first + BATCH, some.size()));
            for (Failure failure :
                    RandomPairsProof.failures(batch.stream().map(Two::pair).toList(), major)) {
                failures.add("%s on %d: %s"
                        .formatted(
                                name(batch, failure),
                                major,
                                failures.isEmpty() ? failure.reason() : line(failure.reason())));
            }
        }
        assertThat(failures).isEmpty();
    }

    private static String line(Throwable reason) {
        return String.valueOf(reason.getMessage()).strip().lines().limit(3).collect(Collectors.joining(" "));
    }

    private static String name(List<Two> batch, Failure failure) {
        return batch.stream()
                .filter(two -> two.pair().equals(failure.pair()))
                .map(Two::names)
                .findAny()
                .orElseThrow();
    }
}
