package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.SqlType;
import dev.segue.catalog.Trait;
import dev.segue.sql.Sql;
import dev.segue.sql.TypeOrder;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of a domain that has constraints is not added without touching a row: PostgreSQL rewrites the table under ACCESS
 * EXCLUSIVE (measured by relfilenode on 14 and 18; arrays of such domains and composite types over them are left alone). A
 * default of the domain would fill a column that is to begin empty.
 */
final class DomainTypes {

    /** In one word, as PostgreSQL prints them; the others have several, which no domain has. */
    private static final Set<String> BUILT_IN = Set.of(
            "bigint",
            "bit",
            "boolean",
            "box",
            "bytea",
            "character",
            "cidr",
            "circle",
            "date",
            "daterange",
            "inet",
            "int4range",
            "int8range",
            "integer",
            "interval",
            "json",
            "jsonb",
            "line",
            "lseg",
            "macaddr",
            "macaddr8",
            "money",
            "name",
            "numeric",
            "numrange",
            "oid",
            "path",
            "pg_lsn",
            "point",
            "polygon",
            "real",
            "smallint",
            "text",
            "tsquery",
            "tsrange",
            "tstzrange",
            "tsvector",
            "uuid",
            "xml");

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern ONE_NAME = Pattern.compile(NAME + "(?:\\." + NAME + ")?");
    private static final Pattern RULES = Pattern.compile("\\b(?:CHECK|DEFAULT|NOT NULL)\\b");

    private final Catalog catalog;

    DomainTypes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether the Catalog knows it to be one; a server may know better. */
    boolean isConstrained(String type) {
        return catalog.traits().stream()
                .filter(trait ->
                        trait.kind() == Trait.Kind.OBJECT && trait.what().equals("domain"))
                .filter(trait -> TypeOrder.text(trait.subject()).equals(type))
                .anyMatch(trait -> RULES.matcher(trait.value()).find());
    }

    /** Stops where the server finds such a domain; nothing for types that cannot be one. */
    void require(Script script, String type) {
        if (mayBe(type)) {
            script.require(
                    Stage.COLUMN,
                    "%s is no domain with constraints or a default: adding a column of it would rewrite %s under a lock"
                            .formatted(type, script.table()),
                    Sql.of("""
                            WITH RECURSIVE domains AS (
                                SELECT * FROM pg_type WHERE oid = %s::regtype
                                UNION ALL SELECT b.* FROM pg_type b JOIN domains d ON b.oid = d.typbasetype)
                            SELECT typname FROM domains d WHERE typtype = 'd' AND (typnotnull OR typdefault IS NOT NULL
                                OR EXISTS (SELECT FROM pg_constraint k WHERE k.contypid = d.oid))""", type));
        }
    }

    /** Whether it can be one: the type is neither built in nor known as another. */
    boolean mayBe(String type) {
        return ONE_NAME.matcher(type).matches()
                && !BUILT_IN.contains(SqlType.canonical(type))
                && catalog.types().stream()
                        .noneMatch(known -> TypeOrder.text(known.name()).equals(type));
    }
}
