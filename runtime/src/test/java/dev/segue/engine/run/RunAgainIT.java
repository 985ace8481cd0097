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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        database.execute(statements(check));
        assertThat(query(database, "SELECT u.\"Nick name\", o.id FROM users u, orders o"))
                .containsExactly("annie|7");
    }

    /** Sequences begin anew, and the application draws from them at once. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void theStatementsLeaveNoNumberToComeTwice(int major) {
        TestDatabase numbered = TestPostgres.major(major).createDatabase();
        Segue again = segue(numbered, M01_Users.class, M02_Numbered.class);
        again.run();
        numbered.execute(
                "INSERT INTO users SELECT i, 10 * i FROM generate_series(1, 30000) i",
                "INSERT INTO bills (\"it's\") SELECT i FROM generate_series(1, 3) i",
                "INSERT INTO lines (bill) SELECT id FROM bills",
                "INSERT INTO orders SELECT nextval('\"Orders_seq\"') + i FROM generate_series(0, 3) i");
        again.revert(Revert.last());
        Check check = again.preflight().checks().stream()
                .filter(one -> one.name().equals("trash"))
                .findFirst()
                .orElseThrow();
        again.runAgain();
        numbered.execute("INSERT INTO users (id) VALUES (0)");

        numbered.execute(statements(check));
        numbered.execute(
                "INSERT INTO bills (\"it's\") VALUES (9)",
                "INSERT INTO lines (bill) SELECT max(id) FROM bills",
                "INSERT INTO orders VALUES (nextval('\"Orders_seq\"'))");

        assertThat(query(numbered, "SELECT count(*), max(id), max(twice) FROM bills"))
                .containsExactly("4|4|18");
        assertThat(query(numbered, "SELECT count(*), max(id) FROM lines")).containsExactly("4|4");
        assertThat(query(numbered, "SELECT count(*) FROM orders")).containsExactly("5");
        assertThat(query(numbered, "SELECT count(*), count(score), min(id) FILTER (WHERE score = 10 * id) FROM users"))
                .containsExactly("30001|30000|1");
    }

    /** The type of a column may be made anew, too; a row with a NULL in it is a value, {@code IS NOT NULL} or not. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void theStatementsTakeValuesOfTypesThatAreMadeAnewAndRowsWithNulls(int major) {
        TestDatabase typed = TestPostgres.major(major).createDatabase();
        Segue again = segue(typed, M01_Users.class, M02_Typed.class);
        again.run();
        typed.execute(
                "INSERT INTO users (id, mood, corner) VALUES (1, 'calm', (1, 2)), (2, 'it''s', (1, NULL)),"
                        + " (3, NULL, (NULL, NULL)), (4, NULL, NULL)",
                "INSERT INTO days VALUES (1, '{calm,it''s}', ('calm', NULL)), (2, NULL, NULL)");
        String users = "SELECT id, mood, corner, num_nulls(corner) FROM users ORDER BY id";
        String days = "SELECT * FROM days ORDER BY id";
        List<String> before =
                List.of(query(typed, users).toString(), query(typed, days).toString());
        again.revert(Revert.last());
        Check check = again.preflight().checks().stream()
                .filter(one -> one.name().equals("trash"))
                .findFirst()
                .orElseThrow();
        again.runAgain();

        typed.execute(statements(check));

        assertThat(List.of(query(typed, users).toString(), query(typed, days).toString()))
                .isEqualTo(before);
        assertThat(query(typed, "SELECT count(*) FROM users WHERE corner IS DISTINCT FROM NULL"))
                .containsExactly("3");
    }

    private static String[] statements(Check check) {
        return Arrays.stream(check.fix().split("; (?=SELECT setval|INSERT INTO|DO )"))
                .skip(1)
                .toArray(String[]::new);
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

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_Typed implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("more")
                    .sql("CREATE TYPE mood AS ENUM ('calm', 'it''s')")
                    .sql("CREATE TYPE corner AS (x int, y int)")
                    .sql("CREATE TYPE day AS (mood mood, hour int)")
                    .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN mood mood, ADD COLUMN corner corner")
                    .sql("CREATE TABLE days (id int PRIMARY KEY, moods mood[], day day)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("less")
                    .trashColumn("users", "mood")
                    .trashColumn("users", "corner")
                    .trashTable("days")
                    .sql("ALTER TYPE day RENAME TO segue_dropped_1")
                    .sql("ALTER TYPE corner RENAME TO segue_dropped_2")
                    .sql("ALTER TYPE mood RENAME TO segue_dropped_3");
        }
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_Numbered implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("more")
                    .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN score int")
                    .sql("CREATE SEQUENCE IF NOT EXISTS \"Orders_seq\" INCREMENT BY 50")
                    .sql("CREATE TABLE orders (id int PRIMARY KEY)")
                    .sql("CREATE TABLE bills (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, \"it's\" int,"
                            + " twice int GENERATED ALWAYS AS (2 * \"it's\") STORED)")
                    .sql("CREATE TABLE lines (id serial PRIMARY KEY, bill int REFERENCES bills)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("less")
                    .trashColumn("users", "score")
                    .trashTable("lines")
                    .trashTable("bills")
                    .trashTable("orders")
                    .sql("DROP SEQUENCE IF EXISTS \"Orders_seq\"");
        }
    }
}
