package dev.segue.plan.acceptance;

import dev.segue.catalog.Catalog;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * One database with two schemas for all rows, emptied after each: whatever a row has made belongs to a role of its own. The
 * planning of the reader's queries costs more than their execution here, so each schema has a connection that keeps their plans. The
 * server throws plans away when the search path is another one, and so does the driver; so that of the session is, to the letter,
 * the one that the reader sets, and only an extension of a row changes it for that row. What the same statements make is read once.
 */
final class DifferenceServer implements AutoCloseable {

    /** Schema and connection of one side. */
    record Side(String schema, Connection connection) {

        void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException("%s%n  in: %s".formatted(e.getMessage(), sql), e.getSQLState(), e);
            }
        }

        Catalog read() {
            return new SchemaCrawlerReader(connection, Schemas.of(schema)).read();
        }
    }

    private final TestDatabase database;
    private final String role;
    private final Side before;
    private final Side after;
    private final Map<List<String>, Catalog> known = new HashMap<>();
    private final List<Side> built = new ArrayList<>();

    private DifferenceServer(TestDatabase database) throws SQLException {
        this.database = database;
        this.role = "maker_of_" + database.name();
        database.execute("CREATE ROLE %s SUPERUSER LOGIN".formatted(role));
        this.before = side("schema_before");
        this.after = side("schema_after");
    }

    static DifferenceServer start(int major) {
        try {
            return new DifferenceServer(TestPostgres.major(major).createDatabase());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Side side(String schema) throws SQLException {
        database.execute("CREATE SCHEMA " + schema);
        PGSimpleDataSource source = database.dataSource();
        source.setUser(role);
        source.setPreferQueryMode(PreferQueryMode.EXTENDED_CACHE_EVERYTHING);
        source.setPrepareThreshold(1);
        Side side = new Side(schema, source.getConnection());
        side.execute("SET search_path = %s".formatted(schema));
        return side;
    }

    TestDatabase database() {
        return database;
    }

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    /** What the statements make; whether they stand in the schema afterwards is not said. */
    Catalog catalog(Side side, List<String> statements) throws SQLException {
        Catalog catalog = known.get(statements);
        if (catalog == null || Boolean.getBoolean("segue.thorough")) {
            build(side, statements);
            catalog = side.read();
            known.put(statements, catalog);
        }
        return catalog;
    }

    /** Makes the schema, unless this row has made it already. */
    void build(Side side, List<String> statements) throws SQLException {
        if (!built.contains(side)) {
            built.add(side);
            for (String statement : statements) {
                side.execute(statement);
            }
        }
    }

    /** Drops all that the row has made. */
    void clear() throws SQLException {
        if (!built.isEmpty()) {
            built.clear();
            before.execute("DROP OWNED BY %s CASCADE".formatted(role));
        }
    }

    @Override
    public void close() {
        try {
            before.connection().close();
            after.connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
