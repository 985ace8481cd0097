package dev.segue.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Properties;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A throw-away server that runs. It answers on loopback, and as its superuser may run programs, it asks for a password, which
 * only this process knows: other users of the machine get nothing from it.
 */
final class ScratchServer implements AutoCloseable {

    private final int port;
    private final String password;
    private final AutoCloseable end;

    private ScratchServer(int port, String password, AutoCloseable end) {
        this.port = port;
        this.password = password;
        this.end = end;
    }

    /** Starts one; an {@link IllegalStateException} or {@link IOException} says why it does not. */
    static ScratchServer start(ServerPrograms programs) throws IOException {
        String password = UUID.randomUUID().toString();
        Path file = Files.createTempFile("segue-postgres", ".password"); // for its owner alone
        try {
            Files.writeString(file, password);
            if (programs instanceof ServerPrograms.Installed installed) {
                InstalledPostgres server = InstalledPostgres.start(installed.bin(), file);
                return new ScratchServer(server.port(), password, server);
            }
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("max_locks_per_transaction", "512")
                    .setServerConfig("jit", "off")
                    .setServerConfig("listen_addresses", "localhost")
                    .setLocaleConfig("locale", "C")
                    // what is called locale goes to initdb as it is, behind --auth trust
                    .setLocaleConfig("auth", InstalledPostgres.AUTHENTICATION)
                    .setLocaleConfig("pwfile", file.toString())
                    .setConnectConfig("password", password);
            if (programs instanceof ServerPrograms.Archive archive) {
                builder.setPgBinaryResolver((system, machine) -> archive(archive.jar()));
            }
            EmbeddedPostgres server = builder.start();
            return new ScratchServer(server.getPort(), password, server);
        } finally {
            Files.delete(file);
        }
    }

    Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", password);
        return DriverManager.getConnection("jdbc:postgresql://localhost:%d/%s".formatted(port, database), login);
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
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException("stopping a scratch PostgreSQL", e);
        }
    }
}
