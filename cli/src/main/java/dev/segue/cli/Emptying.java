package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UserType;
import dev.segue.engine.Redactor;
import dev.segue.engine.history.HistorySetup;
import dev.segue.engine.history.Newborn;
import dev.segue.engine.history.Scope;
import dev.segue.engine.run.ConnectionWork;
import dev.segue.read.Schemas;
import dev.segue.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drops, in one transaction, what one unit owns in one schema: tables, sequences, types, the functions of Segue's triggers on them,
 * what its stored plans have made or are still to drop, and the unit's history and trash. What other units have in Segue's schemas stays; a schema left empty goes.
 */
final class Emptying implements ConnectionWork {

    private static final String CONNECTION_LOST = "08";
    private static final List<String> HISTORY = List.of("migration", "step", "release", "trash", "meta");

    /** Types that a migration moved aside, under a name that ends with their own oid, and that no column of a table has any more. */
    private static final String ASIDE = """
            SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname = %s AND t.typname = 'segue_dropped_' || t.oid AND NOT EXISTS (SELECT FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid AND c.relkind <> 'c'
                WHERE a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped) ORDER BY 1""";

    private final Scope scope;
    private final List<Name> owned;
    private final List<Name> sequences;
    private final List<Name> types;

    /** @param catalogs what is known to belong to the unit, such as snapshot and entities */
    Emptying(Scope scope, List<Catalog> catalogs) {
        this.scope = scope;
        this.owned = catalogs.stream()
                .flatMap(catalog -> catalog.tables().stream())
                .map(Table::name)
                .distinct()
                .toList();
        this.sequences = catalogs.stream()
                .flatMap(catalog -> catalog.sequences().stream())
                .map(Sequence::name)
                .distinct()
                .toList();
        this.types = catalogs.stream()
                .flatMap(catalog -> catalog.types().stream())
                .map(UserType::name)
                .distinct()
                .toList();
    }

    @Override
    public void run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            drop(statement);
            connection.commit();
        } catch (SQLException e) {
            undo(connection, e);
            if (isLost(e)) {
                throw e;
            }
            throw refused(e);
        } catch (RuntimeException | Error e) {
            undo(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Back into autocommit it would be committed, half done. */
    private static void undo(Connection connection, Throwable error) {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    private static boolean isLost(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith(CONNECTION_LOST);
    }

    private CliException refused(SQLException cause) {
        return new CliException(
                CliError.DROP,
                "dropping what unit \"%s\" owns in schema \"%s\": %s; nothing was dropped. Take away what is named there first, then do this again"
                        .formatted(scope.unit(), scope.schema(), Redactor.message(cause)),
                cause);
    }

    private void drop(Statement statement) throws SQLException {
        StoredPlans plans = StoredPlans.read(statement.getConnection(), scope);
        List<Name> tables = both(owned, plans.tables());
        Set<String> functions = triggerFunctions(statement, tables);
        if (!tables.isEmpty()) {
            // one statement, without CASCADE: keys among them go along, what anybody else built on them stops it
            execute(statement, Sql.of("DROP TABLE IF EXISTS %N", tables));
        }
        for (Name sequence : both(sequences, plans.sequences())) {
            execute(statement, Sql.of("DROP SEQUENCE IF EXISTS %n", sequence));
        }
        for (String function : functions) {
            execute(statement, Sql.of("DROP FUNCTION %n()", function));
        }
        if (is(
                statement,
                Sql.of("SELECT to_regclass(%s) IS NOT NULL", history("trash").text()))) {
            forget(statement);
        }
        // not before the trash
        Stream<Name> aside =
                texts(statement, Sql.of(ASIDE, scope.schema())).stream().map(type -> new Name(scope.schema(), type));
        List<Name> allTypes = Stream.concat(both(types, plans.types()).stream(), aside)
                .distinct()
                .toList();
        for (Name type : allTypes) {
            execute(statement, Sql.of("DROP CAST IF EXISTS (varchar AS %n)", type));
            execute(statement, Sql.of("DROP CAST IF EXISTS (%n AS varchar)", type));
        }
        if (!allTypes.isEmpty()) {
            execute(statement, Sql.of("DROP TYPE IF EXISTS %N", allTypes)); // composite types may be made of each other
        }
    }

    private static List<Name> both(List<Name> known, List<Name> planned) {
        return Stream.concat(known.stream(), planned.stream()).distinct().toList();
    }

    /** Functions that Segue made for triggers on these tables. */
    private static Set<String> triggerFunctions(Statement statement, List<Name> tables) throws SQLException {
        Set<String> functions = new LinkedHashSet<>();
        for (Name table : tables) {
            Sql query = Sql.of(
                    "SELECT p.proname FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname LIKE 'segue\\_%%'"
                            + " AND p.pronamespace = quote_ident(current_schema())::regnamespace AND t.tgrelid = to_regclass(%s) ORDER BY 1",
                    Sql.of("%n", table).text());
            functions.addAll(texts(statement, query));
        }
        return functions;
    }

    private void forget(Statement statement) throws SQLException {
        Sql mine = Sql.of("unit = %s AND schema_name = %s", scope.unit(), scope.schema());
        Sql trashed = Sql.of(
                "SELECT trash_name FROM %c WHERE kind = 'TABLE' AND restored_at IS NULL AND purged_at IS NULL AND %c ORDER BY 1",
                history("trash"), mine);
        for (String table : texts(statement, trashed)) {
            execute(statement, Sql.of("DROP TABLE IF EXISTS %n.%n", Schemas.TRASH, table));
        }
        lockHistory(statement);
        boolean others = false;
        for (String table : List.of("migration", "step", "release", "trash")) {
            execute(statement, Sql.of("DELETE FROM %c WHERE %c", history(table), mine));
            others |= is(statement, Sql.of("SELECT EXISTS (SELECT 1 FROM %c)", history(table)));
        }
        execute(statement, Sql.of("DELETE FROM %c WHERE key = %s", history("meta"), Newborn.key(scope)));
        others |= is(statement, Sql.of("SELECT EXISTS (SELECT 1 FROM %c WHERE key <> 'format')", history("meta")));
        if (!others) {
            execute(statement, Sql.of("DROP TABLE %N", historyTables()));
            dropIfEmpty(statement, scope.historySchema());
        }
        // another history may have its trash there too
        dropIfEmpty(statement, Schemas.TRASH);
    }

    /** Drops a schema of Segue that nothing is left in, unless it is the application's too or somebody else's. */
    private void dropIfEmpty(Statement statement, String schema) throws SQLException {
        Sql droppable = Sql.of(
                "SELECT pg_has_role(n.nspowner, 'USAGE') AND NOT EXISTS (SELECT 1 FROM pg_depend AS d"
                        + " WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = n.oid)"
                        + " FROM pg_namespace AS n WHERE n.nspname = %s",
                schema);
        if (!schema.equals(scope.schema()) && is(statement, droppable)) {
            execute(statement, Sql.of("DROP SCHEMA %n", schema));
        }
    }

    /** The first run of another unit holds another runner lock, and its row would be dropped unseen. */
    private void lockHistory(Statement statement) throws SQLException {
        HistorySetup.lock(statement, scope.historySchema());
        execute(statement, Sql.of("LOCK TABLE %N IN ACCESS EXCLUSIVE MODE", historyTables()));
    }

    private List<Name> historyTables() {
        return HISTORY.stream()
                .map(table -> new Name(scope.historySchema(), table))
                .toList();
    }

    private Sql history(String table) {
        return Sql.of("%n.%n", scope.historySchema(), table);
    }

    private static boolean is(Statement statement, Sql query) throws SQLException {
        return texts(statement, query).contains("t");
    }

    private static List<String> texts(Statement statement, Sql query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query.text())) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void execute(Statement statement, Sql sql) throws SQLException {
        statement.execute(sql.text());
    }
}
