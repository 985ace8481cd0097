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
 * @param extensions the names of its extensions
 */
record LiveDatabase(LiveSchema schema, Schemas schemas, List<String> extensions) {

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

    private static List<String> extensions(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
