package dev.segue.preflight;

import dev.segue.Options;
import dev.segue.engine.SqlName;
import dev.segue.engine.history.Scope;
import dev.segue.engine.run.PendingMigration;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What preflight looks at.
 *
 * @param connection in autocommit; only read from
 * @param scope the history and the schema that is migrated
 * @param pending what a run would do, in chain order
 * @param options the settings of the run
 */
record Subject(Connection connection, Scope scope, List<PendingMigration> pending, Options options) {

    private static final Pattern UNQUALIFIED = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^\".]+");

    Subject {
        pending = List.copyOf(pending);
    }

    /** The steps that a run would do now, over all pending migrations, in order. */
    List<Step> steps() {
        return pending.stream().flatMap(migration -> migration.steps().stream()).toList();
    }

    /** The tables that those steps lock, qualified as SQL, sorted. */
    Set<String> lockedTables() {
        Set<String> tables = new TreeSet<>();
        steps().forEach(step -> step.lock().tables().forEach(table -> tables.add(qualified(table))));
        return tables;
    }

    /** The name as SQL, with the schema that is migrated where it has none. */
    String qualified(String name) {
        return UNQUALIFIED.matcher(name).matches() ? SqlName.quote(scope.schema()) + "." + name : name;
    }

    /** Who the steps run as: the role of the options, else empty for the user of the session. */
    String role() {
        return options.role();
    }
}
