package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of differences, on the oldest and the newest server. No difference is silent: either the plan applies, the result
 * is what a direct build is (says the reader, says the server and, where there is one, says {@code pg_dump}) and nothing
 * differs any more; or a person is asked; or it is refused in words. And what is the same gives no plan.
 */
class DifferencesIT {

    @TestFactory
    List<DynamicContainer> everyRow() throws InterruptedException {
        List<DynamicContainer> servers = new ArrayList<>();
        for (int major : TestPostgres.majors()) {
            servers.add(DynamicContainer.dynamicContainer("PostgreSQL " + major, rows(major, Dump.isAtHand(major))));
        }
        return servers;
    }

    private static Stream<DynamicTest> rows(int major, boolean dumps) {
        String only = System.getProperty("segue.case", "");
        List<Difference> rows = Difference.all().stream()
                .filter(row -> row.name().contains(only) && row.isFor(major))
                .toList();
        TestDatabase database = TestPostgres.major(major).createDatabase();
        Connection connection = connect(database); // one for all: a new backend would read the whole catalog anew
        List<DifferenceProof.Applied> applied = new ArrayList<>();
        Stream<DynamicTest> proofs = IntStream.range(0, rows.size())
                .mapToObj(number -> DynamicTest.dynamicTest(
                        rows.get(number) + " on " + major,
                        () -> new DifferenceProof(connection, rows.get(number), number).prove(applied)));
        DynamicTest dump = DynamicTest.dynamicTest("pg_dump on " + major, () -> compareDumps(database, applied));
        boolean whole = only.isEmpty(); // of a few rows none need be applied
        return Stream.concat(proofs, dumps && whole ? Stream.of(dump) : Stream.empty())
                .onClose(() -> close(connection));
    }

    private static Connection connect(TestDatabase database) {
        try {
            return database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compareDumps(TestDatabase database, List<DifferenceProof.Applied> applied)
            throws IOException, InterruptedException {
        assertThat(applied).as("rows whose plan was applied").isNotEmpty();
        Dump dump = Dump.of(database);
        for (DifferenceProof.Applied one : applied) {
            SchemaText.assertSame(
                    "pg_dump after \"%s\"".formatted(one.row()), dump.schema(one.built()), dump.schema(one.changed()));
        }
    }
}
