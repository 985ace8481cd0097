package dev.segue.diff;

import java.util.List;

/**
 * What differs between two Catalogs.
 *
 * <p>What stands on a dropped column (a constraint, an index) comes as a change of its own; what stands on a dropped table
 * goes with it, but for its foreign keys. A column that is renamed and differs otherwise too comes as {@link
 * Change.RenameColumn} and, under its new name, as the other changes. Another structure of a unique constraint, foreign key
 * or index under the same name comes as a drop and an add. Open questions are asked beside the changes that would follow
 * if nothing was said.
 *
 * @param changes free of nulls, sorted by kind, then table, then part. The order of the kinds: other; create, rename and change
 *     of sequences; create and rename of tables; rename and add of columns; type, nullability, default; drop of foreign keys,
 *     checks, unique constraints, indexes; rename of constraints; primary key; add of unique constraints, checks; change of
 *     checks; add of indexes, foreign keys; drop of columns, tables, sequences
 * @param questions what a person has to say before the changes can be planned, sorted by text
 * @param uncompared what could not be compared; sorted by phrase
 * @param foreign what is there, is not wanted or differs, and is not owned, so stays as it is: one phrase each; sorted
 */
public record Diff(List<Change> changes, List<Question> questions, List<NotCompared> uncompared, List<String> foreign) {
    public Diff {
        changes = List.copyOf(changes);
        questions = List.copyOf(questions);
        uncompared = List.copyOf(uncompared);
        foreign = List.copyOf(foreign);
    }

    /** What could not be compared, one phrase each, with the reason; sorted. */
    public List<String> notCompared() {
        return uncompared.stream().map(NotCompared::phrase).toList();
    }

    /** True where nothing differs and nothing is asked. */
    public boolean isEmpty() {
        return changes.isEmpty() && questions.isEmpty();
    }
}
