package dev.segue.cli;

import dev.segue.State;
import dev.segue.catalog.Name;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.History;
import dev.segue.engine.history.MigrationRow;
import dev.segue.engine.history.Scope;
import dev.segue.migration.Step;
import dev.segue.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the unit's plans in the history have made or are still to drop, although no snapshot holds it: the drop of a table waits
 * for its contract, and another branch may have run its migrations here. A table that is made has a way back into the trash,
 * which tells it from those that a migration only touches.
 *
 * @param tables those that are there
 * @param sequenceDrops statements that drop sequences where they are there
 */
record StoredPlans(List<Name> tables, List<Sql> sequenceDrops) {

    private static final String DROP_SEQUENCE = "DROP SEQUENCE IF EXISTS ";

    private static final String TABLE = """
            SELECT CASE n.nspname WHEN ? THEN '' ELSE n.nspname END, c.relname
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.oid = to_regclass(?) AND c.relkind IN ('r', 'p')""";

    StoredPlans {
        tables = List.copyOf(tables);
        sequenceDrops = List.copyOf(sequenceDrops);
    }

    static StoredPlans read(Connection connection, Scope scope) throws SQLException {
        History history = new History(connection, scope);
        Set<String> tables = new LinkedHashSet<>();
        Set<String> drops = new LinkedHashSet<>();
        if (history.exists()) {
            for (MigrationRow row : history.migrations()) {
                if (row.active()) {
                    RecordedMigration plan = history.plan(row);
                    tables.addAll(trashed(plan.down()));
                    if (row.state() == State.DONE) {
                        trashed(plan.up()).forEach(tables::remove); // the name may be somebody else's by now
                    } else {
                        tables.addAll(trashed(plan.up()));
                    }
                    Stream.of(plan.up(), plan.down()).flatMap(List::stream).forEach(step -> addDrop(step, drops));
                }
            }
        }
        return new StoredPlans(
                existing(connection, scope, tables),
                drops.stream().map(text -> Sql.of("%x", text)).toList());
    }

    private static List<String> trashed(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.TRASH_TABLE)
                .map(step -> step.argument(0))
                .toList();
    }

    private static void addDrop(Step step, Set<String> drops) {
        if (step.kind() == Step.Kind.SQL && step.argument(0).startsWith(DROP_SEQUENCE)) {
            drops.add(step.argument(0));
        }
    }

    private static List<Name> existing(Connection connection, Scope scope, Set<String> tables) throws SQLException {
        List<Name> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TABLE)) {
            for (String table : tables) {
                query.setString(1, scope.schema());
                query.setString(2, table);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new Name(row.getString(1), row.getString(2)));
                    }
                }
            }
        }
        return found;
    }
}
