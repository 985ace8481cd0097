package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import java.util.Optional;

/** Compares sequences. */
final class SequenceDiff {

    private final Answers answers;
    private final Owned owned;
    private final Findings findings;

    SequenceDiff(Answers answers, Owned owned, Findings findings) {
        this.answers = answers;
        this.owned = owned;
        this.findings = findings;
    }

    /** By name, then by said rename, then by the attribute; never by structure, which is the same of most sequences. */
    Pairing<Sequence> compare(Catalog before, Catalog after) {
        Pairing<Sequence> sequences = Pairing.of(before.sequences(), after.sequences())
                .by(sequence -> Optional.of(sequence.name()), sequence -> Optional.of(sequence.name()))
                .by(this::presentName, sequence -> Optional.of(sequence.name().toString()))
                .byUnique(this::attribute)
                .build();
        sequences.pairs().forEach(pair -> compare(pair.before(), pair.after()));
        sequences
                .gone()
                .forEach(sequence -> findings.add(
                        owned.sequence(sequence.name()),
                        new Change.DropSequence(sequence),
                        "sequence " + sequence.name() + " is not mapped"));
        sequences.come().forEach(sequence -> findings.add(new Change.CreateSequence(sequence)));
        return sequences;
    }

    private void compare(Sequence before, Sequence after) {
        Name name = after.name();
        if (!before.name().equals(name)) {
            findings.add(new Change.RenameSequence(before, after));
        }
        if (before.increment() != after.increment()) {
            findings.add(
                    owned.sequence(before.name()),
                    new Change.ChangeSequence(before, after),
                    Words.notOwned(
                            "sequence " + name,
                            "increment",
                            String.valueOf(before.increment()),
                            String.valueOf(after.increment())));
        }
    }

    private Optional<?> attribute(Sequence sequence) {
        boolean known = !sequence.origin().isUnknown();
        return known && !answers.fresh().contains(sequence.name().toString())
                ? Optional.of(sequence.origin())
                : Optional.empty();
    }

    private Optional<?> presentName(Sequence before) {
        return Optional.ofNullable(answers.tableRenames().get(before.name().toString()));
    }
}
