package dev.segue.catalog;

import java.util.Comparator;
import java.util.Set;

/**
 * Something about an object for which the Catalog has no field, or an object for which it has no record: as a name and a
 * text, so that a difference is seen and named although no recipe knows what to do about it. What is usual is not
 * recorded: a table that is logged has no trait that says so.
 *
 * @param kind what it is about
 * @param subject the table; for what belongs to none, the object itself
 * @param part the column, constraint, index or other part of the table; empty for the subject as a whole
 * @param what the trait's name, for example {@code storage}; for an object without a record what it is, for example
 *     {@code view}
 * @param value as PostgreSQL prints it, names relative to the default schema; not empty
 */
public record Trait(Kind kind, Name subject, String part, String what, String value) implements Comparable<Trait> {

    /** The value of a {@link Kind#DEPENDENT} that is part of the table whose column it reads. */
    public static final String GOES_WITH_TABLE = "goes with the table";

    private static final Comparator<Trait> ORDER = Comparator.comparing(Trait::kind)
            .thenComparing(Trait::subject)
            .thenComparing(Trait::part)
            .thenComparing(Trait::what)
            .thenComparing(Trait::value);

    /** What a trait is about. */
    public enum Kind {
        /** A table as a whole. */
        TABLE,
        /** A column of a table. */
        COLUMN,
        /** A primary key, unique constraint, foreign key or check of a table. */
        CONSTRAINT,
        /** An index that backs no constraint. */
        INDEX,
        /** A part of a table, or of a view, that has no record: a trigger, policy, rule, exclusion constraint. */
        PART,
        /** A sequence that has a record. */
        SEQUENCE,
        /** An enum type. */
        ENUM,
        /** An object without a record: a view, a function, a domain. */
        OBJECT,
        /**
         * A view, function, policy, rule or trigger that reads a column, or a table as a whole: {@code what} is its kind and
         * name, {@code value} is {@link #GOES_WITH_TABLE} for one of the table's own.
         */
        DEPENDENT,
        /** A BEFORE ROW trigger whose function names a column: {@code what} is the trigger's name. */
        WRITER;

        /** Whether two Catalogs differ in it. The rest is what a plan has to mind; only live Catalogs have it, no snapshot. */
        public boolean isCompared() {
            return this != DEPENDENT && this != WRITER;
        }
    }

    public Trait {
        if (what.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("a trait of \"%s\" needs a name and a value, found \"%s\" and \"%s\""
                    .formatted(subject, what, value));
        }
    }

    /**
     * Whether annotations can say it ({@code options} of Jakarta Persistence): these are all that a Catalog of entities has, and
     * recipes know how to write them where the object comes into being.
     */
    public boolean isOption() {
        return switch (kind) {
            case TABLE -> Set.of("storage parameters", "tablespace").contains(what);
            case COLUMN -> Set.of("storage", "compression").contains(what);
            case CONSTRAINT ->
                Set.of("payload", "storage parameters", "tablespace").contains(what);
            case INDEX -> Set.of("NULLs", "storage parameters", "tablespace").contains(what);
            case SEQUENCE ->
                Set.of("type", "smallest value", "greatest value", "cycle", "cache")
                        .contains(what);
            case PART, ENUM, OBJECT, DEPENDENT, WRITER -> false;
        };
    }

    /** The same trait of an object that has these names. */
    public Trait of(Name newSubject, String newPart) {
        return new Trait(kind, newSubject, newPart, what, value);
    }

    /** The same for all traits that say something about the same. */
    public Trait key() {
        return new Trait(kind, subject, part, what, "=");
    }

    @Override
    public int compareTo(Trait other) {
        return ORDER.compare(this, other);
    }
}
