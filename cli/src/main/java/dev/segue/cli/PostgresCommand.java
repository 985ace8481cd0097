package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.sql.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For trying out: a PostgreSQL without installing one. */
@Command(
        name = "postgres",
        mixinStandardHelpOptions = true,
        description = {
            "For trying Segue out: start a PostgreSQL 18 on this machine; nothing to install, no password, reachable from here only.",
            "It ends with Ctrl-C, and its data with it. Prints the DATABASE_URL that the other commands need."
        })
final class PostgresCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Invocation invocation;

    @Option(
            names = "--port",
            defaultValue = "5455",
            paramLabel = "PORT",
            description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    int port = 5455;

    @Option(
            names = "--database",
            defaultValue = "app",
            paramLabel = "NAME",
            description = "An empty database to make, of letters, digits, _ and -. Default: ${DEFAULT-VALUE}.")
    String name = "app";

    PostgresCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        refuseOddName();
        refuseOddPort();
        refuseTakenPort();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(port)
                .setLocaleConfig("locale", "C")
                .start()) {
            createDatabase(server);
            invocation.say(
                    "PostgreSQL is up, for trying out; Ctrl-C ends it, and its data with it. In another terminal:");
            invocation.print("export DATABASE_URL='jdbc:postgresql://localhost:%d/%s?user=postgres'"
                    .formatted(server.getPort(), name));
            Thread.currentThread().join();
        } catch (IOException | IllegalStateException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE.number();
    }

    /** It is printed inside a url and quotes of a shell, and both mean much by other signs. */
    private void refuseOddName() {
        if (!name.matches("[A-Za-z0-9_-]{1,63}")) {
            throw new CliException(
                    CliError.SETTING,
                    "--database takes up to 63 letters, digits, _ and -, found \"%s\"".formatted(name));
        }
    }

    private void refuseOddPort() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new CliException(CliError.SETTING, "--port takes 0 to %d, found %d".formatted(HIGHEST_PORT, port));
        }
    }

    /** A port that somebody else answers at would be taken for the new server. */
    private void refuseTakenPort() {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private CliException failed(Exception e) {
        return new CliException(
                CliError.SCRATCH,
                "a PostgreSQL on port %d could not be started: %s; another --port may be free, and it needs a writable temporary folder and, as root, unshare"
                        .formatted(port, e.getMessage()),
                e);
    }

    private void createDatabase(EmbeddedPostgres server) {
        if (name.equals("postgres")) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Sql.of("CREATE DATABASE %n", name).text());
        } catch (SQLException e) {
            throw new CliException(
                    CliError.SCRATCH,
                    "PostgreSQL is up, but its database \"%s\" could not be made: %s; take another --database"
                            .formatted(name, e.getMessage()),
                    e);
        }
    }
}
