package dev.segue.cli;

import dev.segue.ConnectException;
import dev.segue.RuntimeError;
import dev.segue.engine.session.Connecting;
import dev.segue.read.LiveSchema;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads the structure of a live database; takes no lock that anybody notices and writes nothing. */
final class LiveDatabase {

    private LiveDatabase() {}

    static LiveSchema read(Invocation invocation, DatabaseOptions options) {
        return read(options.database(invocation), options.schema(invocation));
    }

    static LiveSchema read(Database database, String schema) {
        try (Connection connection = Connecting.connect(database.dataSource())) {
            String main = schema.isEmpty() ? currentSchema(connection) : schema;
            return new SchemaCrawlerReader(connection, Schemas.of(main)).readLive();
        } catch (SQLException e) {
            throw unusable(database, e);
        }
    }

    private static ConnectException unusable(Database database, SQLException e) {
        return new ConnectException(
                RuntimeError.CANNOT_CONNECT,
                "cannot use %s: %s".formatted(database.display(), dev.segue.engine.Redactor.message(e)),
                e);
    }

    static String currentSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT coalesce(current_schema(), 'public')")) {
            found.next();
            return found.getString(1);
        }
    }
}
