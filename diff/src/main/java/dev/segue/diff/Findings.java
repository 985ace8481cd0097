package dev.segue.diff;

import dev.segue.catalog.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects what a comparison finds. */
final class Findings {

    private final List<Change> changes = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<NotCompared> uncompared = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    void add(Change change) {
        changes.add(change);
    }

    /** A change where the object is owned; else a phrase about an object that stays as it is. */
    void add(boolean owned, Change change, String phrase) {
        if (owned) {
            changes.add(change);
        } else {
            foreign.add(phrase);
        }
    }

    void ask(Question question) {
        questions.add(question);
    }

    void notCompared(Name table, String column, String phrase) {
        uncompared.add(new NotCompared(table, column, phrase));
    }

    void foreign(String phrase) {
        foreign.add(phrase);
    }

    /** The changes of one kind that were found so far. */
    <C extends Change> Stream<C> changes(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }

    Diff diff() {
        return new Diff(
                changes.stream().sorted(ChangeOrder.ORDER).toList(),
                questions.stream().sorted(Comparator.comparing(Question::text)).toList(),
                uncompared.stream()
                        .sorted(Comparator.comparing(NotCompared::phrase))
                        .distinct()
                        .toList(),
                foreign.stream().sorted().distinct().toList());
    }
}
