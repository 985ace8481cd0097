package dev.segue.engine.run;

import dev.segue.Options;
import dev.segue.RunResult;
import dev.segue.Segue;
import dev.segue.Target;
import dev.segue.engine.step.StepRunner;
import dev.segue.migration.Migration;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs programs of test migrations on a test database. */
final class TestRuns {

    private TestRuns() {}

    static Options.Builder options(ClassLoader program) {
        return Options.builder().classLoader(program);
    }

    @SafeVarargs
    static Segue segue(TestDatabase database, Class<? extends Migration>... migrations) {
        return segue(database, TestProgram.of(migrations));
    }

    static Segue segue(TestDatabase database, ClassLoader program) {
        return Segue.on(database.dataSource(), options(program).build());
    }

    static Engine engine(TestDatabase database, Options options) {
        return new Engine(database.dataSource(), options, BeforeRun.NOTHING, new StepRunner());
    }

    /** A program that is killed after this many steps. */
    static Engine killedAfter(TestDatabase database, ClassLoader program, int steps) {
        return new Engine(database.dataSource(), options(program).build(), BeforeRun.NOTHING, Interrupted.after(steps));
    }

    /** What two commands and a rollout between them do. */
    static RunResult runAndContract(Segue segue) {
        segue.run();
        return segue.run(Target.contract());
    }

    /** The same, by a program that is killed on the way. */
    static void runAndContract(Engine engine) {
        engine.run(RunOrder.of(Target.head()));
        engine.run(RunOrder.of(Target.contract()));
    }

    /** Everything in schema public that a migration can make, order of columns apart. */
    static List<String> structure(TestDatabase database) {
        return query(database, """
                SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
                FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
                UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                ORDER BY 1""");
    }

    static List<String> ids(RunResult result) {
        return result.migrations().stream()
                .map(run -> run.id() + " " + run.before() + " -> " + run.after())
                .toList();
    }

    /** All rows, columns joined by a bar. */
    static List<String> query(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static List<String> columns(TestDatabase database, String table) {
        return query(
                database,
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '%s' ORDER BY 1"
                        .formatted(table));
    }
}
