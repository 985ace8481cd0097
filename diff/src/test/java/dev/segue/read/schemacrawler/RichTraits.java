package dev.segue.read.schemacrawler;

import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import java.util.List;

/** What of {@code rich.sql} the Catalog has no field for. */
final class RichTraits {

    private static final Name HOLDERS = Name.of("holders");
    private static final Name CLAIMS = Name.of("claims");

    private RichTraits() {}

    static List<Trait> expected() {
        return List.of(
                new Trait(Kind.TABLE, Name.of("measured"), "", "partitioning", "partitioned by RANGE (day)"),
                new Trait(
                        Kind.CONSTRAINT,
                        CLAIMS,
                        "late",
                        "validity",
                        "NOT VALID: rows from before it were never checked"),
                new Trait(
                        Kind.PART, CLAIMS, "not_twice", "exclusion constraint", "EXCLUDE USING gist (during WITH &&)"),
                new Trait(
                        Kind.PART,
                        HOLDERS,
                        "audit",
                        "trigger",
                        "CREATE TRIGGER audit BEFORE UPDATE ON holders FOR EACH ROW EXECUTE FUNCTION touch()"),
                new Trait(
                        Kind.OBJECT,
                        Name.of("names"),
                        "",
                        "view",
                        " SELECT h.id,\n    c.code\n   FROM (holders h\n     JOIN other.countries c ON ((c.code = h.country)));"),
                new Trait(
                        Kind.OBJECT,
                        Name.of("positive"),
                        "",
                        "domain",
                        "over integer positive_check CHECK ((VALUE > 0))"),
                new Trait(Kind.DEPENDENT, HOLDERS, "country", "view names", "reads it"),
                new Trait(Kind.DEPENDENT, HOLDERS, "id", "view names", "reads it"),
                new Trait(Kind.DEPENDENT, new Name("other", "countries"), "code", "view names", "reads it"),
                new Trait(Kind.OBJECT, Name.of("touch()"), "", "function", """
                        CREATE OR REPLACE FUNCTION touch()
                         RETURNS trigger
                         LANGUAGE plpgsql
                        AS $function$BEGIN RETURN NEW; END$function$
                        """));
    }
}
