package dev.segue.plan.recipe;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Foreign keys that stay while a unique key that they may be bound to goes. PostgreSQL binds a foreign key to one index for good, and
 * drops none that one is bound to, whatever other index there is over the same columns.
 */
final class BoundForeignKeys {

    private final Kit kit;

    BoundForeignKeys(Kit kit) {
        this.kit = kit;
    }

    /** Refuses the change where one is bound for certain; where another key was there too, the contract looks first. */
    boolean refuse(Change change, String key, List<String> columns, Script up) {
        Name table = change.subject();
        Optional<String> bound = staying(table, columns);
        if (bound.isEmpty()) {
            return false;
        }
        if (new ReferableKeys(kit.facts()).stands(table, columns)) {
            up.require(
                    Stage.LAST_EXPECT,
                    "no foreign key is bound to %s: drop it and add it again, so that it is bound to the other key, then run the contract again"
                            .formatted(key),
                    Sql.of(
                            "SELECT conname, conrelid::regclass FROM pg_constraint WHERE contype = 'f' AND conindid = %s::regclass",
                            Locks.text(new Name(table.schema(), key))));
            return false;
        }
        kit.draft()
                .refuse(
                        change,
                        "%s of %s goes, and %s is bound to it".formatted(key, table, bound.get()),
                        "bring the other key in a migration of its own; then run segue generate --by-hand and write one step with atomically(…)"
                                + " that drops the foreign key and this key and adds the foreign key again NOT VALID, and validate it");
        return true;
    }

    private Optional<String> staying(Name table, List<String> columns) {
        return kit.facts().catalogBefore().tables().stream()
                .flatMap(other -> other.foreignKeys().stream()
                        .filter(key -> key.target().equals(table)
                                && Set.copyOf(key.targetColumns()).equals(Set.copyOf(columns)))
                        .filter(key -> !goes(other, key))
                        .map(key -> "foreign key %s of %s".formatted(key.name(), other.name())))
                .findFirst();
    }

    /** One that only changes stays bound: what takes its place is bound to the oldest key. */
    private boolean goes(Table table, ForeignKey key) {
        return kit.facts()
                .of(Change.DropForeignKey.class)
                .filter(change -> change.subject().equals(table.name()))
                .anyMatch(change -> change.foreignKey().equals(key)
                        && kit.facts().successor(table.name(), key).isEmpty());
    }
}
