package dev.segue.plan.acceptance;

import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Does what steps mean in the plainest way, so that a plan can be measured and stopped between any two steps. How patiently
 * and resumably they are done is the engine's affair, and proven there.
 */
final class PlainExecutor {

    private final Connection connection;
    private final Set<String> tablesOfOthers;

    PlainExecutor(Connection connection, Set<String> tablesOfOthers) {
        this.connection = connection;
        this.tablesOfOthers = tablesOfOthers;
    }

    /** Fails where the server shows a stronger lock than the step declares. */
    void run(Step step) throws SQLException {
        List<String> statements = statements(step);
        if (statements.isEmpty()) {
            runOther(step);
        } else {
            measured(step, statements);
        }
    }

    void runUnmeasured(Step step) throws SQLException {
        List<String> statements = statements(step);
        if (statements.isEmpty()) {
            runOther(step);
        } else {
            execute(String.join(";\n", statements)); // one message is one transaction
        }
    }

    /** What is sent in a transaction of the step's own; empty for steps that do more than that. */
    private static List<String> statements(Step step) {
        List<String> arguments = step.arguments();
        return switch (step.kind()) {
            case SQL, ATOMICALLY -> arguments;
            case BACKFILL -> List.of(arguments.get(2).replace(":batch", "true"));
            case VALIDATE ->
                List.of("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(arguments.get(0), arguments.get(1)));
            case REQUIRE, CREATE_INDEX, DROP_INDEX, TRASH_TABLE, RESTORE_TABLE, TRASH_COLUMN, RESTORE_COLUMN, CODE ->
                List.of();
        };
    }

    private void runOther(Step step) throws SQLException {
        List<String> arguments = step.arguments();
        switch (step.kind()) {
            case SQL, ATOMICALLY, BACKFILL, VALIDATE -> throw new IllegalArgumentException("sent as it is: " + step);
            case REQUIRE -> require(arguments.get(0), arguments.get(1));
            case CREATE_INDEX -> createIndex(arguments.get(0));
            case DROP_INDEX -> execute("DROP INDEX CONCURRENTLY IF EXISTS " + arguments.get(0));
            case TRASH_TABLE -> trashTable(arguments.get(0));
            case RESTORE_TABLE -> restoreTable(arguments.get(0));
            case TRASH_COLUMN -> trashColumn(arguments.get(0), arguments.get(1));
            case RESTORE_COLUMN -> restoreColumn(arguments.get(0), arguments.get(1));
            case CODE -> throw new IllegalArgumentException("a plan has no code");
        }
    }

    private void measured(Step step, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            LockMeter meter = LockMeter.start(connection);
            for (String statement : statements) {
                execute(statement);
            }
            meter.check(connection, step, tablesOfOthers);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void require(String expectation, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (rows.next()) {
                throw new SQLException("expected: %s, found %s".formatted(expectation, rows.getString(1)));
            }
        }
    }

    private void createIndex(String statement) throws SQLException {
        String name =
                statement.replaceFirst("(?s)^CREATE (UNIQUE )?INDEX CONCURRENTLY (\"(?:[^\"]|\"\")+\"|\\S+) .*$", "$2");
        String table = statement.replaceFirst("(?s)^.*? ON (.+?) (USING|\\().*$", "$1");
        if (isEmpty(
                "SELECT 1 FROM pg_class i JOIN pg_class t USING (relnamespace) WHERE t.oid = '%s'::regclass AND i.relkind = 'i' AND i.relname = %s"
                        .formatted(table.replace("'", "''"), literal(name)))) {
            execute(statement);
        }
    }

    private void trashTable(String table) throws SQLException {
        if (!exists(table)) {
            return;
        }
        execute("CREATE SCHEMA IF NOT EXISTS segue_trash");
        execute("DROP TABLE IF EXISTS segue_trash." + bare(table));
        if (!isEmpty(
                "SELECT 1 FROM pg_constraint WHERE contype = 'f' AND %s::regclass IN (conrelid, confrelid) AND conrelid <> confrelid"
                        .formatted(text(table)))) {
            throw new SQLException("foreign keys of %s are still there".formatted(table));
        }
        execute("ALTER TABLE %s SET SCHEMA segue_trash".formatted(table));
    }

    private void restoreTable(String table) throws SQLException {
        if (!exists(table)) {
            String schema = bare(table).equals(table)
                    ? "public"
                    : table.substring(0, table.length() - bare(table).length() - 1);
            execute("ALTER TABLE segue_trash.%s SET SCHEMA %s".formatted(bare(table), schema));
        }
    }

    /** Refuses what the plan should have taken away before; NOT NULL and default go along. */
    private void trashColumn(String table, String column) throws SQLException {
        if (!exists(table) || !hasColumn(table, column)) {
            return;
        }
        if (!isEmpty(
                "SELECT 1 FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid"
                        + " WHERE d.refobjid = %s::regclass AND a.attname = %s AND d.classid IN ('pg_constraint'::regclass, 'pg_class'::regclass)"
                                .formatted(text(table), literal(column))
                        + " AND NOT EXISTS (SELECT 1 FROM pg_constraint n WHERE n.oid = d.objid AND n.contype = 'n')")) {
            throw new SQLException("constraints or indexes of %s.%s are still there".formatted(table, column));
        }
        execute("ALTER TABLE %s DROP COLUMN IF EXISTS %s".formatted(table, trashed(column)));
        execute("ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL, ALTER COLUMN %s DROP DEFAULT"
                .formatted(table, column, column));
        execute("ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table, column, trashed(column)));
    }

    private void restoreColumn(String table, String column) throws SQLException {
        if (!hasColumn(table, column)) {
            execute("ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table, trashed(column), column));
        }
    }

    private static String trashed(String column) {
        return "\"segue_trash_%s\"".formatted(column.replace("\"", ""));
    }

    /** The name of a column as the server holds it, as a string of SQL. */
    private static String literal(String column) {
        return text(
                column.startsWith("\"")
                        ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                        : column);
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A table's name without its schema; a dot in quotes belongs to the name. */
    private static String bare(String table) {
        return table.replaceFirst("^(\"([^\"]|\"\")+\"|[^\".]+)\\.(?=.)", "");
    }

    private boolean exists(String table) throws SQLException {
        return !isEmpty("SELECT 1 FROM pg_class WHERE oid = to_regclass(%s)".formatted(text(table)));
    }

    private boolean hasColumn(String table, String column) throws SQLException {
        return !isEmpty("SELECT 1 FROM pg_attribute WHERE attrelid = %s::regclass AND attname = %s AND NOT attisdropped"
                .formatted(text(table), literal(column)));
    }

    boolean isEmpty(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException("%s%n  in: %s".formatted(e.getMessage(), sql), e.getSQLState(), e);
        }
    }
}
