package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The instrument itself: what it must let pass, and what it must not. */
class LockMeterIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        database.execute("CREATE TABLE t (id bigint PRIMARY KEY, a varchar(50))", "INSERT INTO t VALUES (1, 'a')");
        connection = database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD COLUMN b boolean",
                "ALTER TABLE t ADD COLUMN b boolean DEFAULT true NOT NULL",
                "ALTER TABLE t ALTER COLUMN a TYPE varchar(80)",
                "ALTER TABLE t ADD CONSTRAINT c CHECK (a <> '') NOT VALID"
            })
    void letsPassWhatOnlyChangesTheCatalog(String statement) {
        assertThatCode(() -> run(Lock.exclusive("t"), statement)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ALTER TABLE t ALTER COLUMN a SET NOT NULL", "ALTER TABLE t ADD CONSTRAINT c CHECK (a <> '')"})
    void seesAScan(String statement) {
        assertThatThrownBy(() -> run(Lock.exclusive("t"), statement)).hasMessageContaining("scans of t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ALTER COLUMN a TYPE varchar(20)",
                "ALTER TABLE t ADD COLUMN b uuid DEFAULT gen_random_uuid()"
            })
    void seesARewrite(String statement) {
        assertThatThrownBy(() -> run(Lock.exclusive("t"), statement)).hasMessageContaining("t is rewritten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALTER TABLE t ADD COLUMN b boolean", "CREATE INDEX i ON t (a)"})
    void seesALockThatNobodyDeclared(String statement) {
        assertThatThrownBy(() -> run(Lock.shareUpdateExclusive("t"), statement)).hasMessageContaining("lock on t");
        assertThatThrownBy(() -> run(Lock.none(), statement)).hasMessageContaining("lock on t");
    }

    private void run(Lock lock, String statement) throws SQLException {
        Step step = new Step(Phase.EXPAND, "a test", Step.Kind.SQL, lock, List.of(statement), List.of(), null);
        new PlainExecutor(connection, Set.of("t")).run(step);
    }
}
