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

    /** Who connects; the server asks for no password. */
    static final String USER = "postgres";

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
        return ask("SHOW server_version").replaceFirst(" .*", "");
    }

    /** How many there are in the schema of the application. */
    int tables() {
        return Integer.parseInt(ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    DataSource dataSource() {
        return postgres.getDatabase(USER, DATABASE);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new DemoException("stopping PostgreSQL: " + e.getMessage(), e);
        }
    }

    private String ask(String query) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new DemoException("asking PostgreSQL (%s): %s".formatted(query, e.getMessage()), e);
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
