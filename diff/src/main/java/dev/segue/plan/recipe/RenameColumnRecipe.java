package dev.segue.plan.recipe;

import dev.segue.catalog.Column;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.diff.Change;
import dev.segue.migration.Lock;
import dev.segue.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A column of the new name stands beside the former one, and a trigger keeps both equal, so that each release finds its own.
 * Its keys, checks and indexes are built beside those of the former column. With the contract the former one goes to the trash.
 */
final class RenameColumnRecipe {

    private final Kit kit;

    RenameColumnRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.RenameColumn change) {
        Optional<String> obstacle = obstacle(change);
        if (obstacle.isPresent()) {
            kit.draft()
                    .refuse(
                            change,
                            "%s.%s is now called %s: %s"
                                    .formatted(
                                            change.subject(),
                                            change.before().name(),
                                            change.after().name(),
                                            obstacle.get()),
                            "keep the column's name with @Column(name = …), or run segue generate --by-hand and write the steps as in docs/changes/rename-column.md");
            return;
        }
        Name table = change.subject();
        Column before = change.before();
        Column after = change.after();
        Script up = kit.up(table, words(before, after));
        Script down = kit.down(table, words(after, before));
        kit.domains().require(up, after.type());
        Entry added = up.sql(
                Stage.COLUMN,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n ADD COLUMN %c", table, Ddl.typed(after)),
                "nullable and without default: no row is touched, and the trigger can tell who wrote");
        AddColumnRecipe.comment(up, table, after);
        privileges(up, table, before, after);
        down.restoreColumn(before.name());
        kit.sync().mirror(table, before, after);
        kit.backfills().copy(up, table, after.name(), before.name(), after.type());
        kit.backfills().copy(down, table, before.name(), after.name(), before.type());
        if (!after.nullable()) {
            notNull(up, down, table, before, after, added);
        }
        defaults(up, down, table, before, after);
        new RenamedKeys(kit, change, up, down).plan();
        if (!kit.draft().keepsTrash()) {
            new Unrecorded(kit.facts(), table, before.name())
                    .require(up, Stage.LAST_EXPECT, "it would go along, so drop it first");
        }
        up.trashColumn(before.name());
        down.trashColumn(after.name());
    }

    private Optional<String> obstacle(Change.RenameColumn change) {
        Column before = change.before();
        Column after = change.after();
        if (!change.tableBefore().name().equals(change.tableAfter().name())) {
            return Optional.of("its table gets another name as well");
        }
        if (!before.type().equals(after.type()) || before.nullable() != after.nullable()) {
            return Optional.of("its type or NOT NULL changes as well; do one after the other");
        }
        if (kit.facts().isGenerated(change.tableBefore().name(), before)) {
            return Optional.of("the database generates its values");
        }
        if (before.nullable() && before.defaultValue() != null) {
            return Optional.of(
                    "it allows NULL and has a default, which would take the place of a NULL that the new release writes");
        }
        if (change.tableBefore().lookupColumn(after.name()).isPresent()) {
            return Optional.of("until the contract another column still has that name; do one after the other");
        }
        Optional<String> generated =
                GeneratedColumns.anyReading(kit.facts().catalogBefore(), change.tableBefore(), before.name());
        if (generated.isPresent()) {
            return Optional.of("generated column %s reads it".formatted(generated.get()));
        }
        if (kit.domains().isConstrained(after.type())) {
            return Optional.of(
                    "%s is a domain with constraints or a default: adding a column of it rewrites the table under a lock"
                            .formatted(after.type()));
        }
        String readers = kit.facts().readers(change.tableBefore().name(), before.name());
        if (!readers.isEmpty()) {
            return Optional.of(readers + " would go on reading the former column in the trash; "
                    + DropColumnRecipe.READERS_BY_HAND);
        }
        List<String> others = kit.draft().keepsTrash()
                ? List.of()
                : Unrecorded.known(kit.facts(), change.tableBefore().name(), before.name());
        if (!others.isEmpty()) {
            return Optional.of("dropping the former column would take along what is not Segue's: %s"
                    .formatted(String.join(", ", others)));
        }
        PrimaryKey key = change.tableBefore().primaryKey();
        if (key != null && key.columns().contains(before.name())) {
            return Optional.of("it is part of the primary key");
        }
        boolean referenced = kit.facts().catalogBefore().tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(fk -> fk.target().equals(change.tableBefore().name())
                        && fk.targetColumns().contains(before.name()));
        if (referenced) {
            return Optional.of("foreign keys refer to it");
        }
        return kit.backfills().isPossible(change.subject())
                ? Optional.empty()
                : Optional.of("the table has no primary key to go along in batches");
    }

    private static Words words(Column from, Column to) {
        return new Words(
                "%s and %s side by side".formatted(from.name(), to.name()),
                "%s is filled, with all that %s has".formatted(to.name(), from.name()),
                "no running release uses %s any more".formatted(from.name()));
    }

    /**
     * Whoever may read or write the former column alone may do the same with the new one; who that is only the server knows. Back, the
     * former one still has them.
     */
    private static void privileges(Script up, Name table, Column before, Column after) {
        up.sql(
                Stage.COLUMN,
                Lock.none(),
                Sql.of("DO %q", Sql.of("""

                        DECLARE
                            made text;
                        BEGIN
                            FOR made IN
                                SELECT format('GRANT %%s (%%I) ON %%s TO %%s', p.privilege_type, %s, a.attrelid::regclass,
                                        CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END)
                                    || CASE WHEN p.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
                                FROM pg_attribute a, aclexplode(a.attacl) p
                                WHERE a.attrelid = %s::regclass AND a.attname = %s
                            LOOP
                                EXECUTE made;
                            END LOOP;
                        END
                        """, after.name(), Locks.text(table), before.name())),
                "privileges on the former column alone, where somebody has granted any");
    }

    private static void notNull(Script up, Script down, Name table, Column before, Column after, Entry added) {
        Proof.notNull(up, Stage.FILLED, table, after.name());
        Proof.notNull(down, Stage.FILLED, table, before.name());
        up.sql(
                Stage.NULLABLE,
                Locks.exclusive(table),
                Proof.dropNotNull(table, before.name()),
                "the trigger goes after the NOT NULL that it served");
        Proof.drop(down, table, after.name());
        Sql dropNotNull = Proof.dropNotNull(table, after.name());
        down.undo(
                added, Stage.NULLABLE, Locks.exclusive(table), Careful.ifColumn(dropNotNull), dropNotNull, Careful.WHY);
    }

    /** A default on the new column would hide from the trigger who wrote, so it comes last. */
    private static void defaults(Script up, Script down, Name table, Column before, Column after) {
        if (before.defaultValue() != null) {
            down.sql(Stage.RELAX, Locks.exclusive(table), Ddl.setDefault(table, before));
        }
        if (after.defaultValue() != null) {
            up.sql(Stage.TIGHTEN, Locks.exclusive(table), Ddl.setDefault(table, after));
            down.sql(
                    Stage.RELAX,
                    Locks.exclusive(table),
                    Sql.of("ALTER TABLE %n ALTER COLUMN %n DROP DEFAULT", table, after.name()));
        }
    }
}
