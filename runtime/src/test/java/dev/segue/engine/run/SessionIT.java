package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.engine;
import static dev.segue.engine.run.TestRuns.options;
import static dev.segue.engine.run.TestRuns.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.ConnectException;
import dev.segue.ExitCode;
import dev.segue.Segue;
import dev.segue.SegueException;
import dev.segue.Target;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.step.StepRunner;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.SharedConnection;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SessionIT {

    private static final ClassLoader PROGRAM = TestProgram.of(M01_CreateUsers.class);

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void givesTheConnectionBackAsItWas() throws SQLException {
        try (Connection connection = database.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET search_path = public, pg_temp");
                statement.execute("SET TimeZone = 'Asia/Tokyo'");
                statement.execute("SET statement_timeout = '7s'");
                statement.execute("SET lock_timeout = '3s'");
                statement.execute("SET idle_in_transaction_session_timeout = '11s'");
                statement.execute("SET application_name = 'shop'");
                statement.execute("SET default_transaction_isolation = 'serializable'");
            }
            List<String> before = settings(connection);
            connection.setAutoCommit(false);

            Segue.on(SharedConnection.of(connection), options(PROGRAM).build()).run();

            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(settings(connection)).isEqualTo(before);
        }
        assertThat(query(database, "SELECT actor FROM segue.step LIMIT 1").get(0))
                .startsWith("shop@127.0.0.1 pid ");
    }

    @Test
    void namesTheStepInTheSession() {
        Segue.on(
                        database.dataSource(),
                        options(TestProgram.of(M01_Settings.class)).build())
                .run();

        assertThat(query(database, "SELECT * FROM seen")).containsExactly("segue:01:1|\"public\"|UTC|read committed");
    }

    @Test
    void runsAsTheRoleThatIsAskedFor() {
        database.execute(
                "DROP ROLE IF EXISTS segue_owner",
                "CREATE ROLE segue_owner",
                "CREATE SCHEMA app AUTHORIZATION segue_owner",
                "GRANT CREATE ON DATABASE " + database.name() + " TO segue_owner");

        Segue.on(
                        database.dataSource(),
                        options(PROGRAM).schema("app").role("segue_owner").build())
                .run();

        assertThat(query(database, "SELECT tableowner FROM pg_tables WHERE schemaname = 'app'"))
                .containsExactly("segue_owner");
        database.execute("DROP OWNED BY segue_owner CASCADE", "DROP ROLE segue_owner");
    }

    @Test
    void refusesAConnectionInsideATransaction() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE mine (id integer)");

            assertThatThrownBy(() -> Segue.on(
                                    SharedConnection.of(connection),
                                    options(PROGRAM).build())
                            .run())
                    .isInstanceOfSatisfying(
                            BlockedException.class, e -> assertThat(e.code()).isEqualTo("SG-R017"))
                    .hasMessageContaining("the connection is inside a transaction");
            connection.rollback();
        }
        assertThat(query(database, "SELECT to_regclass('mine') IS NULL")).containsExactly("t");
    }

    @Test
    void refusesATransactionPooler() throws SQLException {
        try (Connection one = database.connect();
                Connection other = database.connect()) {
            assertThatThrownBy(() -> Segue.on(
                                    SharedConnection.alternating(one, other),
                                    options(PROGRAM).build())
                            .run())
                    .isInstanceOfSatisfying(
                            ConnectException.class, e -> assertThat(e.code()).isEqualTo("SG-R014"))
                    .hasMessageContaining("transaction pooler")
                    .hasMessageContaining("segue.migration-url");
        }
        assertThat(query(database, "SELECT to_regclass('users') IS NULL")).containsExactly("t");
    }

    /** A session that was replaced unnoticed records nothing, so it does nothing. */
    @Test
    void stopsWhereTheLockIsLost() {
        StepRunner runner = new StepRunner();
        Engine losing =
                new Engine(database.dataSource(), options(PROGRAM).build(), BeforeRun.NOTHING, (context, step) -> {
                    if (context.event().step() == 2) {
                        try (Statement statement = context.connection().createStatement()) {
                            statement.execute("SELECT pg_advisory_unlock_all()");
                        }
                    }
                    return runner.run(context, step);
                });

        assertThatThrownBy(() -> losing.run(RunOrder.of(Target.head())))
                .isInstanceOfSatisfying(
                        ConnectException.class, e -> assertThat(e.code()).isEqualTo("SG-R013"));

        assertThat(query(database, "SELECT ordinal, state FROM segue.step")).containsExactly("1|DONE");
        assertThat(query(database, "SELECT count(*) FROM pg_indexes WHERE indexname = 'users_email_idx'"))
                .containsExactly("0");
        assertThat(Segue.on(database.dataSource(), options(PROGRAM).build())
                        .run()
                        .migrations())
                .hasSize(1);
    }

    @Test
    void goesAroundThePoolerByADirectConnection() throws SQLException {
        try (Connection one = database.connect();
                Connection other = database.connect()) {
            Segue.on(
                            SharedConnection.alternating(one, other),
                            options(PROGRAM)
                                    .migrationConnection(database.dataSource())
                                    .build())
                    .run();
        }
        assertThat(query(database, "SELECT to_regclass('users') IS NULL")).containsExactly("f");
    }

    @Test
    void saysWhatAUserWithoutCreateNeeds() {
        database.execute("DROP ROLE IF EXISTS segue_poor", "CREATE ROLE segue_poor LOGIN");

        assertThatThrownBy(() ->
                        Segue.on(as("segue_poor"), options(PROGRAM).build()).run())
                .isInstanceOfSatisfying(BlockedException.class, e -> {
                    assertThat(e.code()).isEqualTo("SG-R018");
                    assertThat(e.exitCode()).isEqualTo(ExitCode.BLOCKED);
                })
                .hasMessageContaining("user segue_poor may not create it in database " + database.name())
                .hasMessageContaining("CREATE SCHEMA \"segue\" AUTHORIZATION segue_poor");

        database.execute("CREATE SCHEMA segue AUTHORIZATION segue_poor");
        assertThatThrownBy(() ->
                        Segue.on(as("segue_poor"), options(PROGRAM).build()).run())
                .isInstanceOf(SegueException.class)
                .hasMessageContaining("GRANT CREATE ON SCHEMA public TO segue_poor");
    }

    @Test
    void refusesASchemaThatIsNotThere() {
        assertThatThrownBy(() -> engine(
                                database, options(PROGRAM).schema("nowhere").build())
                        .run(RunOrder.of(Target.head())))
                .isInstanceOfSatisfying(
                        BlockedException.class, e -> assertThat(e.code()).isEqualTo("SG-R019"))
                .hasMessageContaining("schema \"nowhere\" does not exist");
    }

    @Test
    void keepsSchemasApart() {
        database.execute("CREATE SCHEMA \"Odd \"\" name\"", "CREATE SCHEMA other");
        for (String schema : List.of("Odd \" name", "other")) {
            TestRuns.runAndContract(Segue.on(
                    database.dataSource(),
                    options(TestProgram.of(M01_CreateUsers.class, M02_RenameEmail.class))
                            .schema(schema)
                            .historySchema("Odd history")
                            .build()));
        }

        assertThat(query(database, "SELECT schemaname FROM pg_tables WHERE tablename = 'users' ORDER BY 1"))
                .containsExactly("Odd \" name", "other");
        assertThat(query(database, "SELECT schema_name, count(*) FROM \"Odd history\".migration GROUP BY 1 ORDER BY 1"))
                .containsExactly("Odd \" name|2", "other|2");
    }

    private PGSimpleDataSource as(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + database.port() + "/" + database.name());
        source.setUser(user);
        return source;
    }

    private static List<String> settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("""
                        SELECT current_setting('search_path'), current_setting('TimeZone'), current_setting('statement_timeout'),
                            current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout'),
                            current_setting('application_name'), current_setting('default_transaction_isolation'),
                            current_setting('role'), current_user""")) {
            result.next();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= 9; i++) {
                values.add(result.getString(i));
            }
            return values;
        }
    }

    /** Looks at its own session. */
    @MigrationInfo(id = "01")
    public static final class M01_Settings implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("look")
                    .sql("CREATE TABLE seen AS SELECT current_setting('application_name') AS a,"
                            + " current_setting('search_path') AS s, current_setting('TimeZone') AS z,"
                            + " current_setting('transaction_isolation') AS i");
        }

        @Override
        public void down(Steps steps) {}
    }
}
