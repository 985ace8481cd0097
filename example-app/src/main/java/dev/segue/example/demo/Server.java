package dev.segue.example.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The PostgreSQL of the demo: downloaded with the build, started for this run, deleted after it. */
final class Server implements AutoCloseable {

    private static final String DATABASE = "stellar";

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() {
        try {
            Server server = new Server(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setLocaleConfig("locale", "C")
                    .start());
            server.createDatabase();
            return server;
        } catch (IOException e) {
            throw new DemoException("starting PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** For JDBC, without user. */
    String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE);
    }

    /** For example {@code 18.6}. */
    String version() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW server_version")) {
            result.next();
            return result.getString(1).replaceFirst(" .*", "");
        } catch (SQLException e) {
            throw new DemoException("asking PostgreSQL for its version: " + e.getMessage(), e);
        }
    }

    DataSource dataSource() {
        return postgres.getDatabase("postgres", DATABASE);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new DemoException("stopping PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void createDatabase() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            throw new DemoException("creating database %s: %s".formatted(DATABASE, e.getMessage()), e);
        }
    }
}
