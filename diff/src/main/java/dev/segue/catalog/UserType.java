package dev.segue.catalog;

/** A type that stands in a schema, for columns to use. */
public sealed interface UserType permits EnumType, CompositeType {

    Name name();
}
