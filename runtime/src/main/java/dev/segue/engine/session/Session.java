package dev.segue.engine.session;

import dev.segue.Options;
import dev.segue.engine.Redactor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of a run: it holds the lock and does the work, so that a lost lock is a lost connection. Closing gives
 * it back as it was.
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final String FACTS = """
            SELECT current_setting('server_version_num')::integer, pg_is_in_recovery(), wanted.name,
                EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = wanted.name AND has_schema_privilege(oid, 'USAGE')),
                quote_ident(current_user), quote_ident(current_database()),
                coalesce(nullif(current_setting('application_name'), ''), 'unnamed')
                    || coalesce('@' || host(inet_client_addr()), '') || ' pid ' || pg_backend_pid()
            FROM (SELECT coalesce(nullif(?, ''), current_schema(), '') AS name) AS wanted""";

    private final Connection connection;
    private final ServerFacts facts;
    private final boolean autoCommit;
    private final boolean readOnly;
    private @Nullable SessionSettings settings;
    private boolean aborted;

    private Session(Connection connection, ServerFacts facts, boolean autoCommit, boolean readOnly) {
        this.connection = connection;
        this.facts = facts;
        this.autoCommit = autoCommit;
        this.readOnly = readOnly;
    }

    /** Opens a session that may change things. */
    public static Session forRun(DataSource dataSource, Options options) {
        return open(dataSource, options, true);
    }

    /** Opens a session that only looks. */
    public static Session forReading(DataSource dataSource, Options options) {
        return open(dataSource, options, false);
    }

    public Connection connection() {
        return connection;
    }

    public ServerFacts facts() {
        return facts;
    }

    /** Ends the session in the server too, and with it its locks. */
    public void abort() {
        aborted = true;
        abort(connection);
    }

    @Override
    public void close() {
        if (aborted) {
            return;
        }
        try (connection) {
            if (settings != null) {
                settings.restore(connection);
            }
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            LOG.warn("the connection cannot be given back as it was, so it is closed: {}", Redactor.message(e));
            abort(connection);
        }
    }

    private static Session open(DataSource dataSource, Options options, boolean run) {
        @Nullable DataSource direct = options.migrationConnection();
        Connection connection = Connecting.connect(direct == null ? dataSource : direct);
        try {
            return open(connection, options, run);
        } catch (SQLException | RuntimeException e) {
            abort(connection);
            if (e instanceof SQLException sql) {
                throw Connecting.failed("setting up the session failed: " + Redactor.message(sql), sql);
            }
            throw (RuntimeException) e;
        }
    }

    private static Session open(Connection connection, Options options, boolean run) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        boolean readOnly = connection.isReadOnly();
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
        ServerFacts facts = facts(connection, options.schema());
        Session session = new Session(connection, facts, autoCommit, readOnly);
        if (run) {
            facts.check();
            session.settings = SessionSettings.apply(connection, facts.schema(), options.role());
        } else {
            facts.checkReadable();
        }
        return session;
    }

    private static ServerFacts facts(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FACTS)) {
            query.setString(1, schema);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new ServerFacts(
                        result.getInt(1),
                        result.getBoolean(2),
                        result.getString(3),
                        result.getBoolean(4),
                        result.getString(5),
                        result.getString(6),
                        result.getString(7));
            }
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException e) {
            LOG.debug("closing a broken connection: {}", Redactor.message(e));
        }
    }
}
