package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.diff.Question;
import java.util.List;

/**
 * A comparison whose questions get answers: from the flags, and then from a person.
 *
 * @param flags what was said; answers are added to it
 * @param yes whether look-alikes are no renames
 */
record Interview(Invocation invocation, AnswerOptions flags, boolean yes) {

    /**
     * A diff without open questions.
     *
     * @throws CliException {@code SG-C004} where one is open and nobody sits there, with the flags that answer it
     */
    Diff answered(Catalog before, Catalog after, Ownership ownership) {
        Diff diff = denied(before, after, ownership);
        // one answer can raise the next question: a column that is no rename needs a value
        while (!diff.questions().isEmpty()) {
            new Questions(invocation).ask(diff.questions(), flags);
            diff = denied(before, after, ownership);
        }
        return diff;
    }

    /** A diff with the questions that only a person can answer. */
    Diff denied(Catalog before, Catalog after, Ownership ownership) {
        Diff diff = Differ.diff(before, after, flags.answers(), ownership);
        if (!yes) {
            return diff;
        }
        List<String> fresh = diff.questions().stream()
                .flatMap(question -> question.flags().stream())
                .filter(flag -> flag.startsWith(Question.NEW))
                .map(flag -> flag.substring(Question.NEW.length()))
                .toList();
        if (fresh.isEmpty()) {
            return diff;
        }
        flags.fresh.addAll(fresh);
        return denied(before, after, ownership);
    }
}
