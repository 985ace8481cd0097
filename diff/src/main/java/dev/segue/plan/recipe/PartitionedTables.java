package dev.segue.plan.recipe;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import dev.segue.diff.Change;
import java.util.Optional;

/**
 * What PostgreSQL does not do to a partitioned table beside running programs: it builds, drops and attaches no index of one CONCURRENTLY,
 * and adds no foreign key of one NOT VALID before version 18 (PostgreSQL manual, "Table Partitioning", limitations). Nor does the trash take
 * one. A plan that knows the table to be partitioned refuses; where it was made without a database, preflight does.
 */
final class PartitionedTables {

    private static final String INDEXES =
            "run segue generate --by-hand: CREATE INDEX … ON ONLY the table in expand, CREATE INDEX CONCURRENTLY on each partition in migrate, then ALTER INDEX … ATTACH PARTITION;"
                    + " a constraint goes on the table once each partition has an index for it";
    private static final String KEYS =
            "run segue generate --by-hand: the foreign key NOT VALID on each partition, VALIDATE there, then on the table itself, which finds theirs and reads no row";
    private static final String TRASH =
            "run segue generate --by-hand: in contract, ALTER TABLE … DETACH PARTITION … CONCURRENTLY for each partition, then trashTable for those that are to be kept, and DROP TABLE";
    private static final String COLUMNS =
            "run segue generate --by-hand, and make a table with another partition key beside this one";

    private final Facts facts;
    private final Draft draft;

    PartitionedTables(Facts facts, Draft draft) {
        this.facts = facts;
        this.draft = draft;
    }

    /** Refuses the change, if its table is partitioned and it cannot be planned there. */
    boolean refuse(Change change) {
        Optional<String> key = facts.known(Trait.Kind.TABLE, change.subject(), "").stream()
                .filter(trait -> trait.what().equals("partitioning"))
                .map(Trait::value)
                .findFirst();
        Optional<String> byHand = key.flatMap(partitioning -> byHand(change, partitioning));
        byHand.ifPresent(words -> draft.refuse(
                change, "table %s is %s, and %s".formatted(change.subject(), key.orElseThrow(), why(change)), words));
        return byHand.isPresent();
    }

    private Optional<String> byHand(Change change, String partitioning) {
        if (change instanceof Change.DropTable && draft.keepsTrash()) {
            return Optional.of(TRASH);
        }
        if (change instanceof Change.AddIndex
                || change instanceof Change.DropIndex
                || change instanceof Change.AddUnique
                || change instanceof Change.DropUnique
                || change instanceof Change.ChangePrimaryKey) {
            return Optional.of(INDEXES);
        }
        if (change instanceof Change.AddForeignKey || change instanceof Change.DropForeignKey) {
            return Optional.of(KEYS);
        }
        if (change instanceof Change.RenameColumn renamed) {
            return isInKey(partitioning, renamed.before().name())
                    ? Optional.of(COLUMNS)
                    : Optional.of(INDEXES)
                            .filter(words ->
                                    !new Followers(facts, renamed).names().isEmpty());
        }
        return Optional.of(COLUMNS).filter(words -> isInKey(partitioning, column(change)));
    }

    private static String column(Change change) {
        if (change instanceof Change.DropColumn dropped) {
            return dropped.column().name();
        }
        return change instanceof Change.ChangeType changed ? changed.before().name() : "";
    }

    /** @param partitioning for example {@code partitioned by RANGE (lower(name))} */
    private static boolean isInKey(String partitioning, String column) {
        return !column.isEmpty()
                && Expression.canonical(partitioning.substring(partitioning.indexOf('(')))
                        .mayName(column);
    }

    private static String why(Change change) {
        Name table = change.subject();
        if (change instanceof Change.DropTable) {
            return "Segue puts only plain tables into the trash";
        }
        if (change instanceof Change.AddForeignKey added) {
            return "PostgreSQL adds foreign key %s there only at once, with all rows read under its lock"
                    .formatted(added.foreignKey().name());
        }
        if (change instanceof Change.DropForeignKey dropped) {
            return "on the way back PostgreSQL would add foreign key %s only at once, with all rows read under its lock"
                    .formatted(dropped.foreignKey().name());
        }
        if (change instanceof Change.DropColumn || change instanceof Change.ChangeType) {
            return "%s.%s is part of its key".formatted(table, column(change));
        }
        if (change instanceof Change.RenameColumn renamed) {
            return "%s.%s is part of its key, or has indexes or constraints that would have to be built anew"
                    .formatted(table, renamed.before().name());
        }
        return "PostgreSQL builds and drops its indexes only under a lock that stops every write";
    }
}
