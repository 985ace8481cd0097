package dev.segue.plan.recipe;

import dev.segue.diff.Change;

/** Changes without a recipe: what they are, and what to write by hand. */
final class Unplanned {

    private Unplanned() {}

    static void renameTable(Draft draft, Change.RenameTable change) {
        draft.refuse(
                change,
                "table %s is now called %s"
                        .formatted(change.before().name(), change.after().name()),
                "keep its name with @Table(name = …); or run segue generate --by-hand: in expand, atomically rename"
                        + " the table and create a view of the former name over it with explicit columns; in contract,"
                        + " drop the view; down the other way");
    }

    /** Two names are two sequences, and the one of later must not give a number that the other gives during the overlap. */
    static void renameSequence(Draft draft, Change.RenameSequence change) {
        draft.refuse(
                change,
                "sequence %s is now called %s"
                        .formatted(change.before().name(), change.after().name()),
                "keep its name with @SequenceGenerator(sequenceName = …), or say --new for the one of later where no row"
                        + " has a number of the former one; or run segue generate --by-hand: in expand, create the one"
                        + " of later and setval it further ahead than the former one gets until the contract; in contract,"
                        + " drop the former one");
    }

    static void changeComposite(Draft draft, Change.ChangeComposite change) {
        draft.refuse(
                change,
                "the attributes of composite type %s change: %s instead of %s"
                        .formatted(
                                change.subject(),
                                change.after().shape(),
                                change.before().shape()),
                "the release of before can neither read nor write a value with other attributes: give the type another"
                        + " name, and map a new attribute with it, with @Backfill(\"ROW(…)::new_type over the former column\"),"
                        + " and let the former one go; where no release stores the type in a column, run segue generate --by-hand"
                        + " and write ALTER TYPE");
    }

    static void other(Draft draft, Change.Other change) {
        String object =
                change.column().isEmpty() ? change.subject().toString() : change.subject() + "." + change.column();
        draft.refuse(
                change,
                "%s: %s".formatted(object, change.what()),
                "run segue generate --by-hand and write the statements for it; docs/changes/README.md says which phase may do what");
    }
}
