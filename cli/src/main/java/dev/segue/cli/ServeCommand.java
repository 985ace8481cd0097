package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.http.MigrationApi;
import dev.segue.http.MigrationServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The migrations over HTTP. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Answer GET /migrations/status and /migrations/preflight, POST /migrations/run and /migrations/revert.",
            "On loopback; on another address only with a token, from SEGUE_TOKEN or --token-file."
        })
final class ServeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Default: ${DEFAULT-VALUE}.")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8099",
            paramLabel = "PORT",
            description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    int port = 8099;

    @Option(names = "--token-file", paramLabel = "FILE", description = "A file whose first line is the token.")
    String tokenFile = "";

    ServeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Operations operations =
                        new Operations(invocation, database, project.project(invocation), MigrationListener.NONE);
                MigrationServer server = start(new MigrationApi(operations.segue()))) {
            invocation.say("listening on http://%s:%d/migrations/status · %s · end it with Ctrl-C"
                    .formatted(host, server.port(), operations.database().display()));
            Thread ending = new Thread(() -> end(server), "segue-serve-end");
            Runtime.getRuntime().addShutdownHook(ending);
            try {
                Thread.currentThread().join();
            } finally {
                Runtime.getRuntime().removeShutdownHook(ending);
            }
        }
        return ExitCode.DONE.number();
    }

    /** Of a process that is told to end (SIGTERM, Ctrl-C): what is under way has a while; what is cut off, the next run continues. */
    private void end(MigrationServer server) {
        invocation.say("ending: no more requests; what is under way has %d seconds"
                .formatted(MigrationServer.LONGEST_WAIT.toSeconds()));
        server.close();
        invocation.say("ended");
    }

    private MigrationServer start(MigrationApi api) {
        try {
            return MigrationServer.start(api, new InetSocketAddress(host, port), token());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CliException(CliError.SERVER, "the server cannot start: " + e.getMessage(), e);
        }
    }

    private String token() {
        if (tokenFile.isEmpty()) {
            return database.settings(invocation).segue("token").orElse("");
        }
        try {
            String token = Files.readAllLines(invocation.resolve(tokenFile)).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (token.isEmpty()) {
                throw new CliException(
                        CliError.SETTING, "the first line of the token file \"%s\" is empty".formatted(tokenFile));
            }
            return token;
        } catch (IOException e) {
            throw new CliException(CliError.SETTING, "the token file \"%s\" cannot be read".formatted(tokenFile), e);
        }
    }
}
