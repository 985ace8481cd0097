package dev.segue.catalog;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A PostgreSQL composite type that is no table's row.
 *
 * @param name its name
 * @param attributes in the order in which the type was made: a value is written in that order
 * @param comment empty for none
 */
public record CompositeType(Name name, List<Attribute> attributes, String comment) implements UserType {

    /**
     * One part of a value.
     *
     * @param type in PostgreSQL's own spelling, as that of a {@link Column}
     * @param collation the collation where it is not the type's default, else empty
     * @param comment empty for none
     */
    public record Attribute(String name, String type, String collation, String comment) {

        /** One with the collation of its type, and no comment. */
        public static Attribute of(String name, String type) {
            return new Attribute(name, type, "", "");
        }

        /** The same with another type. */
        public Attribute withType(String other) {
            return new Attribute(name, other, collation, comment);
        }
    }

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** The attributes as a person would write them: {@code (street varchar(80), city text collate C)}. */
    public String shape() {
        return attributes.stream()
                .map(attribute -> attribute.name() + " " + SqlType.brief(SqlType.canonical(attribute.type()))
                        + (attribute.collation().isEmpty() ? "" : " collate " + attribute.collation()))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
