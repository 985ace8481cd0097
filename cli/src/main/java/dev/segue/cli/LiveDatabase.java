package dev.segue.cli;

import dev.segue.ConnectException;
import dev.segue.RuntimeError;
import dev.segue.catalog.Catalog;
import dev.segue.engine.session.Connecting;
import dev.segue.read.LiveSchema;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a live database holds.
 *
 * @param schema its structure
 * @param schemas what was read
 * @param extensions in the order in which they were made, so that each comes after those that it needs
 */
record LiveDatabase(LiveSchema schema, Schemas schemas, List<Dialect.Extension> extensions) {

    private static final String EXTENSIONS = """
            SELECT x.extname, n.nspname FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
             WHERE x.extname <> 'plpgsql' ORDER BY x.oid
            """;

    /** Reads it; takes no lock that anybody notices and writes nothing. */
    static LiveDatabase read(Database database, SchemaChoice choice) {
        try (Connection connection = Connecting.connect(database.dataSource())) {
            Schemas schemas = choice.in(connection);
            return new LiveDatabase(
                    new SchemaCrawlerReader(connection, schemas).readLive(), schemas, extensions(connection));
        } catch (SQLException e) {
            throw unusable(database, e);
        }
    }

    /** The database that the options name, in the schemas that it and the other side of the comparison name. */
    static LiveDatabase read(Invocation invocation, DatabaseOptions options, Catalog other) {
        return read(options.database(invocation), options.schemas(invocation).and(other));
    }

    Catalog catalog() {
        return schema.catalog();
    }

    /** How it spells expressions. */
    Dialect dialect() {
        return new Dialect(schema.serverMajor(), extensions);
    }

    private static ConnectException unusable(Database database, SQLException e) {
        return new ConnectException(
                RuntimeError.CANNOT_CONNECT,
                "cannot use %s: %s".formatted(database.display(), dev.segue.engine.Redactor.message(e)),
                e);
    }

    private static List<Dialect.Extension> extensions(Connection connection) throws SQLException {
        List<Dialect.Extension> extensions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(EXTENSIONS)) {
            while (found.next()) {
                extensions.add(new Dialect.Extension(found.getString(1), found.getString(2)));
            }
        }
        return extensions;
    }
}
