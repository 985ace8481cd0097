package dev.segue.diff;

import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import java.util.Locale;

/** How differences of traits are said. */
final class TraitWords {

    /** Longer texts, such as the body of a function, are cut: the change is named, not printed. */
    private static final int SHOWN = 100;
    /** What is shown of the common beginning of two longer texts. */
    private static final int COMMON = 20;

    private TraitWords() {}

    static String come(Trait trait) {
        return isObject(trait)
                ? "%s is created, %s".formatted(object(trait), brief(trait.value()))
                : place(trait) + Words.changes(trait.what(), "", brief(trait.value()));
    }

    /** Of what is made anew without it. */
    static String lost(Trait trait) {
        return "%sthe %s \"%s\" would be lost".formatted(place(trait), trait.what(), brief(trait.value()));
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

    /** Of longer texts it shows where they begin to differ. */
    static String changed(Trait from, Trait to) {
        String was = line(from.value());
        String now = line(to.value());
        boolean isLong = was.length() > SHOWN || now.length() > SHOWN;
        int same = isLong ? Math.max(0, common(was, now) - COMMON) : 0;
        String shown = (same > 0 ? "…" : "") + cut(was.substring(same));
        String wanted = (same > 0 ? "…" : "") + cut(now.substring(same));
        return isObject(from)
                ? "%s changes from %s to %s".formatted(object(from), shown, wanted)
                : place(from) + Words.changes(from.what(), shown, wanted);
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
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
        return cut(line(value));
    }

    private static String line(String value) {
        return value.strip().replaceAll("\\s+", " ");
    }

    private static String cut(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
