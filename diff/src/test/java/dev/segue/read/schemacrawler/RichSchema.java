package dev.segue.read.schemacrawler;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.ForeignKey.Action;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code rich.sql} creates, as the Catalog that has to be read from it. */
final class RichSchema {

    private RichSchema() {}

    static void create(TestDatabase database) throws IOException {
        try (InputStream in = RichSchema.class.getResourceAsStream("rich.sql")) {
            if (in == null) {
                throw new IllegalStateException("rich.sql is missing");
            }
            database.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n(?=[A-Z])"));
        }
    }

    static Catalog expected() {
        return new Catalog(
                List.of(
                        holders(),
                        policies(),
                        claims(),
                        table(
                                Name.of("Odd \"Table"),
                                oddColumns(),
                                key("Odd \"Table_pkey", "select"),
                                List.of(oddCheck())),
                        table(
                                Name.of("odd \"table"),
                                List.of(at(1, "ID", "integer"), at(2, "id", "integer")),
                                null,
                                List.of()),
                        measured(),
                        table(
                                new Name("other", "countries"),
                                List.of(at(1, "code", "character(2)").withNullable(false)),
                                key("countries_pkey", "code"),
                                List.of())),
                List.of(new Sequence(Name.of("free"), 7, 50)),
                List.of(
                        new EnumType(Name.of("mood"), List.of("sad", "ok", "happy")),
                        new EnumType(new Name("other", "mood"), List.of("x", "y", "z"))),
                RichTraits.expected());
    }

    private static Table holders() {
        List<Column> columns = List.of(
                at(1, "id", "bigint").withNullable(false).withIdentity(Identity.BY_DEFAULT),
                at(2, "always", "bigint").withNullable(false).withIdentity(Identity.ALWAYS),
                at(3, "sometimes", "integer").withNullable(false).withIdentity(Identity.BY_DEFAULT),
                full(4, "name", "character varying(100)", "'x'::character varying", null, "C", "as in the passport")
                        .withNullable(false),
                full(5, "shout", "text", null, "upper((name)::text)", "", ""),
                withDefault(6, "tags", "character varying(10)[]", "'{}'::character varying[]")
                        .withNullable(false),
                withDefault(7, "mood", "mood", "'ok'::mood"),
                at(8, "age", "positive"),
                withDefault(9, "details", "jsonb", "'{\"a\": 1}'::jsonb"),
                withDefault(10, "seen", "timestamp(3) with time zone", "now()"),
                withDefault(11, "born", "date", "'2024-01-01'::date"),
                at(12, "premium", "numeric(38,2)"),
                at(13, "email", "citext"),
                withDefault(14, "ticket", "bigint", "nextval('free'::regclass)"),
                at(15, "country", "character(2)"));
        return new Table(
                Name.of("holders"),
                columns,
                key("holders_pkey", "id"),
                List.of(UniqueConstraint.of("email_once", List.of("email"))),
                List.of(ForeignKey.of(
                        "holders_country_fkey", List.of("country"), new Name("other", "countries"), List.of("code"))),
                List.of(
                        new Check("same_name", Expression.canonical("(length((name)::text) > 0)"), "name", List.of()),
                        new Check(
                                "mood_known",
                                Expression.canonical("((name)::text = ANY ((ARRAY['it''s'::character varying,"
                                        + " 'B'::character varying])::text[]))"),
                                "name",
                                List.of("B", "it's"))),
                holderIndexes(),
                "Who is insured",
                Origin.UNKNOWN,
                "");
    }

    private static List<Index> holderIndexes() {
        return List.of(
                new Index(
                        "by_lower",
                        false,
                        "btree",
                        List.of(
                                new Index.Key("", Expression.canonical("lower((name)::text)"), false, false, ""),
                                new Index.Key(
                                        "", Expression.canonical("((length((name)::text) + 1))"), true, true, "")),
                        List.of(),
                        null,
                        true),
                new Index(
                        "by_name",
                        false,
                        "btree",
                        List.of(new Index.Key("name", null, false, false, "text_pattern_ops")),
                        List.of("born"),
                        Expression.canonical("(premium > (0)::numeric)"),
                        true),
                new Index(
                        "by_country",
                        true,
                        "btree",
                        List.of(
                                new Index.Key("country", null, false, true, ""),
                                new Index.Key("id", null, true, false, "")),
                        List.of(),
                        null,
                        true),
                new Index(
                        "by_details",
                        false,
                        "gin",
                        List.of(new Index.Key("details", null, false, false, "jsonb_path_ops")),
                        List.of(),
                        null,
                        true));
    }

    private static Table policies() {
        return new Table(
                Name.of("policies"),
                List.of(
                        at(1, "number", "character varying(20)").withNullable(false),
                        at(2, "edition", "smallint").withNullable(false),
                        at(3, "holder", "bigint"),
                        at(4, "starts", "date").withNullable(false)),
                key("policies_pkey", "number", "edition"),
                List.of(new UniqueConstraint("policies_edition_holder_key", List.of("edition", "holder"), false, true)),
                List.of(ForeignKey.of("same_name", List.of("holder"), Name.of("holders"), List.of("id"))),
                List.of(),
                List.of(),
                "",
                Origin.UNKNOWN,
                "");
    }

    private static Table claims() {
        return new Table(
                Name.of("claims"),
                List.of(
                        at(1, "id", "bigint").withNullable(false),
                        at(2, "policy_number", "character varying(20)"),
                        at(3, "policy_edition", "smallint"),
                        at(4, "during", "daterange")),
                key("claims_pkey", "id"),
                List.of(),
                List.of(new ForeignKey(
                        "claim_policy",
                        List.of("policy_number", "policy_edition"),
                        Name.of("policies"),
                        List.of("number", "edition"),
                        Action.CASCADE,
                        Action.SET_NULL,
                        true,
                        true)),
                List.of(new Check("late", Expression.canonical("(id > 0)"), "id", List.of())),
                List.of(),
                "",
                Origin.UNKNOWN,
                "");
    }

    private static Table measured() {
        return new Table(
                Name.of("measured"),
                List.of(at(1, "day", "date").withNullable(false), withDefault(2, "value", "integer", "(1 + 1)")),
                key("measured_pkey", "day"),
                List.of(),
                List.of(),
                List.of(),
                List.of(Index.of("measured_value", false, List.of("value"))),
                "",
                Origin.UNKNOWN,
                "");
    }

    private static List<Column> oddColumns() {
        return List.of(
                at(1, "select", "integer").withNullable(false),
                at(2, "Größe", "text"),
                at(3, "a.b", "integer"),
                withDefault(4, "$1\\u000a", "text", "'back\\slash'::text"));
    }

    private static Check oddCheck() {
        return new Check(
                "Odd \"Table_Größe_check",
                Expression.canonical("(\"Größe\" = ANY (ARRAY['S'::text, 'M'::text]))"),
                "Größe",
                List.of("M", "S"));
    }

    private static Table table(Name name, List<Column> columns, @Nullable PrimaryKey key, List<Check> checks) {
        return new Table(name, columns, key, List.of(), List.of(), checks, List.of(), "", Origin.UNKNOWN, "");
    }

    private static PrimaryKey key(String name, String... columns) {
        return new PrimaryKey(name, List.of(columns));
    }

    private static Column at(int position, String name, String type) {
        return full(position, name, type, null, null, "", "");
    }

    private static Column withDefault(int position, String name, String type, String value) {
        return full(position, name, type, value, null, "", "");
    }

    private static Column full(
            int position,
            String name,
            String type,
            @Nullable String value,
            @Nullable String generated,
            String collation,
            String comment) {
        return new Column(
                name,
                type,
                true,
                value == null ? null : Expression.canonical(value),
                Identity.NONE,
                generated == null ? null : Expression.canonical(generated),
                collation,
                comment,
                position,
                Origin.UNKNOWN,
                Column.Said.NOTHING);
    }
}
