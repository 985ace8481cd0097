package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import java.util.List;
import java.util.Optional;

/**
 * What a unique constraint and a unique index have in common: rows that stand in the way, and what either release may not
 * write.
 *
 * @param what the object in words, with its name
 * @param columns empty where expressions or a predicate decide: there the build itself tells of duplicates
 */
record Uniqueness(Name table, String what, Optional<List<String>> columns, boolean nullsAlike) {

    void comes(Kit kit, Script up) {
        require(kit, up);
        kit.draft()
                .hazard(
                        HazardKind.DUPLICATES,
                        "%s cannot be built while two rows of %s have the same %s",
                        what,
                        table,
                        values());
        if (columns.stream().flatMap(List::stream).anyMatch(column -> isEmptyInOldRows(kit, column))) {
            return; // rows of the old release have no value there, and NULLs are never the same
        }
        kit.draft()
                .hazard(
                        HazardKind.BINDS_OLD_RELEASE,
                        "%s: the old release too fails where it writes the same %s twice to %s",
                        what,
                        values(),
                        table);
    }

    /** The way back builds it again, over rows of a release that need not obey it. */
    void goes(Kit kit, Script down) {
        require(kit, down);
        kit.draft()
                .hazard(
                        HazardKind.BINDS_UNTIL_CONTRACT,
                        "%s: until the contract nobody can write the same %s twice to %s",
                        what,
                        values(),
                        table);
    }

    private void require(Kit kit, Script script) {
        columns.ifPresent(plain -> kit.rows().requireDistinct(script, table, plain, nullsAlike));
    }

    private boolean isEmptyInOldRows(Kit kit, String column) {
        return !nullsAlike
                && kit.facts()
                        .of(Change.AddColumn.class)
                        .filter(change -> change.subject().equals(table))
                        .map(Change.AddColumn::column)
                        .anyMatch(added ->
                                added.name().equals(column) && added.nullable() && added.defaultValue() == null);
    }

    private String values() {
        return columns.map(plain -> String.join(", ", plain)).orElse("values");
    }
}
