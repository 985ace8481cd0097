package dev.segue.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ConnectException;
import dev.segue.ExitCode;
import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What goes wrong before anything is connected, and what is then said: never a password. */
class ConnectIT {

    private static final String SECRET = "s3cr3t-of-ann";

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void aWrongPassword() throws SQLException {
        askForPasswordsOf("segue_ann");

        ConnectException error = fails(source(database.port(), database.name(), "segue_ann"));

        assertThat(error)
                .hasMessageContaining("password authentication failed for user \"segue_ann\" (SQLSTATE 28P01)")
                .hasMessageContaining("check url, user and password");
    }

    @Test
    void anUnknownDatabase() {
        assertThat(fails(source(database.port(), "nowhere", "postgres")))
                .hasMessageContaining("database \"nowhere\" does not exist (SQLSTATE 3D000)");
    }

    @Test
    void aServerThatIsDown() throws IOException {
        assertThat(fails(source(freePort(), "shop", "ann"))).hasMessageContaining("(SQLSTATE 08001)");
    }

    /** A pool may say the whole url in its own error. */
    @Test
    void anErrorThatHoldsTheUrl() {
        DataSource leaky = new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() {
                throw new IllegalStateException(
                        "pool of jdbc:postgresql://db/shop?user=ann&password=" + SECRET + " is closed");
            }
        };

        assertThat(fails(leaky)).hasMessageContaining("password=*** is closed");
    }

    private static ConnectException fails(DataSource source) {
        Options options =
                Options.builder().classLoader(TestProgram.of(List.of())).build();
        ConnectException[] caught = new ConnectException[1];
        for (Runnable call : List.<Runnable>of(
                () -> Segue.on(source, options).boot(),
                () -> Segue.on(source, options).status())) {
            assertThatThrownBy(call::run).isInstanceOfSatisfying(ConnectException.class, e -> {
                caught[0] = e;
                assertThat(e.exitCode()).isEqualTo(ExitCode.CANNOT_CONNECT);
                assertThat(e.code()).isEqualTo("SG-R010");
                assertThat(stackTrace(e)).doesNotContain(SECRET);
            });
        }
        return caught[0];
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static PGSimpleDataSource source(int port, String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user + "&password=" + SECRET);
        return source;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The embedded server trusts everybody; this one user has to give a password. */
    private void askForPasswordsOf(String user) throws SQLException {
        database.execute("DROP ROLE IF EXISTS " + user, "CREATE ROLE " + user + " LOGIN PASSWORD 'another'");
        String rules = "host all %s 127.0.0.1/32 scram-sha-256".formatted(user);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // read first: COPY empties the file before it asks for the rows
            String file = value(statement, "SHOW hba_file");
            String text = value(statement, "SELECT pg_read_file('" + file + "')");
            if (!text.startsWith(rules)) {
                statement.execute("COPY (SELECT unnest(string_to_array('" + (rules + "\n" + text).replace("'", "''")
                        + "', E'\\n'))) TO '" + file + "'");
            }
            statement.execute("SELECT pg_reload_conf()");
        }
        database.execute("SELECT pg_sleep(0.2)");
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
