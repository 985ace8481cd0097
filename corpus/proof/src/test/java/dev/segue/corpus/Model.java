package dev.segue.corpus;

import java.util.Arrays;
import java.util.List;

/**
 * One entity model of a corpus: what would be one persistence unit.
 *
 * @param name in the report
 * @param corpus where its classes are
 * @param names beginnings of the names of its classes
 * @param mapped entities, embeddables, mapped superclasses and converters that it has
 * @param made tables, columns, foreign keys, indexes, unique constraints and sequences that it gives
 * @param fromSources whether its sources are known to compile
 * @param onServer whether PostgreSQL knows all of its types
 */
record Model(
        String name,
        Corpus corpus,
        List<String> names,
        List<Integer> mapped,
        List<Integer> made,
        boolean fromSources,
        boolean onServer) {

    MappedClasses classes() {
        return corpus.classes().where(type -> names.stream().anyMatch(type::startsWith));
    }

    static List<Integer> kinds(MappedClasses classes) {
        return Arrays.stream(Kind.values()).map(classes::count).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
