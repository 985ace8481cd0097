package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.plan.acceptance.RandomPairsProof.Failure;
import dev.segue.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of schemas, with rows, on a real server. A failure names the seed and shows the smallest pair that still fails;
 * {@code -Dsegue.pairs.first=SEED -Dsegue.pairs=1} tries it again, on 14 (with -Pthorough: SEED - 1000000, on all).
 */
class RandomPairsIT {

    static final int PAIRS = 200;

    private static final int BATCH = 25;
    private static final long FIRST = Long.getLong("segue.pairs.first", 1);

    @Test
    void everyPlanLeadsThereAndBack() throws SQLException {
        int each = Integer.getInteger("segue.pairs", PAIRS / 2);
        prove(14, FIRST, each);
        prove(18, FIRST + each, each);
    }

    /** Others than above, on all versions. */
    @Test
    @Tag("thorough")
    void everyPlanLeadsThereAndBackOnEveryVersion() throws SQLException {
        for (int major : TestPostgres.majors()) {
            prove(major, FIRST + 1_000_000, Integer.getInteger("segue.pairs", 2_000));
        }
    }

    private static void prove(int major, long from, int count) throws SQLException {
        List<Failure> failures = new ArrayList<>();
        int planned = 0;
        for (long first = from; first < from + count; first += BATCH) {
            List<RandomPair> pairs = LongStream.range(first, Math.min(first + BATCH, from + count))
                    .mapToObj(RandomPair::of)
                    .filter(pair -> !pair.before().equals(pair.after()))
                    .toList();
            failures.addAll(RandomPairsProof.failures(pairs, major));
            planned += pairs.size();
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(message(failures, major));
        }
        assertThat(planned).as("pairs with a plan, of %d", count).isGreaterThan(count / 2);
    }

    private static String message(List<Failure> failures, int major) throws SQLException {
        Failure first = smallest(failures.get(0), major);
        RandomPair pair = first.pair();
        return "%d pairs fail on PostgreSQL %d:%n%s%n%nthe first, made smaller: %s%n%nbefore%n%s%n%nafter, with %s%n%s"
                .formatted(
                        failures.size(),
                        major,
                        failures.stream().map(RandomPairsIT::line).collect(Collectors.joining("\n")),
                        first.reason().getMessage(),
                        String.join(";\n", DirectSql.of(pair.before())),
                        pair.renames(),
                        String.join(";\n", DirectSql.of(pair.after())));
    }

    private static String line(Failure failure) {
        String reason = String.valueOf(failure.reason().getMessage()).strip();
        return "seed %d: %s"
                .formatted(failure.pair().seed(), reason.lines().limit(3).collect(Collectors.joining(" ")));
    }

    /** Leaves out edits and tables as long as anything still fails. */
    private static Failure smallest(Failure found, int major) throws SQLException {
        Failure smallest = found;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (RandomPair candidate : smallerThan(smallest.pair())) {
                List<Failure> failures = RandomPairsProof.failures(List.of(candidate), major);
                if (!failures.isEmpty()) {
                    smallest = failures.get(0);
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<RandomPair> smallerThan(RandomPair pair) {
        List<RandomPair> smaller = new ArrayList<>();
        for (int i = 0; i < pair.edits().size(); i++) {
            List<Long> edits = new ArrayList<>(pair.edits());
            edits.remove(i);
            smaller.add(RandomPair.of(pair.seed(), pair.before(), edits));
        }
        pair.before().tables().stream()
                .filter(table -> pair.before().tables().stream()
                        .allMatch(other -> other.equals(table)
                                || other.foreignKeys().stream()
                                        .noneMatch(key -> key.target().equals(table.name()))))
                .map(table -> pair.before().tables().stream()
                        .filter(other -> !other.equals(table))
                        .toList())
                .map(tables -> new Catalog(
                        tables, pair.before().sequences(), pair.before().types()))
                .forEach(before -> smaller.add(RandomPair.of(pair.seed(), before, pair.edits())));
        return smaller.stream()
                .filter(candidate -> !candidate.before().equals(candidate.after()))
                .toList();
    }
}
