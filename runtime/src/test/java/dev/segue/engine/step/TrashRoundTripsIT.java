package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.engine.history.TestHistory;
import dev.segue.migration.Step;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While a lock is held, what hangs on a column or table costs no round trip of its own. */
class TrashRoundTripsIT {

    private static final String[] TABLES = {
        "CREATE TABLE lists (id int PRIMARY KEY)",
        "CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL DEFAULT 'x' UNIQUE CHECK (email <> ''), list int REFERENCES lists)",
        "CREATE INDEX users_email ON users (email)",
        "CREATE TABLE plain (id int, email text, list int)"
    };

    private final StepBench bench = StepBench.newest(TestHistory.statements());
    private final List<String> sent = new ArrayList<>();

    @Test
    void aColumnTakesAsManyWithAllThatHangsOnIt() throws Exception {
        bench.database.execute(TABLES);

        int plain = underLock(StepBench.contract(c -> c.trashColumn("plain", "email")));

        assertThat(underLock(StepBench.contract(c -> c.trashColumn("users", "email"))))
                .isEqualTo(plain)
                .isLessThanOrEqualTo(9);
    }

    @Test
    void aTableTakesAsManyWithAllThatHangsOnIt() throws Exception {
        bench.database.execute(TABLES);
        bench.database.execute("CREATE SCHEMA segue_trash");

        int plain = underLock(StepBench.contract(c -> c.trashTable("plain")));

        assertThat(underLock(StepBench.contract(c -> c.trashTable("users"))))
                .isEqualTo(plain)
                .isLessThanOrEqualTo(9);
    }

    /** How many calls of the driver come after the lock, until the commit. */
    private int underLock(Step step) throws Exception {
        sent.clear();
        try (Connection connection = bench.database.connect()) {
            bench.run(noting(Connection.class, connection, ""), step);
        }
        int lock = sent.indexOf(sent.stream()
                .filter(sql -> sql.startsWith("LOCK TABLE"))
                .findFirst()
                .orElseThrow());
        return sent.subList(lock, sent.size()).indexOf("commit") - 1;
    }

    private <T> T noting(Class<T> type, T real, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.equals("commit")) {
                sent.add(name);
            } else if (name.startsWith("execute")) {
                sent.add(arguments == null ? sql : (String) arguments[0]);
            }
            try {
                @Nullable Object result = method.invoke(real, arguments);
                if (name.equals("prepareStatement")) {
                    return noting(PreparedStatement.class, (PreparedStatement) result, (String) arguments[0]);
                }
                return name.equals("createStatement") ? noting(Statement.class, (Statement) result, "") : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(
                Proxy.newProxyInstance(TrashRoundTripsIT.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
