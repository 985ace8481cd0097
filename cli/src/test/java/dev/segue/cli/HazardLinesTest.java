package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.plan.Hazard;
import dev.segue.plan.Hazard.Severity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HazardLinesTest {

    private static final Hazard BACKFILL =
            new Hazard("SG-H001", Severity.NOTE, "a backfill goes over all rows of %s", List.of("users"));

    @Test
    void aFewStandOneByOne() {
        assertThat(HazardLines.of(sequences(3)))
                .containsExactly(
                        "  SG-H016 warning  sequence s0 starts at 1",
                        "  SG-H016 warning  sequence s1 starts at 1",
                        "  SG-H016 warning  sequence s2 starts at 1");
    }

    @Test
    void manyThatDifferInTheirObjectsAloneAreOneLine() {
        List<Hazard> hazards = Stream.concat(
                        Stream.of(BACKFILL), Stream.concat(sequences(100).stream(), keys(4).stream()))
                .toList();

        assertThat(HazardLines.of(hazards))
                .containsExactly(
                        "  SG-H001 note     a backfill goes over all rows of users",
                        "  SG-H016 warning  sequence s0 starts at 1; 99 more like it: s1, s2, s3, …",
                        "  SG-H003 warning  no index of t0 begins with c0: deleting rows of users scans t0;"
                                + " 3 more like it: t1 (c1), t2 (c2), t3 (c3)");
    }

    @Test
    void otherWordsOfTheSameCodeStandApart() {
        Hazard other = new Hazard("SG-H016", Severity.WARNING, "sequence %s ends at %s", List.of("s0", "9"));

        assertThat(HazardLines.of(
                        Stream.concat(sequences(3).stream(), Stream.of(other)).toList()))
                .hasSize(4);
    }

    private static List<Hazard> sequences(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> new Hazard("SG-H016", Severity.WARNING, "sequence %s starts at %s", List.of("s" + i, "1")))
                .toList();
    }

    private static List<Hazard> keys(int count) {
        String wording = "no index of %s begins with %s: deleting rows of %s scans %s";
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Hazard("SG-H003", Severity.WARNING, wording, List.of("t" + i, "c" + i, "users", "t" + i)))
                .toList();
    }
}
