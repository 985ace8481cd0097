package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import java.util.Optional;

/** Compares what belongs to no table: sequences and enum types. */
final class ObjectDiff {

    private final Answers answers;
    private final Owned owned;
    private final Findings findings;

    ObjectDiff(Answers answers, Owned owned, Findings findings) {
        this.answers = answers;
        this.owned = owned;
        this.findings = findings;
    }

    /** By said rename, then by name only: the structure of most sequences is the same. */
    Pairing<Sequence> sequences(Catalog before, Catalog after) {
        Pairing<Sequence> sequences = Pairing.of(before.sequences(), after.sequences())
                .by(sequence -> Optional.of(sequence.name()), sequence -> Optional.of(sequence.name()))
                .by(this::presentName, sequence -> Optional.of(sequence.name().toString()))
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
            findings.add(new Change.Other(name, "", "the sequence %s is renamed to %s".formatted(before.name(), name)));
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

    private Optional<?> presentName(Sequence before) {
        return Optional.ofNullable(answers.tableRenames().get(before.name().toString()));
    }

    void enums(Catalog before, Catalog after) {
        Pairing<EnumType> enums = Pairing.of(before.enums(), after.enums())
                .by(type -> Optional.of(type.name()), type -> Optional.of(type.name()))
                .build();
        enums.gone()
                .forEach(type -> findings.add(
                        owned.enumType(type.name()),
                        new Change.DropType(type),
                        "enum type %s is not mapped".formatted(type.name())));
        enums.come().forEach(type -> findings.add(new Change.CreateType(type)));
        enums.pairs().stream()
                .filter(pair -> !pair.before().equals(pair.after()))
                .forEach(pair -> changed(pair.before(), pair.after()));
    }

    private void changed(EnumType before, EnumType after) {
        String what = before.labels().equals(after.labels())
                ? Words.changes("casts from and to varchar", casts(before), casts(after))
                : Words.changes("labels", String.join(", ", before.labels()), String.join(", ", after.labels()));
        findings.add(
                owned.enumType(before.name()),
                new Change.ChangeEnum(before, after),
                "enum type %s: %s; no snapshot records it".formatted(before.name(), what));
    }

    private static String casts(EnumType type) {
        return type.implicitCasts() ? "implicit" : "none";
    }
}
