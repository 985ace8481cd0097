package dev.segue.plan.acceptance;

import dev.segue.testing.TestPostgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of differences, on the newest server, and in part on the oldest. No difference is silent: either the plan applies, the result
 * is what a direct build is (says the reader, says the server and, where there is one, of every eighth row and with -Pthorough of all, says
 * {@code pg_dump}, which is a process each time) and nothing differs any more; or a person is asked; or it is refused in words. And what is the same gives no plan.
 */
class DifferencesIT {

    @TestFactory
    Stream<DynamicContainer> everyRow() {
        return TestPostgres.majors().stream()
                .map(major -> DynamicContainer.dynamicContainer("PostgreSQL " + major, rows(major)));
    }

    private static Stream<DynamicTest> rows(int major) {
        String only = System.getProperty("segue.case", "");
        DifferenceServer server = DifferenceServer.start(major);
        return Difference.all().stream()
                .filter(row -> row.name().contains(only) && row.isFor(major) && isTried(row, major))
                .map(row -> DynamicTest.dynamicTest(
                        row + " on " + major, () -> new DifferenceProof(server, row, isDumped(row)).prove()))
                .onClose(server::close);
    }

    /** To save time one in two on the newest server, and one in six on the others, with all that no newer one has; with -Pthorough on all. */
    private static boolean isTried(Difference row, int major) {
        int every = major == 18 ? 2 : 6;
        return !row.isFor(18) || row.name().hashCode() % every == 0 || Boolean.getBoolean("segue.thorough");
    }

    private static boolean isDumped(Difference row) {
        return Boolean.getBoolean("segue.thorough") || row.name().hashCode() % 8 == 0;
    }
}
