package dev.segue.cli;

import dev.segue.State;
import dev.segue.catalog.Name;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.History;
import dev.segue.engine.history.MigrationRow;
import dev.segue.engine.history.Scope;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the unit's plans in the history have made or are still to drop, although no snapshot holds it: the drop of a table waits
 * for its contract, and another branch may have run its migrations here. What is made has a way back that takes it away,
 * which tells it from what a migration only touches.
 *
 * @param tables those that are there
 * @param sequences those that are there
 * @param types those that are there
 */
record StoredPlans(List<Name> tables, List<Name> sequences, List<Name> types) {

    private static final String RELATION = """
            SELECT CASE n.nspname WHEN ? THEN '' ELSE n.nspname END, c.relname
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.oid = to_regclass(?) AND strpos(?, c.relkind::text) > 0""";

    private static final String TYPE = """
            SELECT CASE n.nspname WHEN ? THEN '' ELSE n.nspname END, t.typname
            FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
            WHERE t.oid = to_regtype(?) AND strpos(?, t.typtype::text) > 0
                AND NOT EXISTS (SELECT FROM pg_class AS c WHERE c.oid = t.typrelid AND c.relkind <> 'c')""";

    StoredPlans {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        types = List.copyOf(types);
    }

    static StoredPlans read(Connection connection, Scope scope) throws SQLException {
        History history = new History(connection, scope);
        Set<String> tables = new LinkedHashSet<>();
        Set<String> sequences = new LinkedHashSet<>();
        Set<String> types = new LinkedHashSet<>();
        if (history.exists()) {
            for (MigrationRow row : history.migrations()) {
                if (row.active()) {
                    RecordedMigration plan = history.plan(row);
                    boolean done = row.state() == State.DONE;
                    follow(
                            tables,
                            names(plan.up(), StoredPlans::trashed),
                            names(plan.down(), StoredPlans::trashed),
                            done);
                    follow(
                            sequences,
                            names(plan.up(), NamesGone.SEQUENCES::after),
                            names(plan.down(), NamesGone.SEQUENCES::after),
                            done);
                    follow(
                            types,
                            names(plan.up(), NamesGone.TYPES::after),
                            names(plan.up(), NamesGone.TYPES::made),
                            done);
                }
            }
        }
        return new StoredPlans(
                existing(connection, RELATION, scope, tables, "rp"),
                existing(connection, RELATION, scope, sequences, "S"),
                existing(connection, TYPE, scope, types, "ec"));
    }

    /**
     * Takes over what one migration means for the names so far.
     *
     * @param gone what its way there takes away
     * @param made what it makes: what its way back takes away
     * @param done whether what it takes away is away
     */
    private static void follow(Set<String> names, List<String> gone, List<String> made, boolean done) {
        if (done) {
            gone.forEach(names::remove); // the name may be somebody else's by now
        } else {
            names.addAll(gone);
        }
        names.addAll(made);
    }

    private static List<String> names(List<Step> steps, Function<Step, List<String>> names) {
        return steps.stream().map(names).flatMap(List::stream).toList();
    }

    private static List<String> trashed(Step step) {
        return step.kind() == Step.Kind.TRASH_TABLE ? List.of(step.argument(0)) : List.of();
    }

    private static List<Name> existing(
            Connection connection, String lookup, Scope scope, Set<String> names, String kinds) throws SQLException {
        List<Name> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(lookup)) {
            for (String name : names) {
                query.setString(1, scope.schema());
                query.setString(2, name);
                query.setString(3, kinds);
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
