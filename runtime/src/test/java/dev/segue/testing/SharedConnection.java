package dev.segue.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Data sources over connections that a test holds itself; closing what they give does nothing. */
public final class SharedConnection {

    private SharedConnection() {}

    /** Gives the same connection each time, as a pool of one or a transaction-aware proxy does. */
    public static DataSource of(Connection connection) {
        return over(() -> connection);
    }

    /** Sends each statement over another connection in turn, as a transaction pooler does. */
    public static DataSource alternating(Connection one, Connection other) {
        AtomicInteger statements = new AtomicInteger();
        return over(() -> statements.getAndIncrement() % 2 == 0 ? one : other);
    }

    private static DataSource over(Supplier<Connection> forStatement) {
        Connection first = forStatement.get();
        Connection shared = proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close") || method.getName().equals("abort")) {
                return null;
            }
            boolean statement = method.getName().endsWith("Statement");
            try {
                return method.invoke(statement ? forStatement.get() : first, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return proxy(DataSource.class, (proxy, method, arguments) -> shared);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(SharedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
