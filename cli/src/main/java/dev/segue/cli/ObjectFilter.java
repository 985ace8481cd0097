package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which tables, sequences, types and other objects of a schema are looked at, by their names as screens show them: bare in
 * the default schema, else {@code schema.name}.
 *
 * @param include globs of which one must fit; empty for all
 * @param exclude globs of which none may fit
 */
record ObjectFilter(List<String> include, List<String> exclude) {

    ObjectFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** What of the Catalog is looked at. */
    Catalog apply(Catalog catalog) {
        return include.isEmpty() && exclude.isEmpty() ? catalog : kept(catalog, this::matches);
    }

    /** The part of a Catalog whose names fit. */
    static Catalog kept(Catalog catalog, Predicate<Name> names) {
        return new Catalog(
                catalog.tables().stream()
                        .filter(table -> names.test(table.name()))
                        .toList(),
                catalog.sequences().stream()
                        .filter(sequence -> names.test(sequence.name()))
                        .toList(),
                catalog.enums().stream().filter(type -> names.test(type.name())).toList(),
                catalog.traits().stream()
                        .filter(trait -> names.test(subject(trait)))
                        .toList());
    }

    boolean matches(Name name) {
        return (include.isEmpty() || fits(include, name)) && !fits(exclude, name);
    }

    /** A function is called by its name alone, without its arguments. */
    private static Name subject(Trait trait) {
        int arguments = trait.subject().name().indexOf('(');
        return arguments < 1
                ? trait.subject()
                : new Name(trait.subject().schema(), trait.subject().name().substring(0, arguments));
    }

    private static boolean fits(List<String> globs, Name name) {
        return globs.stream()
                .anyMatch(glob -> pattern(glob).matcher(name.toString()).matches());
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.strip().codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append("[^.]*");
                case '?' -> regex.append("[^.]");
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString());
    }
}
