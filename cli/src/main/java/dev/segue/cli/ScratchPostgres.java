package dev.segue.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** A throw-away PostgreSQL on this machine, started when first needed, where texts are normalised and files replayed. */
final class ScratchPostgres {

    private final Invocation invocation;

    ScratchPostgres(Invocation invocation) {
        this.invocation = invocation;
    }

    /** What the work makes of a connection to an empty database; the server is gone afterwards. */
    <R> R with(Function<Connection, R> work) {
        invocation.say("starting a scratch PostgreSQL …");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_locks_per_transaction", "512")
                        .setServerConfig("jit", "off")
                        .setLocaleConfig("locale", "C")
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            return work.apply(connection);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CliException(
                    CliError.SCRATCH,
                    "a scratch PostgreSQL could not be used: %s; it needs a writable temporary folder and, as root, unshare"
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
