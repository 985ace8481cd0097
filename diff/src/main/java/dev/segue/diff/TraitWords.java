package dev.segue.diff;

import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import java.util.Locale;

/** How differences of traits are said. */
final class TraitWords {

    /** Longer texts, such as the body of a function, are cut: the change is named, not printed. */
    private static final int SHOWN = 100;

    private TraitWords() {}

    static String come(Trait trait) {
        return isObject(trait)
                ? "%s is created, %s".formatted(object(trait), brief(trait.value()))
                : place(trait) + Words.changes(trait.what(), "", brief(trait.value()));
    }

    static String gone(Trait trait) {
        return isObject(trait)
                ? "%s is dropped, %s".formatted(object(trait), brief(trait.value()))
                : place(trait) + Words.changes(trait.what(), brief(trait.value()), "");
    }

    /** What stands there, and stays. */
    static String alone(Trait trait) {
        return isObject(trait)
                ? "%s, %s".formatted(object(trait), brief(trait.value()))
                : "%sthe %s is \"%s\"".formatted(place(trait), trait.what(), brief(trait.value()));
    }

    static String changed(Trait from, Trait to) {
        return isObject(from)
                ? "%s changes from %s to %s".formatted(object(from), brief(from.value()), brief(to.value()))
                : place(from) + Words.changes(from.what(), brief(from.value()), brief(to.value()));
    }

    private static boolean isObject(Trait trait) {
        return trait.kind() == Kind.PART || trait.kind() == Kind.OBJECT;
    }

    private static String object(Trait trait) {
        return "the %s %s"
                .formatted(
                        trait.what(),
                        trait.kind() == Kind.PART
                                ? trait.part()
                                : trait.subject().name());
    }

    private static String place(Trait trait) {
        boolean named = trait.kind() == Kind.CONSTRAINT || trait.kind() == Kind.INDEX;
        return named ? "%s %s: ".formatted(trait.kind().name().toLowerCase(Locale.ROOT), trait.part()) : "";
    }

    private static String brief(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
