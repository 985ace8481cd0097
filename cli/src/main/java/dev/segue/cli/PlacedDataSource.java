package dev.segue.cli;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** New connections; where there is none, the message says to what: the server does not say which one it is. */
final class PlacedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final String place;

    /** @param place user, host and database, without a password */
    PlacedDataSource(String place) {
        this.place = place;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException e) {
            String why = e.getCause() instanceof UnknownHostException ? "no such host is known" : e.getMessage();
            throw new SQLException(place + ": " + why, e.getSQLState(), e);
        }
    }
}
