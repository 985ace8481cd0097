package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.diff.Change;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;

/**
 * Sequences lock no table. During the overlap the increment is the larger of both, so that no release hands out numbers that
 * the other has reserved. A dropped one keeps its value under a helper's name, since a fresh one would begin again.
 */
final class SequenceRecipe {

    private final Kit kit;

    SequenceRecipe(Kit kit) {
        this.kit = kit;
    }

    void create(Change.CreateSequence change) {
        Sequence sequence = change.sequence();
        Name name = sequence.name();
        if (TakenNames.relation(kit.facts().catalogBefore(), name.schema(), name.name())) {
            kit.draft()
                    .refuse(
                            change,
                            "new sequence %s takes a name that is in use, and at least until the contract"
                                    .formatted(name),
                            "give it another name, or let the former owner of the name go in a migration before this one");
            return;
        }
        kit.up(name, Words.always("the sequences"))
                .sql(
                        Stage.SEQUENCE,
                        Sql.of(
                                "CREATE SEQUENCE %n%c%c INCREMENT BY %d",
                                name,
                                kit.options().ofSequence(name),
                                sequence.start() == 1 ? Sql.EMPTY : Sql.of(" START WITH %d", sequence.start()),
                                sequence.increment()));
        kit.down(name, Words.always("no release draws from the sequences any more"))
                .sql(Stage.SEQUENCE_OFF, Sql.of("DROP SEQUENCE IF EXISTS %n", name));
        if (kit.facts().of(Change.CreateTable.class).findAny().isEmpty()) {
            kit.draft()
                    .hazard(
                            HazardKind.SEQUENCE_START,
                            "sequence %s starts at %s, whatever numbers the tables hold: set it where rows are there",
                            name,
                            sequence.start());
        }
    }

    void drop(Change.DropSequence change) {
        Name name = change.sequence().name();
        if (!kit.draft().keepsTrash()) {
            kit.up(name, Words.always("no release draws from the sequences any more"))
                    .sql(Stage.SEQUENCE_OFF, Sql.of("DROP SEQUENCE %n", name));
            return;
        }
        Name kept = new Name(name.schema(), ObjectNames.helper("dropped", name.name()));
        Script up = kit.up(name, Words.always("no release draws from the sequences any more; their values are kept"));
        up.sql(Stage.SEQUENCE_OFF, Sql.of("DROP SEQUENCE IF EXISTS %n", kept));
        up.sql(Stage.SEQUENCE_OFF, Sql.of("ALTER SEQUENCE %n RENAME TO %n", name, kept.name()));
        kit.down(name, Words.always("the sequences, where they were"))
                .sql(Stage.SEQUENCE, Sql.of("ALTER SEQUENCE IF EXISTS %n RENAME TO %n", kept, name.name()));
    }

    void change(Change.ChangeSequence change) {
        Name name = change.subject();
        long before = change.before().increment();
        long after = change.after().increment();
        boolean raised = Math.abs(after) > Math.abs(before);
        kit.up(
                        name,
                        Words.always(
                                raised
                                        ? "numbers for both releases"
                                        : "no release draws numbers with the former increment"))
                .sql(raised ? Stage.SEQUENCE : Stage.SEQUENCE_OFF, increment(name, after));
        kit.down(
                        name,
                        Words.always(
                                raised
                                        ? "no release draws numbers with the increment of later"
                                        : "numbers for both releases"))
                .sql(raised ? Stage.SEQUENCE_OFF : Stage.SEQUENCE, increment(name, before));
    }

    private static Sql increment(Name name, long increment) {
        return Sql.of("ALTER SEQUENCE %n INCREMENT BY %d", name, increment);
    }
}
