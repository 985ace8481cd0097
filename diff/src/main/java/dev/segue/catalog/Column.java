package dev.segue.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name unquoted, as the catalog holds it
 * @param type in PostgreSQL's own spelling ({@code character varying(255)}, {@code timestamp(6) with time zone}); see {@link SqlType}
 * @param nullable whether NULL is allowed
 * @param defaultValue the default, or null; for serial columns the {@code nextval} call is not a default but {@code identity}
 * @param identity whether and how the database generates the value
 * @param generated the expression of a stored generated column, or null
 * @param collation the collation where it is not the type's default, else empty
 * @param comment empty for none
 * @param position place in the entity or table, counted from 1; 0 where unknown; never compared
 * @param origin where the column comes from; never compared
 * @param said what the developer said about it beside the mapping; never compared
 */
public record Column(
        String name,
        String type,
        boolean nullable,
        @Nullable Expression defaultValue,
        Identity identity,
        @Nullable Expression generated,
        String collation,
        String comment,
        int position,
        Origin origin,
        Said said) {

    /** How the database generates a value. Serial is BY_DEFAULT: one concept with several spellings. */
    public enum Identity {
        NONE,
        ALWAYS,
        BY_DEFAULT
    }

    /**
     * What annotations say: answers to questions that a machine must not guess.
     *
     * @param formerName the column's former name ({@code @WasNamed}), or empty
     * @param backfill the SQL expression for existing rows ({@code @Backfill}), or empty
     */
    public record Said(String formerName, String backfill) {
        /** Nothing was said. */
        public static final Said NOTHING = new Said("", "");
    }

    /** A plain column: no default, no identity, nothing known beside name, type and nullability. */
    public static Column of(String name, String type, boolean nullable) {
        return new Column(name, type, nullable, null, Identity.NONE, null, "", "", 0, Origin.UNKNOWN, Said.NOTHING);
    }

    public Column withName(String newName) {
        return new Column(
                newName, type, nullable, defaultValue, identity, generated, collation, comment, position, origin, said);
    }

    public Column withType(String newType) {
        return new Column(
                name, newType, nullable, defaultValue, identity, generated, collation, comment, position, origin, said);
    }

    public Column withNullable(boolean newNullable) {
        return new Column(
                name, type, newNullable, defaultValue, identity, generated, collation, comment, position, origin, said);
    }

    public Column withDefault(@Nullable Expression newDefault) {
        return new Column(
                name, type, nullable, newDefault, identity, generated, collation, comment, position, origin, said);
    }

    public Column withGenerated(@Nullable Expression newGenerated) {
        return new Column(
                name, type, nullable, defaultValue, identity, newGenerated, collation, comment, position, origin, said);
    }

    public Column withIdentity(Identity newIdentity) {
        return new Column(
                name, type, nullable, defaultValue, newIdentity, generated, collation, comment, position, origin, said);
    }

    public Column withOrigin(int newPosition, Origin newOrigin, Said newSaid) {
        return new Column(
                name,
                type,
                nullable,
                defaultValue,
                identity,
                generated,
                collation,
                comment,
                newPosition,
                newOrigin,
                newSaid);
    }
}
