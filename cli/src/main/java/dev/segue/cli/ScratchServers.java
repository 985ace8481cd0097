package dev.segue.cli;

import dev.segue.sql.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Throw-away PostgreSQL servers on this machine, where texts are normalised and files replayed: each is started when it is
 * first needed, and gone when this is closed. Not thread-safe.
 */
final class ScratchServers implements AutoCloseable {

    private final Invocation invocation;
    private final PostgresBinaries binaries;
    private final Map<Integer, Server> servers = new TreeMap<>();
    private int databases;

    ScratchServers(Invocation invocation, PostgresBinaries binaries) {
        this.invocation = invocation;
        this.binaries = binaries;
    }

    /** A server that runs, and how it ends. */
    private record Server(int port, AutoCloseable end) {
        Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(port, database));
        }
    }

    /** What is done with a connection to a scratch database. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException, IOException;
    }

    /** What the work makes of a new database that holds nothing but the dialect's extensions, as far as they are at hand. */
    <R> R with(Dialect dialect, Work<R> work) {
        try {
            Server server = server(dialect.major());
            String name = "scratch_" + ++databases;
            try (Connection first = server.connect("postgres");
                    Statement statement = first.createStatement()) {
                statement.execute(Sql.of("CREATE DATABASE %n", name).text());
            }
            try (Connection connection = server.connect(name)) {
                createExtensions(connection, dialect);
                return work.on(connection);
            }
        } catch (SQLException | IOException | IllegalStateException e) {
            throw new CliException(
                    CliError.SCRATCH,
                    "a scratch PostgreSQL could not be used: %s; it needs a writable temporary folder and, as root, unshare"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static void createExtensions(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String extension : dialect.extensions()) {
                try (ResultSet found =
                        statement.executeQuery(Sql.of("SELECT FROM pg_available_extensions WHERE name = %s", extension)
                                .text())) {
                    if (!found.next()) {
                        continue; // what needs it is named as not compared, with the server's reason
                    }
                }
                statement.execute(Sql.of("CREATE EXTENSION IF NOT EXISTS %n CASCADE", extension)
                        .text());
            }
        }
    }

    private Server server(int major) throws IOException, SQLException {
        Server running = servers.get(major);
        if (running != null) {
            return running;
        }
        ServerPrograms programs = binaries.find(major);
        invocation.say("starting a scratch PostgreSQL %d …".formatted(major));
        Server started = start(programs);
        servers.put(major, started);
        try (Connection connection = started.connect("postgres")) {
            int found = connection.getMetaData().getDatabaseMajorVersion();
            if (found != major) {
                throw new CliException(
                        CliError.NO_SERVER,
                        "PostgreSQL %d is needed, and what --postgres-binaries names is PostgreSQL %d"
                                .formatted(major, found));
            }
        }
        return started;
    }

    private static Server start(ServerPrograms programs) throws IOException {
        if (programs instanceof ServerPrograms.Installed installed) {
            InstalledPostgres server = InstalledPostgres.start(installed.bin());
            return new Server(server.port(), server);
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("max_locks_per_transaction", "512")
                .setServerConfig("jit", "off")
                .setLocaleConfig("locale", "C");
        if (programs instanceof ServerPrograms.Archive archive) {
            builder.setPgBinaryResolver((system, machine) -> archive(archive.jar()));
        }
        EmbeddedPostgres server = builder.start();
        return new Server(server.getPort(), server);
    }

    /** There is one archive in each jar. */
    private static InputStream archive(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (name.endsWith(".txz")) {
                    return URI.create("jar:" + jar.toUri() + "!/" + name)
                            .toURL()
                            .openStream();
                }
            }
        }
        throw new IOException("\"%s\" holds no archive of PostgreSQL".formatted(jar));
    }

    @Override
    public void close() {
        for (Server server : servers.values()) {
            try {
                server.end().close();
            } catch (IOException e) {
                throw new UncheckedIOException("stopping a scratch PostgreSQL", e);
            } catch (Exception e) {
                throw new IllegalStateException("stopping a scratch PostgreSQL", e);
            }
        }
        servers.clear();
    }
}
