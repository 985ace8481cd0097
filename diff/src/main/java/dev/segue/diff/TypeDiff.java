package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.UserType;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares types, by name only. */
final class TypeDiff {

    private final Owned owned;
    private final Findings findings;

    TypeDiff(Owned owned, Findings findings) {
        this.owned = owned;
        this.findings = findings;
    }

    void compare(Catalog before, Catalog after) {
        Pairing<UserType> types = Pairing.of(before.types(), after.types())
                .by(type -> Optional.of(type.name()), type -> Optional.of(type.name()))
                .build();
        types.gone()
                .forEach(type -> findings.add(
                        owned.type(type.name()),
                        new Change.DropType(type),
                        "%s %s is not mapped".formatted(kind(type), type.name())));
        types.come().forEach(type -> findings.add(new Change.CreateType(type)));
        types.pairs().stream()
                .filter(pair -> !pair.before().equals(pair.after()))
                .forEach(pair -> changed(pair.before(), pair.after()));
    }

    private void changed(UserType before, UserType after) {
        if (before instanceof EnumType from && after instanceof EnumType to) {
            changed(from, to);
        } else if (before instanceof CompositeType from && after instanceof CompositeType to) {
            changed(from, to);
        } else {
            other(after.name(), Words.changes("type", kind(before), kind(after)));
        }
    }

    private void changed(EnumType before, EnumType after) {
        String what = before.labels().equals(after.labels())
                ? Words.changes("casts from and to varchar", casts(before), casts(after))
                : Words.changes("labels", String.join(", ", before.labels()), String.join(", ", after.labels()));
        add(before, new Change.ChangeEnum(before, after), what);
    }

    private void changed(CompositeType before, CompositeType after) {
        if (!before.shape().equals(after.shape())) {
            Change change = new Change.ChangeComposite(before, after);
            add(before, change, Words.changes("attributes", before.shape(), after.shape()));
            return; // what the comments stand on is another type
        }
        if (!before.comment().equals(after.comment())) {
            other(after.name(), Words.changes("comment", before.comment(), after.comment()));
        }
        if (!comments(before).equals(comments(after))) {
            other(after.name(), Words.changes("comments on attributes", comments(before), comments(after)));
        }
    }

    private void add(UserType before, Change change, String what) {
        findings.add(
                owned.type(before.name()),
                change,
                "%s %s: %s; no snapshot records it".formatted(kind(before), before.name(), what));
    }

    private void other(Name type, String what) {
        findings.add(
                owned.type(type),
                new Change.Other(type, "", what),
                "type %s: %s; no snapshot records it".formatted(type, what));
    }

    private static String kind(UserType type) {
        return type instanceof EnumType ? "enum type" : "composite type";
    }

    private static String casts(EnumType type) {
        return type.implicitCasts() ? "implicit" : "none";
    }

    private static String comments(CompositeType type) {
        return type.attributes().stream()
                .filter(attribute -> !attribute.comment().isEmpty())
                .map(attribute -> "%s: %s".formatted(attribute.name(), attribute.comment()))
                .collect(Collectors.joining(", "));
    }
}
