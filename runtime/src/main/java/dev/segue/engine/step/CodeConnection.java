package dev.segue.engine.step;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a step's code is given, and each statement, result and array that comes from it: none of them leads to a
 * call that would end the transaction. Rolling back to a savepoint is allowed.
 */
final class CodeConnection implements InvocationHandler {

    private static final Set<String> REFUSED = Set.of(
            "commit",
            "close",
            "abort",
            "setAutoCommit",
            "setTransactionIsolation",
            "setReadOnly",
            "setSchema",
            "setCatalog");

    /** What leads back to the connection; the special before the general. */
    private static final List<Class<?>> HANDED_OUT = List.of(
            Connection.class,
            CallableStatement.class,
            PreparedStatement.class,
            Statement.class,
            ResultSet.class,
            DatabaseMetaData.class,
            Array.class);

    private final Object target;

    private CodeConnection(Object target) {
        this.target = target;
    }

    static Connection guarded(Connection connection) {
        return (Connection) proxy(Connection.class, connection);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        refuse(method.getName(), given);
        boolean wrapper = given.length == 1 && given[0] instanceof Class<?> type && !type.isInterface();
        if (wrapper && method.getName().equals("isWrapperFor")) {
            return false;
        }
        try {
            Object result = method.invoke(
                    target, Arrays.stream(given).map(CodeConnection::plain).toArray());
            return method.getName().equals("unwrap") && result != null
                    ? proxy((Class<?>) given[0], result)
                    : handedOut(result, method.getReturnType());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void refuse(String method, Object[] arguments) {
        boolean ends = REFUSED.contains(method) || method.equals("rollback") && arguments.length == 0;
        if (ends && target instanceof Connection) {
            throw refused(method);
        }
        if (method.equals("unwrap") && arguments[0] instanceof Class<?> type && !type.isInterface()) {
            throw new IllegalStateException("unwrap gives the code of a step interfaces only; found " + type);
        }
        boolean sends = method.startsWith("prepare") || method.startsWith("exec") || method.equals("addBatch");
        if (sends && arguments.length > 0 && arguments[0] instanceof String sql) {
            TransactionEnd.lookup(sql).ifPresent(word -> {
                throw refused(word);
            });
        }
    }

    private static IllegalStateException refused(String what) {
        return new IllegalStateException(
                "%s is not for the code of a step: the engine ends the transaction".formatted(what));
    }

    private static @Nullable Object handedOut(@Nullable Object result, Class<?> declared) {
        if (result == null) {
            return null;
        }
        return HANDED_OUT.stream()
                .filter(type -> type.isInstance(result) && declared.isAssignableFrom(type))
                .findFirst()
                .map(type -> proxy(type, result))
                .orElse(result);
    }

    private static Object proxy(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new CodeConnection(target));
    }

    /** What the driver itself has made: it casts some arguments to its own classes. */
    private static @Nullable Object plain(@Nullable Object argument) {
        return argument != null
                        && Proxy.isProxyClass(argument.getClass())
                        && Proxy.getInvocationHandler(argument) instanceof CodeConnection guard
                ? guard.target
                : argument;
    }
}
