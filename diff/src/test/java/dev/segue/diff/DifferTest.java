package dev.segue.diff;

import static dev.segue.catalog.TableBuilder.catalog;
import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of change in both directions, on a table {@code users}. */
class DifferTest {

    /** There: the changes from before to after; back: those from after to before. One change is one word. */
    private record Case(String title, Catalog before, Catalog after, List<String> there, List<String> back) {
        @Override
        public String toString() {
            return title;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheChangesThereAndBack(Case example) {
        assertThat(changes(example.before(), example.after())).isEqualTo(example.there());
        assertThat(changes(example.after(), example.before())).isEqualTo(example.back());
        assertThat(changes(example.before(), example.before())).isEmpty();
        assertThat(changes(example.after(), example.after())).isEmpty();
    }

    static Stream<Case> cases() {
        return Stream.of(columns(), keys(), checksAndIndexes(), objects()).flatMap(cases -> cases);
    }

    private static Stream<Case> columns() {
        Column mail = Column.of("mail", "character varying(255)", true);
        return Stream.of(
                new Case(
                        "table",
                        catalog(),
                        catalog(users().foreignKey("fk", "id", "users", "id")),
                        List.of("CreateTable users", "AddForeignKey users fk"),
                        List.of("DropForeignKey users fk", "DropTable users")),
                users("column", users().column(mail), "AddColumn users mail", "DropColumn users mail"),
                new Case(
                        "type",
                        catalog(users().nullable("mail", "varchar(100)")),
                        catalog(users().column(mail)),
                        List.of("ChangeType users mail"),
                        List.of("ChangeType users mail")),
                same("alias of a type", users().nullable("mail", "varchar(255)"), users().column(mail)),
                new Case(
                        "nullability",
                        catalog(users().column(mail)),
                        catalog(users().column(mail.withNullable(false))),
                        List.of("ChangeNullability users mail"),
                        List.of("ChangeNullability users mail")),
                column("default", mail, mail.withDefault(Expression.written("'x'")), "ChangeDefault users mail"),
                column(
                        "other default",
                        mail.withDefault(Expression.canonical("'y'::text")),
                        mail.withDefault(new Expression("'x'", "'x'::text")),
                        "ChangeDefault users mail"),
                same(
                        "default with one canonical text",
                        users().column(mail.withDefault(Expression.canonical("'x'::text"))),
                        users().column(mail.withDefault(new Expression("'x'", "'x'::text")))),
                new Case(
                        "identity",
                        catalog(users().column(mail)),
                        catalog(users().column(mail.withIdentity(Identity.BY_DEFAULT))),
                        List.of("Other users mail the identity \"BY DEFAULT\" is added"),
                        List.of("Other users mail the identity \"BY DEFAULT\" is removed")),
                new Case(
                        "comment of a table",
                        catalog(users().comment("a")),
                        catalog(users().comment("b")),
                        List.of("Other users  the comment changes from \"a\" to \"b\""),
                        List.of("Other users  the comment changes from \"b\" to \"a\"")),
                same(
                        "position, origin and what was said",
                        users().column(mail),
                        users().column(mail.withOrigin(7, new Origin("User", "mail"), new Column.Said("old", "x")))
                                .was("people")
                                .from("User")));
    }

    private static Stream<Case> keys() {
        return Stream.of(
                new Case(
                        "primary key",
                        catalog(users().key("pk", "id")),
                        catalog(users().key("pk", "id", "code")),
                        List.of("ChangePrimaryKey users "),
                        List.of("ChangePrimaryKey users ")),
                users("new primary key", users().key("pk", "id"), "ChangePrimaryKey users ", "ChangePrimaryKey users "),
                renamed("primary key", users().key("a", "id"), users().key("b", "id"), "PRIMARY_KEY"),
                users("unique", users().unique("u", "code"), "AddUnique users u", "DropUnique users u"),
                renamed("unique", users().unique("a", "code"), users().unique("b", "code"), "UNIQUE"),
                new Case(
                        "unique of another structure",
                        catalog(users().unique("u", "code")),
                        catalog(users().unique("u", "code", "id")),
                        List.of("DropUnique users u", "AddUnique users u"),
                        List.of("DropUnique users u", "AddUnique users u")),
                users(
                        "foreign key",
                        users().foreignKey("fk", "code", "users", "id"),
                        "AddForeignKey users fk",
                        "DropForeignKey users fk"),
                renamed(
                        "foreign key",
                        users().foreignKey("a", "code", "users", "id"),
                        users().foreignKey("b", "code", "users", "id"),
                        "FOREIGN_KEY"),
                new Case(
                        "names swapped between structures",
                        catalog(users().unique("a", "code").unique("b", "id")),
                        catalog(users().unique("b", "code").unique("a", "id")),
                        List.of("RenameConstraint users UNIQUE a", "RenameConstraint users UNIQUE b"),
                        List.of("RenameConstraint users UNIQUE a", "RenameConstraint users UNIQUE b")));
    }

    private static Stream<Case> checksAndIndexes() {
        Index lower = new Index(
                "i",
                true,
                "btree",
                List.of(new Index.Key("", Expression.written("lower(code)"), false, false, "")),
                List.of("id"),
                Expression.written("id > 0"),
                true);
        return Stream.of(
                users("check", users().check("c", "id > 0"), "AddCheck users c", "DropCheck users c"),
                new Case(
                        "check with another condition",
                        catalog(users().check("c", "id > 0")),
                        catalog(users().check("c", "id > 1")),
                        List.of("ChangeCheck users c"),
                        List.of("ChangeCheck users c")),
                new Case(
                        "check of a column with one more value and another name",
                        catalog(users().listed("c1", "code", "A", "B")),
                        catalog(users().listed("c2", "code", "A", "B", "C")),
                        List.of("ChangeCheck users c2"),
                        List.of("ChangeCheck users c1")),
                same(
                        "check with the same values in other words",
                        users().listed("c", "code", "A", "B"),
                        users().check(new Check(
                                "c", Expression.canonical("(code = ANY (…))"), "code", List.of("B", "A")))),
                renamed("check", users().check("a", "id > 0"), users().check("b", "id > 0"), "CHECK"),
                users("index", users().index("i", "code"), "AddIndex users i", "DropIndex users i"),
                users("index of expressions", users().index(lower), "AddIndex users i", "DropIndex users i"),
                renamed("index", users().index("a", "code"), users().index("b", "code"), "INDEX"),
                new Case(
                        "index of another structure",
                        catalog(users().index("i", "code")),
                        catalog(users().index(lower)),
                        List.of("DropIndex users i", "AddIndex users i"),
                        List.of("DropIndex users i", "AddIndex users i")),
                new Case(
                        "unique index and unique constraint of another name",
                        catalog(users().index(Index.of("i", true, List.of("code")))),
                        catalog(users().unique("u", "code")),
                        List.of("DropIndex users i", "AddUnique users u"),
                        List.of("DropUnique users u", "AddIndex users i")));
    }

    private static Stream<Case> objects() {
        Sequence ids = new Sequence(Name.of("ids"), 1, 50);
        EnumType mood = new EnumType(Name.of("mood"), List.of("sad"));
        CompositeType pair = new CompositeType(
                Name.of("pair"), List.of(Attribute.of("a", "integer"), Attribute.of("b", "text")), "");
        return Stream.of(
                new Case(
                        "sequence",
                        catalog(),
                        new Catalog(List.of(), List.of(ids), List.of()),
                        List.of("CreateSequence ids "),
                        List.of("DropSequence ids ")),
                new Case(
                        "increment of a sequence",
                        new Catalog(List.of(), List.of(ids), List.of()),
                        new Catalog(List.of(), List.of(new Sequence(ids.name(), 900, 1)), List.of()),
                        List.of("ChangeSequence ids "),
                        List.of("ChangeSequence ids ")),
                new Case(
                        "enum type",
                        catalog(),
                        new Catalog(List.of(), List.of(), List.of(mood)),
                        List.of("CreateType mood "),
                        List.of("DropType mood ")),
                new Case(
                        "labels and casts of an enum type",
                        new Catalog(List.of(), List.of(), List.of(mood)),
                        new Catalog(
                                List.of(), List.of(), List.of(new EnumType(mood.name(), List.of("sad", "ok"), true))),
                        List.of("ChangeEnum mood "),
                        List.of("ChangeEnum mood ")),
                new Case(
                        "composite type",
                        catalog(),
                        new Catalog(List.of(), List.of(), List.of(pair)),
                        List.of("CreateType pair "),
                        List.of("DropType pair ")),
                new Case(
                        "attributes of a composite type in another order",
                        new Catalog(List.of(), List.of(), List.of(pair)),
                        new Catalog(
                                List.of(),
                                List.of(),
                                List.of(new CompositeType(
                                        pair.name(),
                                        List.of(
                                                pair.attributes().get(1),
                                                pair.attributes().get(0)),
                                        ""))),
                        List.of("ChangeComposite pair "),
                        List.of("ChangeComposite pair ")),
                new Case(
                        "composite type with a type spelled otherwise",
                        new Catalog(List.of(), List.of(), List.of(pair)),
                        new Catalog(
                                List.of(),
                                List.of(),
                                List.of(new CompositeType(
                                        pair.name(),
                                        List.of(
                                                Attribute.of("a", "int"),
                                                pair.attributes().get(1)),
                                        ""))),
                        List.of(),
                        List.of()),
                new Case(
                        "foreign key with another action",
                        catalog(users().foreignKey("fk", "code", "users", "id")),
                        new Catalog(List.of(cascading()), List.of(), List.of()),
                        List.of("DropForeignKey users fk", "AddForeignKey users fk"),
                        List.of("DropForeignKey users fk", "AddForeignKey users fk")));
    }

    private static Table cascading() {
        var plain = users().build();
        return new Table(
                plain.name(),
                plain.columns(),
                null,
                List.of(),
                List.of(new ForeignKey(
                        "fk",
                        List.of("code"),
                        Name.of("users"),
                        List.of("id"),
                        ForeignKey.Action.CASCADE,
                        ForeignKey.Action.NO_ACTION,
                        false,
                        false)),
                List.of(),
                List.of(),
                "",
                plain.origin(),
                "");
    }

    private static TableBuilder users() {
        return table("users").notNull("id", "bigint").nullable("code", "text");
    }

    private static Case users(String title, TableBuilder after, String there, String back) {
        return new Case(title, catalog(users()), catalog(after), List.of(there), List.of(back));
    }

    private static Case column(String title, Column before, Column after, String change) {
        return new Case(
                title,
                catalog(users().column(before)),
                catalog(users().column(after)),
                List.of(change),
                List.of(change));
    }

    private static Case same(String title, TableBuilder before, TableBuilder after) {
        return new Case("the same: " + title, catalog(before), catalog(after), List.of(), List.of());
    }

    private static Case renamed(String title, TableBuilder before, TableBuilder after, String kind) {
        return new Case(
                title + " renamed",
                catalog(before),
                catalog(after),
                List.of("RenameConstraint users " + kind + " b"),
                List.of("RenameConstraint users " + kind + " a"));
    }

    static List<String> changes(Catalog before, Catalog after) {
        return words(Differ.diff(before, after, Answers.NONE, Ownership.ALL));
    }

    static List<String> words(Diff diff) {
        return diff.changes().stream()
                .map(change -> change.getClass().getSimpleName() + " " + change.subject()
                        + (change instanceof Change.CreateTable || change instanceof Change.DropTable
                                ? ""
                                : " " + ChangeOrder.part(change)))
                .toList();
    }
}
