package dev.segue.cli;

import dev.segue.engine.Redactor;
import dev.segue.sql.Sql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Throw-away PostgreSQL servers on this machine, where texts are normalised and files replayed: each is started when it is
 * first needed, and gone when this is closed. Not thread-safe.
 */
final class ScratchServers implements AutoCloseable {

    private final Invocation invocation;
    private final PostgresBinaries binaries;
    private final Map<Integer, ScratchServer> servers = new TreeMap<>();
    private final Set<String> said = new HashSet<>();
    private int databases;

    ScratchServers(Invocation invocation, PostgresBinaries binaries) {
        this.invocation = invocation;
        this.binaries = binaries;
    }

    /** What is done with a connection to a scratch database. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /** What the work makes of a new database that holds nothing but the dialect's extensions, as far as they are at hand. */
    <R> R with(Dialect dialect, Work<R> work) {
        return on(server(dialect.major()), connection -> {
            for (Dialect.Extension extension : dialect.extensions()) {
                create(connection, dialect.major(), extension);
            }
            return work.on(connection);
        });
    }

    /**
     * What the work makes of a new, empty database of a server that nothing else uses afterwards: the roles that somebody's
     * statements make, and their settings, are those of all its databases.
     */
    <R> R alone(int major, Work<R> work) {
        ScratchServer server = server(major);
        servers.remove(major);
        try (server) {
            return on(server, work);
        }
    }

    private <R> R on(ScratchServer server, Work<R> work) {
        String name = "scratch_" + ++databases;
        try {
            try (Connection first = server.connect("postgres");
                    Statement statement = first.createStatement()) {
                statement.execute(Sql.of("CREATE DATABASE %n", name).text());
            }
            try (Connection connection = server.connect(name)) {
                return work.on(connection);
            }
        } catch (SQLException e) {
            throw new CliException(
                    CliError.SCRATCH, "working on a scratch PostgreSQL failed: " + Redactor.message(e), e);
        }
    }

    /** In the schema where the compared database has it; what needs one that is not there is named as not compared, with the server's reason. */
    private void create(Connection connection, int major, Dialect.Extension extension) throws SQLException {
        if (!isThere(connection, "SELECT FROM pg_available_extensions WHERE name = %s", extension.name())) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            if (!isThere(connection, "SELECT FROM pg_namespace WHERE nspname = %s", extension.schema())) {
                statement.execute(Sql.of("CREATE SCHEMA %n", extension.schema()).text());
            }
            statement.execute(
                    Sql.of("CREATE EXTENSION IF NOT EXISTS %n SCHEMA %n CASCADE", extension.name(), extension.schema())
                            .text());
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            }
            String reason = "not compared: what needs extension %s, which cannot be made on a scratch PostgreSQL %d: %s"
                    .formatted(extension.name(), major, Redactor.message(e));
            if (said.add(reason)) { // each of two catalogs has a database of its own
                invocation.say(reason);
            }
        }
    }

    private static boolean isThere(Connection connection, String query, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(Sql.of(query, name).text())) {
            return found.next();
        }
    }

    private ScratchServer server(int major) {
        ScratchServer running = servers.get(major);
        if (running != null) {
            return running;
        }
        ServerPrograms programs = binaries.find(major);
        invocation.say("starting a scratch PostgreSQL %d …".formatted(major));
        try {
            ScratchServer started = ScratchServer.start(programs);
            servers.put(major, started);
            refuseOther(major, started);
            return started;
        } catch (SQLException | IOException | IllegalStateException e) {
            throw new CliException(
                    CliError.SCRATCH,
                    "a scratch PostgreSQL could not be started: %s; it needs a writable temporary folder and, as root, unshare"
                            .formatted(Redactor.message(e)),
                    e);
        }
    }

    private static void refuseOther(int major, ScratchServer started) throws SQLException {
        try (Connection connection = started.connect("postgres")) {
            int found = connection.getMetaData().getDatabaseMajorVersion();
            if (found != major) {
                throw new CliException(
                        CliError.NO_SERVER,
                        "PostgreSQL %d is needed, and what --postgres-binaries names is PostgreSQL %d"
                                .formatted(major, found));
            }
        }
    }

    @Override
    public void close() {
        servers.values().forEach(ScratchServer::close);
        servers.clear();
    }
}
