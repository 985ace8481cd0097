package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Revert;
import dev.segue.Segue;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.preflight.PreflightReport.Check;
import dev.segue.preflight.PreflightReport.Level;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a revert has put into the trash does not come back by itself; who runs the migration again is told so. */
class RunAgainIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final Segue segue = segue(database, M01_Users.class, M02_NicknameAndOrders.class);

    @Test
    void namesTheValuesInTheTrashAndHowToTakeThemOver() {
        runAndRevert();

        Check check = trashCheck();

        assertThat(check.level()).isEqualTo(Level.WARNING);
        assertThat(check.message())
                .contains("02 NicknameAndOrders: a revert has put ")
                .contains("\"public\".\"users\".\"Nick name\" (now \"public\".\"users\".\"segue_trash_Nick name_")
                .contains("\"public\".\"orders\" (now \"segue_trash\".\"segue_trash_orders_");
        segue.runAgain();
        assertThat(query(database, "SELECT \"Nick name\" IS NULL, (SELECT count(*) FROM orders) FROM users"))
                .containsExactly("t|0");
        database.execute(Arrays.stream(check.fix().split("; "))
                .filter(part -> part.startsWith("UPDATE") || part.startsWith("INSERT"))
                .toArray(String[]::new));
        assertThat(query(database, "SELECT u.\"Nick name\", o.id FROM users u, orders o"))
                .containsExactly("annie|7");
    }

    @Test
    void saysNothingOfWhatIsNoLongerThere() {
        runAndRevert();
        database.execute("DROP SCHEMA segue_trash CASCADE");

        assertThat(trashCheck().message()).contains("Nick name").doesNotContain("orders");
        database.execute("DROP TABLE users");
        assertThat(trashCheck().level()).isEqualTo(Level.OK);
    }

    private void runAndRevert() {
        segue.run();
        database.execute("INSERT INTO users VALUES (1, 'annie')", "INSERT INTO orders VALUES (7)");
        segue.revert(Revert.last());
    }

    private Check trashCheck() {
        return segue.preflight().checks().stream()
                .filter(check -> check.name().equals("trash"))
                .findFirst()
                .orElseThrow();
    }

    @MigrationInfo(id = "01")
    public static final class M01_Users implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("users").sql("CREATE TABLE users (id int PRIMARY KEY)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no users").trashTable("users");
        }
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_NicknameAndOrders implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("more")
                    .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN \"Nick name\" text")
                    .sql("CREATE TABLE orders (id int PRIMARY KEY)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("less").trashColumn("users", "\"Nick name\"").trashTable("orders");
        }
    }
}
