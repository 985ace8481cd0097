package dev.segue.read.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SnapshotFormatTest {

    private static final Name USERS = Name.of("users");

    private static final String TEXT = """
            segue snapshot 1
            unit "main"
            package "dev.example.migration"
            postgresql 18
            hibernate "7.4"
            setting "hibernate.x" "y"
            head "20261123140000"
            hash "f0d1a1f1c9d2"
            fingerprint "abc"
            sum "26e65ed95f891a95"

            table "users" comment="who may \\"log in\\"" entity="dev.example.User"
            column "users" "email" type="character varying(255)" not-null default="'x'" default-canon="'x'::character varying" entity="dev.example.User" attribute="email"
            column "users" "id" type="bigint" not-null identity=BY_DEFAULT
            primary-key "users" "users_pkey" columns=("id")
            unique "users" "users_email_key" columns=("email", "id") nulls-not-distinct
            foreign-key "users" "fk" columns=("id") target="app"."people" target-columns=("id") on-delete=SET_NULL deferrable
            check "users" "users_email_check" condition="email in ('a','b')" column="email" values=("a", "b")
            index "users" "idx" unique method="gin" key="email" descending expression-key expression="lower(email)" include=("id") where-canon="(id > 0)"

            sequence "app"."ids" start=1 increment=50

            enum "mood" labels=("sad", "happy")
            """;

    @Test
    void compositeTypesComeAfterEnumTypesWithTheirAttributesInOrder() {
        CompositeType address = new CompositeType(
                Name.of("address"),
                List.of(
                        new Attribute("street", "character varying(80)", "C", "with \"number\""),
                        Attribute.of("attribute", "mood[]")),
                "where");
        CompositeType nothing = new CompositeType(new Name("app", "nothing"), List.of(), "");
        Catalog with = new Catalog(
                List.of(), List.of(), List.of(nothing, address, new EnumType(Name.of("zeal"), List.of("low"))));
        String text = SnapshotFormat.print(snapshot(Snapshot.Kind.SNAPSHOT, with));

        assertThat(text).endsWith("""

                        enum "zeal" labels=("low")

                        composite "address" comment="where" attribute="street" type="character varying(80)" collation="C" comment="with \\"number\\"" attribute="attribute" type="mood[]"
                        composite "app"."nothing"
                        """);
        assertThat(SnapshotFormat.parse(text, "main.snapshot").catalog()).isEqualTo(with);
        assertThat(CatalogHash.of(with)).isNotEqualTo(CatalogHash.of(Catalog.EMPTY));
    }

    @Test
    void traitsComeLastAndReadBack() {
        Catalog catalog = catalog();
        Catalog with = new Catalog(
                catalog.tables(),
                catalog.sequences(),
                catalog.types(),
                List.of(
                        new Trait(Trait.Kind.COLUMN, USERS, "id", "storage", "PLAIN"),
                        new Trait(Trait.Kind.TABLE, USERS, "", "persistence", "unlogged")));
        String text = SnapshotFormat.print(snapshot(Snapshot.Kind.SNAPSHOT, with));

        assertThat(text).endsWith("""
                        enum "mood" labels=("sad", "happy")

                        trait "users" what="persistence" value="unlogged"
                        trait "users" of=COLUMN part="id" what="storage" value="PLAIN"
                        """);
        assertThat(SnapshotFormat.parse(text, "main.snapshot").catalog().traits())
                .isEqualTo(with.traits());
        assertThat(CatalogHash.of(with)).isNotEqualTo(CatalogHash.of(catalog));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> SnapshotFormat.parse(text.replace(" what=\"storage\"", ""), "main.snapshot")))
                .hasMessageContaining("expected what");
    }

    @Test
    void printsOneLinePerObject() {
        assertThat(SnapshotFormat.print(snapshot(Snapshot.Kind.SNAPSHOT, catalog())))
                .isEqualTo(text());
    }

    @Test
    void catalogFilesHoldWhatWasSaidAndSnapshotsDoNot() {
        String text = SnapshotFormat.print(snapshot(Snapshot.Kind.CATALOG, catalog()));
        assertThat(text)
                .startsWith("segue catalog 1\n")
                .contains("entity=\"dev.example.User\" was-named=\"people\"\n")
                .contains(
                        " position=2 entity=\"dev.example.User\" attribute=\"email\" was-named=\"mail\" backfill=\"lower(mail)\"\n");
        assertThat(SnapshotFormat.parse(text, "main.catalog")).isEqualTo(snapshot(Snapshot.Kind.CATALOG, catalog()));
        assertThat(text())
                .doesNotContain("position")
                .doesNotContain("was-named")
                .doesNotContain("backfill");
    }

    @Test
    void readsWindowsLineEnds() {
        Snapshot read = SnapshotFormat.parse("\ufeff" + text().replace("\n", "\r\n"), "main.snapshot");
        assertThat(SnapshotFormat.print(read)).isEqualTo(text());
    }

    /** The hash stands in migrations: a change of this constant is a change of the format. */
    @Test
    void theHashNeverChanges() {
        assertThat(CatalogHash.of(Catalog.EMPTY))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(CatalogHash.shortOf(catalog())).isEqualTo(HASH).hasSize(12);
    }

    @Test
    void theHashLeavesOutWhatIsNotStructure() {
        Table users = catalog().tables().get(0);
        Table bare = new Table(
                users.name(),
                users.columns().stream()
                        .map(column -> column.withOrigin(0, Origin.UNKNOWN, Column.Said.NOTHING))
                        .map(column ->
                                column.defaultValue() == null ? column : column.withDefault(Expression.written("'x'")))
                        .toList(),
                users.primaryKey(),
                users.uniques(),
                users.foreignKeys(),
                users.checks(),
                users.indexes(),
                users.comment(),
                Origin.UNKNOWN,
                "");
        assertThat(CatalogHash.shortOf(new Catalog(
                        List.of(bare), catalog().sequences(), catalog().types())))
                .isEqualTo(HASH);
    }

    @Test
    void refusesANewerFormat() {
        fails(
                "segue snapshot 2\nwhat else",
                "SG-D011",
                "main.snapshot, line 1, column 16: format 2 is of a newer Segue, this one reads format 1");
        fails("segue catalog 99999999999999999999", "SG-D011", "line 1, column 15: format 99999999999999999999 is of");
    }

    @Test
    void refusesAFormatThatNoSegueHas() {
        fails(
                "segue snapshot 0",
                "SG-D010",
                "main.snapshot, line 1, column 16: '0' is no format that Segue knows, it reads format 1");
        fails("segue catalog one", "SG-D010", "main.snapshot, line 1, column 15: 'one' is no format that Segue knows");
        fails("segue snapshot -1", "SG-D010", "column 16: '-1' is no format that Segue knows");
        fails("segue snapshot 1 x", "SG-D010", "column 16: '1 x' is no format that Segue knows");
    }

    @Test
    void refusesAnotherFile() {
        fails(
                "",
                "SG-D010",
                "line 1, column 1: expected 'segue snapshot 1' or 'segue catalog 1', found the end of the line");
        fails("<html>", "SG-D010", "found '<html>'");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        damaged("postgresql 18", "postgresql x", "line 4, column 12: expected a whole number, found 'x'");
        damaged("head ", "heads ", "line 7, column 5: expected a space, found 's \"20261123140000\"'");
        damaged("not-null default=", "frozen default=", "line 13, column 53: expected ");
        damaged(
                "labels=(\"sad\", \"happy\")",
                "labels=(\"sad\", \"happy",
                "expected a closing double quote, found the end of the line");
        damaged("comment=\"who", "comment=\"\\who", "or \\u and four hex digits, found '\\who");
        damaged(
                "identity=BY_DEFAULT",
                "identity=BY_DEFAULTS",
                "expected ALWAYS or BY_DEFAULT or NONE, found 'BY_DEFAULTS'");
        damaged(
                "columns=(\"id\") target=",
                "columns=(\"id\", \"b\") target=",
                "foreign key \"fk\" pairs [id, b] with [id]");
        damaged(
                "sequence \"app\"",
                "sequenz \"app\"",
                "line 21, column 8: expected the line of a table, sequence, enum, composite or trait");
        damaged("start=1 ", "start=99999999999999999999 ", "expected");
        damaged(
                "column \"users\" \"id\"",
                "column \"user\" \"id\"",
                "expected the line of table \"user\" above this line");
        damaged(
                "column \"users\" \"id\"",
                "column \"users\" \"email\"",
                "expected only one line that begins with 'column \"users\" \"email\"'");
    }

    @Test
    void namesAnOpenMergeConflict() {
        damaged(
                "head ",
                "<<<<<<< ours\nhead ",
                "line 7, column 1: expected no open merge conflict, found '<<<<<<< ours'");
    }

    @Test
    void noticesEditsByHash() {
        fails(
                text().replace("type=\"bigint\"", "type=\"integer\""),
                "SG-D012",
                "main.snapshot, line 8, column 6: edited or merged by hand: the hash line says");
        fails(text().replaceAll("unique \"users\".*\n", ""), "SG-D012", "line 8, column 6: edited or merged by hand");
    }

    private static void damaged(String part, String instead, String message) {
        assertThat(text()).contains(part);
        fails(text().replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead)), "SG-D010", message);
    }

    private static void fails(String text, String code, String message) {
        assertThatExceptionOfType(SnapshotException.class)
                .isThrownBy(() -> SnapshotFormat.parse(text, "main.snapshot"))
                .withMessageStartingWith("main.snapshot")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static final String HASH = "60afa23ede89";

    private static String text() {
        return TEXT.replace("f0d1a1f1c9d2", CatalogHash.of(catalog()));
    }

    private static Snapshot snapshot(Snapshot.Kind kind, Catalog catalog) {
        return new Snapshot(
                kind,
                "main",
                "dev.example.migration",
                18,
                "7.4",
                Map.of("hibernate.x", "y"),
                "20261123140000",
                "abc",
                catalog);
    }

    private static Catalog catalog() {
        Column id = Column.of("id", "bigint", false).withIdentity(Column.Identity.BY_DEFAULT);
        Column email = Column.of("email", "character varying(255)", false)
                .withDefault(new Expression("'x'", "'x'::character varying"))
                .withOrigin(2, new Origin("dev.example.User", "email"), new Column.Said("mail", "lower(mail)"));
        Table users = new Table(
                USERS,
                List.of(id, email),
                new PrimaryKey("users_pkey", List.of("id")),
                List.of(new UniqueConstraint("users_email_key", List.of("email", "id"), true, false)),
                List.of(new ForeignKey(
                        "fk",
                        List.of("id"),
                        new Name("app", "people"),
                        List.of("id"),
                        ForeignKey.Action.SET_NULL,
                        ForeignKey.Action.NO_ACTION,
                        true,
                        false)),
                List.of(new Check(
                        "users_email_check", Expression.written("email in ('a','b')"), "email", List.of("b", "a"))),
                List.of(new Index(
                        "idx",
                        true,
                        "gin",
                        List.of(
                                new Index.Key("email", null, true, false, ""),
                                new Index.Key("", Expression.written("lower(email)"), false, false, "")),
                        List.of("id"),
                        Expression.canonical("(id > 0)"),
                        true)),
                "who may \"log in\"",
                new Origin("dev.example.User", ""),
                "people");
        return new Catalog(
                List.of(users),
                List.of(new Sequence(new Name("app", "ids"), 1, 50)),
                List.of(new EnumType(Name.of("mood"), List.of("sad", "happy"))));
    }
}
