package dev.segue.plan.recipe;

import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import java.util.List;
import java.util.Optional;

/** Indexes are built and dropped CONCURRENTLY: nobody waits, and a broken build is built again. */
final class IndexRecipe {

    private final Kit kit;

    IndexRecipe(Kit kit) {
        this.kit = kit;
    }

    void add(Change.AddIndex change) {
        Name table = change.subject();
        Index index = change.index();
        if (kit.facts().isCreated(table)) {
            return; // it comes with the table
        }
        if (TakenNames.relation(kit.facts().catalogBefore(), table.schema(), index.name())
                && !kit.names().isFreed(table, index.name())) {
            kit.draft()
                    .refuse(
                            change,
                            "index %s on %s takes a name that is in use".formatted(index.name(), table),
                            "give the new index another name (@Index(name = …)); one of that name that a broken build has left invalid, drop first: DROP INDEX CONCURRENTLY");
            return;
        }
        if (index.unique()) {
            SameForAllRows same = new SameForAllRows(kit.facts());
            Optional<List<String>> columns = plainColumns(index)
                    .filter(plain -> same.is(table, plain, kit.options().isNullsNotDistinct(table, index.name())));
            if (columns.isPresent()) {
                same.refuse(kit.draft(), change, "index " + index.name(), table, columns.get());
                return;
            }
        }
        Script up = kit.up(table, Words.always("index %s, built beside running writes".formatted(index.name())));
        Script down = kit.down(table, Words.always("no running release relies on index %s".formatted(index.name())));
        String name = kit.names().ofRelation(up, down, index.name());
        if (index.unique()) {
            uniqueness(table, index, kit.options()).comes(kit, up);
        }
        up.createIndex(Stage.INDEX, Ddl.createConcurrently(table, index, name, kit.options()));
        down.dropIndex(Stage.INDEX_OFF, name);
    }

    void drop(Change.DropIndex change) {
        Name table = change.subject();
        Index index = change.index();
        Script up = kit.up(table, Words.always("no running release relies on index %s".formatted(index.name())));
        Optional<List<String>> columns = index.unique() ? plainColumns(index) : Optional.empty();
        if (columns.isPresent() && new BoundForeignKeys(kit).refuse(change, index.name(), columns.get(), up)) {
            return;
        }
        up.dropIndex(Stage.INDEX_OFF, index.name());
        Script down = kit.down(table, Words.always("index %s again".formatted(index.name())));
        if (index.unique()) {
            uniqueness(table, index, kit.optionsBefore()).goes(kit, down);
        }
        down.createIndex(Stage.INDEX, Ddl.createConcurrently(table, index, index.name(), kit.optionsBefore()));
        kit.draft()
                .hazard(HazardKind.INDEX_DROPPED, "queries on %s may be slower without index %s", table, index.name());
    }

    private static Uniqueness uniqueness(Name table, Index index, Options options) {
        return new Uniqueness(
                table,
                "unique index " + index.name(),
                plainColumns(index),
                options.isNullsNotDistinct(table, index.name()));
    }

    /** Expressions and predicates are opaque: there the build itself tells of duplicates. */
    private static Optional<List<String>> plainColumns(Index index) {
        return IndexColumns.arePlain(index)
                ? Optional.of(index.keys().stream().map(Index.Key::column).toList())
                : Optional.empty();
    }
}
