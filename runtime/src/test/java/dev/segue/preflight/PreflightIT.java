package dev.segue.preflight;

import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Backup;
import dev.segue.ExitCode;
import dev.segue.Options;
import dev.segue.PreflightException;
import dev.segue.Segue;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.preflight.PreflightReport.Check;
import dev.segue.preflight.PreflightReport.Level;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PreflightIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @TempDir
    Path directory;

    @Test
    void findsNothingInTheWayOfAFirstRun() {
        PreflightReport report = segue(M01_CreateUsers.class).preflight();

        assertThat(report.blocks()).isFalse();
        assertThat(report.checks())
                .extracting(Check::name)
                .containsExactly(
                        "connection",
                        "history",
                        "server-version",
                        "privileges",
                        "pending",
                        "name-clashes",
                        "partitions",
                        "expectations",
                        "triggers",
                        "trash",
                        "long-transactions",
                        "invalid-indexes",
                        "backup",
                        "revertability");
        assertThat(report.checks()).extracting(Check::level).containsOnly(Level.OK);
        assertThat(check(report, "pending").message()).isEqualTo("01 CreateUsers (2 steps)");
    }

    @Test
    void aTableOfTheSameNameBlocksTheRunAndNothingIsDone() throws Exception {
        database.execute("CREATE TABLE users (somebody text)");
        Segue segue = segue(M01_CreateUsers.class);

        assertThat(check(segue.preflight(), "name-clashes"))
                .satisfies(check -> assertThat(check.level()).isEqualTo(Level.BLOCKING))
                .satisfies(check -> assertThat(check.message()).contains("users"))
                .satisfies(check -> assertThat(check.fix()).isNotBlank());
        assertThatThrownBy(segue::run)
                .isInstanceOfSatisfying(
                        PreflightException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BLOCKED))
                .hasMessageContaining("name-clashes");
        assertThat(count("SELECT count(*) FROM segue.migration")).isZero();
    }

    @Test
    void aTypeOfTheSameNameBlocks() {
        database.execute("CREATE TYPE users AS ENUM ('ok')");

        Check check = check(segue(M01_CreateUsers.class).preflight(), "name-clashes");

        assertThat(check.level()).isEqualTo(Level.BLOCKING);
        assertThat(check.message()).isEqualTo("already there: type users");
    }

    @Test
    void aColumnOfTheSameNameBlocks() {
        segue(M01_CreateUsers.class).run();
        database.execute("ALTER TABLE users ADD COLUMN age integer");

        assertThat(check(segue(M01_CreateUsers.class, M02_AddAge.class).preflight(), "name-clashes")
                        .message())
                .contains("users.age");
    }

    @Test
    void namesTheTransactionThatARunWouldWaitFor() throws Exception {
        segue(M01_CreateUsers.class).run();
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT * FROM users");
            // the age that is worth a warning
            statement.execute("SELECT pg_sleep(5.2)");

            Check check = check(segue(M01_CreateUsers.class, M02_AddAge.class).preflight(), "long-transactions");

            assertThat(check.level()).isEqualTo(Level.WARNING);
            assertThat(check.message()).contains("users").contains("idle in transaction");
        }
    }

    @Test
    void namesInvalidIndexes() throws Exception {
        segue(M01_CreateUsers.class).run();
        database.execute("INSERT INTO users VALUES (1, 'a'), (2, 'a')");
        assertThatThrownBy(() -> database.execute("CREATE UNIQUE INDEX CONCURRENTLY broken ON users (email)"))
                .hasMessageContaining("duplicate");

        Check check = check(segue(M01_CreateUsers.class).preflight(), "invalid-indexes");

        assertThat(check.level()).isEqualTo(Level.WARNING);
        assertThat(check.message()).contains("broken");
    }

    @Test
    void saysWhatAUserWithoutRightsNeeds() {
        database.execute(
                "DROP ROLE IF EXISTS preflight_visitor", "CREATE ROLE preflight_visitor LOGIN PASSWORD 'hunter2'");
        PGSimpleDataSource visitor = database.dataSource();
        visitor.setUser("preflight_visitor");
        visitor.setPassword("hunter2");

        Check check =
                check(segue(visitor, Options.builder(), M01_CreateUsers.class).preflight(), "privileges");

        assertThat(check.level()).isEqualTo(Level.BLOCKING);
        assertThat(check.fix()).contains("GRANT CREATE ON SCHEMA public TO preflight_visitor");
        assertThat(check.message() + check.fix()).doesNotContain("hunter2");
    }

    @Test
    void aDatabaseThatIsDownIsABlockingCheckWithoutTheSecret() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none?user=me&password=hunter2");

        PreflightReport report =
                segue(nowhere, Options.builder(), M01_CreateUsers.class).preflight();

        assertThat(report.blocks()).isTrue();
        assertThat(check(report, "connection").message())
                .doesNotContain("hunter2")
                .contains("SG-R010");
    }

    @Test
    void anOldMarkerOfTheBackupBlocksAndAFreshOneDoesNot() throws Exception {
        Path marker = Files.createFile(directory.resolve("backup"));
        Backup backup = new Backup.Marker(marker, Duration.ofHours(1));

        assertThat(backupCheck(backup).level()).isEqualTo(Level.OK);
        Files.setLastModifiedTime(marker, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        assertThat(backupCheck(backup).level()).isEqualTo(Level.BLOCKING);
        Files.delete(marker);
        assertThat(backupCheck(backup).level()).isEqualTo(Level.BLOCKING);
    }

    @Test
    void theCommandOfTheBackupDecides() {
        assertThat(backupCheck(new Backup.Command(List.of("true"), Duration.ofSeconds(10)))
                        .level())
                .isEqualTo(Level.OK);
        assertThat(backupCheck(new Backup.Command(List.of("false"), Duration.ofSeconds(10)))
                        .level())
                .isEqualTo(Level.BLOCKING);
        assertThat(backupCheck(new Backup.Command(List.of("/no/such/program"), Duration.ofSeconds(10)))
                        .level())
                .isEqualTo(Level.BLOCKING);
    }

    @Test
    void warnsWhereThereIsNoWayBack() {
        Check check = check(segue(M01_OneWay.class).preflight(), "revertability");

        assertThat(check.level()).isEqualTo(Level.WARNING);
        assertThat(check.message()).contains("01 OneWay");
    }

    @Test
    void aBrokenChainIsABlockingCheck() {
        PreflightReport report = segue(M02_AddAge.class).preflight();

        assertThat(report.blocks()).isTrue();
        assertThat(check(report, "chain").message()).contains("SG-R005");
    }

    @Test
    void refusesServersThatAreTooOld() {
        assertThat(ServerProbe.judge(130015, "13.15").level()).isEqualTo(Level.BLOCKING);
        assertThat(ServerProbe.judge(140002, "14.2").level()).isEqualTo(Level.WARNING);
        assertThat(ServerProbe.judge(140024, "14.24").level()).isEqualTo(Level.OK);
        assertThat(ServerProbe.judge(190000, "19.0").level()).isEqualTo(Level.WARNING);
    }

    private Check backupCheck(Backup backup) {
        return check(
                segue(database.dataSource(), Options.builder().backup(backup), M01_CreateUsers.class)
                        .preflight(),
                "backup");
    }

    @SafeVarargs
    private Segue segue(Class<? extends Migration>... migrations) {
        return segue(database.dataSource(), Options.builder(), migrations);
    }

    @SafeVarargs
    private static Segue segue(
            PGSimpleDataSource source, Options.Builder options, Class<? extends Migration>... migrations) {
        return Segue.on(source, options.classLoader(TestProgram.of(migrations)).build());
    }

    private static Check check(PreflightReport report, String name) {
        return report.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + name + " in " + report));
    }

    private long count(String query) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @MigrationInfo(id = "01")
    public static final class M01_CreateUsers implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("users")
                    .sql("CREATE TABLE users (id integer PRIMARY KEY, email text)")
                    .sql("CREATE INDEX users_email_idx ON users (email)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no users").trashTable("users");
        }
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_AddAge implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("age").sql(exclusive("users"), "ALTER TABLE users ADD COLUMN age integer");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no age").trashColumn("users", "age");
        }
    }

    @MigrationInfo(id = "01")
    public static final class M01_OneWay implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("users").sql("CREATE TABLE users (id integer PRIMARY KEY)");
        }

        @Override
        public void down(Steps steps) {}
    }
}
