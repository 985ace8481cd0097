package dev.segue.read.schemacrawler;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection that runs a query right before its transaction is rolled back, and keeps what it saw. */
final class WatchedConnection implements InvocationHandler {

    private final Connection connection;
    private final String query;
    private final List<String> seen = new ArrayList<>();

    private WatchedConnection(Connection connection, String query) {
        this.connection = connection;
        this.query = query;
    }

    static Connection beforeRollback(Connection connection, String query) {
        return (Connection) Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new WatchedConnection(connection, query));
    }

    static List<String> seen(Connection watched) {
        return ((WatchedConnection) Proxy.getInvocationHandler(watched)).seen;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("rollback") && arguments == null) {
            look();
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void look() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                seen.add(row.getString(1));
            }
        }
    }
}
