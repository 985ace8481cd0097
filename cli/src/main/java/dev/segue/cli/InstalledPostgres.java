package dev.segue.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A throw-away server made with installed programs, in a temporary folder. */
final class InstalledPostgres implements AutoCloseable {

    /** Of everybody, for a password. */
    static final String AUTHENTICATION = "scram-sha-256";

    private static final Pattern MAJOR = Pattern.compile("PostgreSQL\\) (\\d+)");

    private final Path bin;
    private final Path folder;
    private final int port;
    private final Thread atExit = new Thread(this::stop);

    private InstalledPostgres(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /** The major version of the programs in a folder. */
    static int major(Path bin) {
        try {
            Matcher found = MAJOR.matcher(run(List.of(bin.resolve("initdb").toString(), "--version")));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException e) {
            throw new CliException(
                    CliError.SETTING, "\"%s\" holds no PostgreSQL that starts: %s".formatted(bin, e.getMessage()), e);
        }
    }

    /** @param passwordFile holds the password of the superuser */
    static InstalledPostgres start(Path bin, Path passwordFile) throws IOException {
        Path folder = Files.createTempDirectory("segue-postgres");
        InstalledPostgres server = new InstalledPostgres(bin, folder, freePort());
        try {
            server.initialise(passwordFile);
        } catch (IOException e) {
            server.giveUp(e);
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(server.atExit);
        return server;
    }

    int port() {
        return port;
    }

    private void initialise(Path passwordFile) throws IOException {
        run(command(
                "initdb",
                "--username=postgres",
                "--auth=" + AUTHENTICATION,
                "--pwfile=" + passwordFile,
                "--locale=C",
                "--encoding=UTF8",
                "--no-sync"));
        run(command(
                "pg_ctl",
                "--wait",
                "--log=" + folder.resolve("log"),
                "--options=-p %d -F -c listen_addresses=localhost -c unix_socket_directories='' -c max_locks_per_transaction=512 -c jit=off"
                        .formatted(port),
                "start"));
    }

    /** A server that was not up in time may still be coming up: it is stopped before its folder goes. */
    private void giveUp(IOException cause) {
        try {
            if (Files.exists(folder.resolve("data/postmaster.pid"))) {
                run(command("pg_ctl", "--wait", "--mode=immediate", "stop"));
            }
            delete(folder);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // the programs refuse to work for root
        }
        command.add(bin.resolve(program).toString());
        command.add("--pgdata=" + folder.resolve("data"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        try {
            run(command("pg_ctl", "--wait", "--mode=immediate", "stop"));
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("stopping the scratch PostgreSQL in " + folder, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What the command printed; a server that it leaves running must not keep hold of the pipe. */
    private static String run(List<String> command) throws IOException {
        Path output = Files.createTempFile("segue-postgres", ".txt");
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IOException("%s ended with %d: %s".formatted(command.get(0), status, text.strip()));
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.get(0), e);
        } finally {
            Files.delete(output);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
