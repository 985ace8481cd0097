package dev.segue.read;

import dev.segue.diff.DiffError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A transaction in which the server prints the catalog in one spelling, whatever the session, role or database prefer.
 * What it changes in the session ends with it; closing rolls back and restores the connection.
 */
public final class CatalogTransaction implements AutoCloseable {

    private static final int OLDEST_MAJOR = 14;

    /** Styles that change how literals and names inside expressions are printed (PostgreSQL manual, section 20.11). */
    private static final String ONE_SPELLING = """
            SELECT set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true),
                   set_config('TimeZone', 'UTC', true), set_config('extra_float_digits', '1', true),
                   set_config('bytea_output', 'hex', true), set_config('quote_all_identifiers', 'off', true),
                   set_config('lock_timeout', '30s', true)
            """;

    private final Connection connection;
    private final int isolation;
    private final boolean readOnly;

    private CatalogTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.isolation = connection.getTransactionIsolation();
        this.readOnly = connection.isReadOnly();
    }

    /**
     * A transaction that reads one consistent state and refuses to write.
     *
     * @throws ReadException {@code SG-D105} where the connection is in a transaction or the server is older than 14
     */
    public static CatalogTransaction reading(Connection connection) throws SQLException {
        return begin(connection, Connection.TRANSACTION_REPEATABLE_READ, true);
    }

    /** One that may create things, which are gone when it is closed; errors as for {@link #reading}. */
    public static CatalogTransaction scratch(Connection connection) throws SQLException {
        return begin(connection, Connection.TRANSACTION_READ_COMMITTED, false);
    }

    private static CatalogTransaction begin(Connection connection, int isolation, boolean readOnly)
            throws SQLException {
        refuseUnfit(connection);
        CatalogTransaction transaction = new CatalogTransaction(connection);
        connection.setTransactionIsolation(isolation);
        connection.setReadOnly(readOnly);
        connection.setAutoCommit(false);
        try (PreparedStatement spelling = connection.prepareStatement(ONE_SPELLING)) {
            spelling.execute();
        } catch (SQLException e) {
            transaction.close();
            throw e;
        }
        return transaction;
    }

    private static void refuseUnfit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new ReadException(
                    DiffError.CATALOG_CONNECTION,
                    "the connection for reading the catalog is not in autocommit, so it may be inside a transaction;"
                            + " hand over one of its own");
        }
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_MAJOR) {
            throw new ReadException(
                    DiffError.CATALOG_CONNECTION,
                    "the server is PostgreSQL %d; Segue reads %d and newer".formatted(major, OLDEST_MAJOR));
        }
    }

    /**
     * Makes names relative to that schema until the end of the transaction. Names of extensions stay bare too, since
     * applications find them on their search path.
     */
    public void relativeTo(String schema) throws SQLException {
        String sql = """
                SELECT set_config('search_path', string_agg(quote_ident(s.name), ', ' ORDER BY s.place, s.name), true)
                  FROM (SELECT 0 AS place, ? AS name
                         UNION
                        SELECT 1, n.nspname FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
                         WHERE n.nspname <> 'pg_catalog' AND n.nspname <> ?) s
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setString(2, schema);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
            }
        }
    }

    /** Rolls back and gives the connection its former state. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setReadOnly(readOnly);
        connection.setTransactionIsolation(isolation);
    }
}
