package dev.segue.testing;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stands between a client and a test database and counts round trips: the messages after which a client waits (Query, Sync).
 * PostgreSQL manual, section 54.7 "Message Formats".
 */
public final class RoundTrips implements Closeable {

    private final TestDatabase database;
    private final ServerSocket server;
    private final AtomicInteger count = new AtomicInteger();

    public RoundTrips(TestDatabase database) throws IOException {
        this.database = database;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Connections that are counted. */
    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + server.getLocalPort() + "/" + database.name()
                + "?user=postgres&sslmode=disable&gssEncMode=disable");
        return source;
    }

    /** Since the last call. */
    public int take() {
        return count.getAndSet(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            Socket target = new Socket(InetAddress.getLoopbackAddress(), database.port());
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            start(() -> count(client, target));
            start(() -> {
                target.getInputStream().transferTo(client.getOutputStream());
                client.close();
            });
        }
    }

    private void count(Socket client, Socket target) throws IOException {
        try (target) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(target.getOutputStream());
            pass(in, out); // the startup message has no type
            while (true) {
                int type = in.readUnsignedByte();
                count.addAndGet(type == 'Q' || type == 'S' ? 1 : 0);
                out.writeByte(type);
                pass(in, out);
                out.flush();
            }
        }
    }

    private static void pass(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        out.writeInt(length);
        out.write(in.readNBytes(length - 4));
    }

    private static void start(Loop loop) {
        Thread thread = new Thread(() -> {
            try {
                loop.run();
            } catch (EOFException | SocketException e) {
                // one of the two sides has closed, which is how these loops end
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Loop {
        void run() throws IOException;
    }
}
