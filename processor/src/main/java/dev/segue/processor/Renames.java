package dev.segue.processor;

import dev.segue.diff.Change;

/** Tells names that a developer has changed from those that come with something else, such as another naming strategy. */
final class Renames {

    private Renames() {}

    /** Whether the change is another name that nobody has said: its entity and attribute are what is the same. */
    static boolean isUnsaid(Change change) {
        if (change instanceof Change.RenameTable table) {
            return !isSaid(table);
        }
        if (change instanceof Change.RenameColumn column) {
            return !isSaid(column);
        }
        return change instanceof Change.RenameConstraint || change instanceof Change.RenameSequence;
    }

    static boolean isSaid(Change.RenameTable change) {
        return change.after().formerName().equals(change.before().name().name());
    }

    static boolean isSaid(Change.RenameColumn change) {
        return change.after().said().formerName().equals(change.before().name());
    }
}
