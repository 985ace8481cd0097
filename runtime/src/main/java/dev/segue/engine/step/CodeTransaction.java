package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * The transaction that a CODE step was given, and whether the server still has it open. The number of a transaction is given
 * out once, so another one, or none, means that it was ended (PostgreSQL manual, section 9.27.8 "Transaction ID and Snapshot
 * Information Functions").
 */
final class CodeTransaction {

    /** 3B001 invalid_savepoint_specification, 25P01 no_active_sql_transaction. */
    private static final Set<String> SAVEPOINT_GONE = Set.of("3B001", "25P01");

    private final Connection connection;
    private final String number;

    private CodeTransaction(Connection connection, String number) {
        this.connection = connection;
        this.number = number;
    }

    /** Of the transaction that is open on the connection. */
    static CodeTransaction of(Connection connection) throws SQLException {
        String number = number(connection, "SELECT pg_catalog.pg_current_xact_id()::text");
        StepTransaction.execute(connection, "SAVEPOINT segue_code");
        return new CodeTransaction(connection, number);
    }

    boolean isOpen() throws SQLException {
        return number(connection, "SELECT coalesce(pg_catalog.pg_current_xact_id_if_assigned()::text, '')")
                .equals(number);
    }

    /** As {@link #isOpen}, where an error may have aborted it; what was done in it is undone. True where nobody can tell. */
    boolean isOpenAfter(Throwable error) {
        try {
            StepTransaction.execute(connection, "ROLLBACK TO SAVEPOINT segue_code");
            return isOpen();
        } catch (SQLException e) {
            error.addSuppressed(e);
            return !SAVEPOINT_GONE.contains(String.valueOf(e.getSQLState()));
        }
    }

    private static String number(Connection connection, String query) throws SQLException {
        return Rows.texts(connection, query).get(0);
    }
}
