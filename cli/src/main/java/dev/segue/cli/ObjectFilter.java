package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.UserType;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tables, sequences, types and other objects of a schema are looked at, by their names as screens show them: bare in
 * the default schema, else {@code schema.name}.
 *
 * @param include globs of which one must fit; empty for all
 * @param exclude globs of which none may fit
 */
record ObjectFilter(List<String> include, List<String> exclude) {

    private static final int SHOWN = 5;

    ObjectFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** What of the Catalog is looked at. */
    Catalog apply(Catalog catalog) {
        return include.isEmpty() && exclude.isEmpty() ? catalog : kept(catalog, this::matches);
    }

    /**
     * Refuses an include that fits nothing: in silence it would look as if nothing differed.
     *
     * @throws CliException {@code SG-C001} with names that are there
     */
    void refuseIdle(Catalog... catalogs) {
        List<Name> names = Stream.of(catalogs)
                .flatMap(ObjectFilter::names)
                .distinct()
                .sorted()
                .toList();
        for (String glob : include) {
            if (names.stream().noneMatch(name -> fits(List.of(glob), name))) {
                throw new CliException(
                        CliError.SETTING,
                        "--include \"%s\" fits nothing: a name is bare in the default schema and billing.bills in another, and * stops at the dot; there %s"
                                .formatted(glob, names.isEmpty() ? "is nothing at all" : "are " + some(names)));
            }
        }
    }

    private static Stream<Name> names(Catalog catalog) {
        return Stream.of(
                        catalog.tables().stream().map(Table::name),
                        catalog.sequences().stream().map(Sequence::name),
                        catalog.types().stream().map(UserType::name),
                        catalog.traits().stream().map(ObjectFilter::subject))
                .flatMap(all -> all);
    }

    private static String some(List<Name> names) {
        String shown = names.stream().limit(SHOWN).map(Name::toString).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + ", …" : shown;
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
                catalog.types().stream().filter(type -> names.test(type.name())).toList(),
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
