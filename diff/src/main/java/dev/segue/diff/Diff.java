package dev.segue.diff;

import java.util.List;

/**
 * What differs between two Catalogs.
 *
 * @param changes in a fixed order: by kind of object, then name; free of nulls
 * @param questions what a person has to say before the changes can be planned
 * @param notCompared what could not be compared, one phrase each, with the reason
 * @param foreign what is there, is not wanted and is not owned, so stays: one phrase each
 */
public record Diff(List<Change> changes, List<Question> questions, List<String> notCompared, List<String> foreign) {
    public Diff {
        changes = List.copyOf(changes);
        questions = List.copyOf(questions);
        notCompared = List.copyOf(notCompared);
        foreign = List.copyOf(foreign);
    }

    /** True where nothing differs and nothing is asked. */
    public boolean isEmpty() {
        return changes.isEmpty() && questions.isEmpty();
    }
}
