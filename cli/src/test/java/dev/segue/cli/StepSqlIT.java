package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What steps are in a script, executed. */
class StepSqlIT {

    /** Columns may be called as they like, also twice. */
    @Test
    void aBrokenRequirementNamesTheFirstRows() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(
                "CREATE TABLE t (segue_found text, segue_row int)",
                "INSERT INTO t SELECT 'v' || i, i FROM generate_series(1, 7) i");
        String query =
                "SELECT segue_found, segue_row, 7 AS segue_row FROM t WHERE segue_found <> 'v2' ORDER BY t.segue_row DESC";
        Step step = new Step(
                Phase.EXPAND, "why", Step.Kind.REQUIRE, Lock.none(), List.of("it's empty", query), List.of(), null);

        assertThatThrownBy(() -> database.execute(StepSql.of(step).toArray(String[]::new)))
                .hasRootCauseInstanceOf(PSQLException.class)
                .rootCause()
                .extracting(error -> ((PSQLException) error).getServerErrorMessage())
                .extracting(ServerErrorMessage::getMessage, ServerErrorMessage::getDetail, ServerErrorMessage::getHint)
                .containsExactly(
                        "expected that it's empty",
                        "found (v7,7,7); (v6,6,7); (v5,5,7); (v4,4,7); (v3,3,7)",
                        "mend what was found, then go on from here");

        database.execute("DELETE FROM t");
        database.execute(StepSql.of(step).toArray(String[]::new));
    }
}
