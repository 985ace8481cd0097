package dev.segue.engine.chain;

import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.HistoryException;
import dev.segue.migration.Migration;
import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import dev.segue.migration.Steps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    private static final RecordedMigration MIGRATION =
            new RecordedMigration("01", "", "All", false, Steps.up(new All()), Steps.down(new All()), true);

    @Test
    void readsBackWhatItWrote() {
        assertThat(PlanJson.read("01", "", "All", false, PlanJson.write(MIGRATION)))
                .isEqualTo(MIGRATION);
    }

    @Test
    void leavesCodeOut() {
        RecordedMigration coded = new RecordedMigration(
                "01",
                "",
                "All",
                false,
                List.of(new Step(
                        dev.segue.migration.Phase.EXPAND,
                        "why",
                        Step.Kind.CODE,
                        dev.segue.migration.Lock.none(),
                        List.of("fill"),
                        List.of(),
                        connection -> {})),
                List.of(),
                false);

        Step read = PlanJson.read("01", "", "All", false, PlanJson.write(coded))
                .up()
                .get(0);

        assertThat(read.code()).isNull();
        assertThat(read.argument(0)).isEqualTo("fill");
    }

    @Test
    void refusesAPlanOfANewerSegue() {
        String newer = PlanJson.write(MIGRATION).replace("{\"format\":1", "{\"format\":2");

        refuses(newer, "its format is 2, expected 1");
    }

    @Test
    void refusesADamagedPlan() {
        refuses("{\"format\":1,\"up\":[{\"phase\":\"SOON\"}],\"down\":[]}", "migration 01 All cannot be read");
        refuses("{\"format\":1}", "expected a list, found null");
        refuses("-", "expected a value at position 0");
    }

    private static void refuses(String json, String message) {
        assertThatThrownBy(() -> PlanJson.read("01", "", "All", false, json))
                .isInstanceOfSatisfying(
                        HistoryException.class, e -> assertThat(e.code()).isEqualTo("SG-R043"))
                .hasMessageContaining(message);
    }

    /** Every kind but code, every option, and characters that need escapes. */
    private static final class All implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("quotes \" \\ \u00e4 \u2028 \t").sql(exclusive("a", "\"B\".c"), "SELECT 'x'\n, \"y\"");
            steps.expand("back").restoreTable("t").restoreColumn("t", "c");
            steps.migrate("long")
                    .backfill("t", "id", "UPDATE t SET a = 1 WHERE :batch", StepOption.firstBatch(7))
                    .createIndex("CREATE INDEX CONCURRENTLY i ON t (a)", StepOption.timeout(Duration.ofHours(2)))
                    .sql("VACUUM t", StepOption.outsideTransaction())
                    .require("none", "SELECT 1 WHERE false")
                    .atomically(exclusive("t"), "SELECT 1", "SELECT 2")
                    .validate("t", "c");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("away").dropIndex("i").trashTable("t").trashColumn("t", "c");
        }
    }
}
