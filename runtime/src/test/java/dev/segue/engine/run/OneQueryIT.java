package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.options;
import static dev.segue.engine.run.TestRuns.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Outcome;
import dev.segue.Segue;
import dev.segue.testing.ManyMigrations;
import dev.segue.testing.RoundTrips;
import dev.segue.testing.SharedConnection;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A boot with nothing to do costs one round trip, however many migrations there are. */
class OneQueryIT {

    @TempDir
    private Path classes;

    @ParameterizedTest
    @CsvSource({"10, true", "10, false", "1000, true"})
    void asksOneQuestion(int migrations, boolean autoCommit) throws SQLException, IOException {
        TestDatabase database = TestPostgres.newest().createDatabase();
        ClassLoader program = ManyMigrations.compile(classes, migrations, "SELECT %d");
        Segue.on(database.dataSource(), options(program).build()).run();
        assertThat(query(database, "SELECT count(*) FROM segue.migration WHERE state = 'DONE'"))
                .containsExactly(String.valueOf(migrations));

        try (RoundTrips proxy = new RoundTrips(database);
                Connection connection = proxy.dataSource().getConnection()) {
            connection.setAutoCommit(autoCommit);
            proxy.take();
            Segue segue =
                    Segue.on(SharedConnection.of(connection), options(program).build());

            assertThat(segue.boot().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
            assertThat(proxy.take()).isEqualTo(1);
            assertThat(segue.run().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
            assertThat(proxy.take()).isEqualTo(1);
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
        }
    }
}
