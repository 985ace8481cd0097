package dev.segue.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Embedded PostgreSQL servers for tests: one of each major version per JVM, started when first asked for, and an empty
 * database of its own for each test.
 */
public final class TestPostgres {

    private static final Map<Integer, TestPostgres> SERVERS = new ConcurrentHashMap<>();

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server of the newest supported major version. */
    public static TestPostgres newest() {
        return major(18);
    }

    /** The server of the oldest supported major version. */
    public static TestPostgres oldest() {
        return major(14);
    }

    /** The major versions to test on, for {@code @MethodSource}: 14 and 18, all from 14 to 18 in profile {@code thorough}. */
    public static List<Integer> majors() {
        return Stream.of(System.getProperty("segue.postgres.majors", "14,18").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** The server of that major version, one of {@link #majors}. */
    public static TestPostgres major(int major) {
        return SERVERS.computeIfAbsent(major, TestPostgres::start);
    }

    /** A new, empty database on this server. */
    public TestDatabase createDatabase() {
        return createDatabase("template1");
    }

    /** A new database with everything that the template holds; nobody may be connected to the template. */
    public TestDatabase createDatabase(String template) {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("creating test database " + name, e);
        }
        return new TestDatabase(name, server.getPort());
    }

    /** The port that it listens on, on loopback. */
    public int port() {
        return server.getPort();
    }

    private static TestPostgres start(int major) {
        try {
            Path data = Files.createTempDirectory("segue-postgres-" + major + "-");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("max_locks_per_transaction", "256")
                    .setServerConfig("jit", "off")
                    // its launcher starts workers the more often the more databases there are: hundreds of them here
                    .setServerConfig("autovacuum", "off")
                    .setLocaleConfig("locale", "C")
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false);
            if (major != 18) {
                builder.setPgBinaryResolver(new JarResolver(jar(major)));
            }
            EmbeddedPostgres server = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
            return new TestPostgres(server);
        } catch (IOException e) {
            throw new UncheckedIOException("starting PostgreSQL " + major, e);
        }
    }

    /** Deleting hundreds of databases takes long where the disk is busy: nobody waits for it. */
    private static void end(EmbeddedPostgres server, Path data) {
        try {
            server.close();
            new ProcessBuilder("rm", "-rf", data.toString()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("ending the server in " + data, e);
        }
    }

    /** The jar with the binaries of a major version other than the newest. */
    public static Path jar(int major) {
        Path jar = Path.of(System.getProperty("segue.postgres.jars", ""), "postgres-" + major + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "the binaries of PostgreSQL %d are not at \"%s\": run mvn test-compile once, for 15 to 17 with -Pthorough"
                            .formatted(major, jar.toAbsolutePath()));
        }
        return jar;
    }

    private record JarResolver(Path jar) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            String entry = "postgres-%s-%s.txz".formatted(system.toLowerCase(Locale.ROOT), machine);
            return URI.create("jar:" + jar.toAbsolutePath().toUri() + "!/" + entry)
                    .toURL()
                    .openStream();
        }
    }

    /**
     * A database of a test.
     *
     * @param name its name
     * @param port the server's port on loopback
     */
    public record TestDatabase(String name, int port) {

        /** The url to connect with, as user {@code postgres} without password. */
        public String url() {
            return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
        }

        /** A source of new connections, without a pool. */
        public PGSimpleDataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url());
            return source;
        }

        /** A new connection in autocommit. */
        public Connection connect() throws SQLException {
            return dataSource().getConnection();
        }

        /** Runs statements one by one, each in its own transaction. */
        public void execute(String... statements) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }
}
