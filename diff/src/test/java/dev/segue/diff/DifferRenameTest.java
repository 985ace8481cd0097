package dev.segue.diff;

import static dev.segue.catalog.TableBuilder.catalog;
import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Origin;
import dev.segue.catalog.TableBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferRenameTest {

    @Test
    void aSaidRenameCarriesWhatStandsOnTheColumn() {
        Catalog before = catalog(parts(table("users").notNull("email", "text"), "email"));
        Catalog after = catalog(parts(table("users").column(said("user_email", "email")), "user_email"));
        assertThat(changes(before, after)).containsExactly("RenameColumn users user_email");
    }

    @Test
    void theFlagSaysTheSame() {
        Catalog before = catalog(parts(table("users").notNull("email", "text"), "email"));
        Catalog after = catalog(parts(table("users").notNull("user_email", "text"), "user_email"));
        Diff diff = Differ.diff(before, after, renames("users.email", "user_email"), Ownership.ALL);
        assertThat(DifferTest.words(diff)).containsExactly("RenameColumn users user_email");
        assertThat(diff.questions()).isEmpty();
    }

    @Test
    void whatElseDiffersComesUnderTheNewName() {
        Catalog before = catalog(table("users").nullable("email", "text"));
        Catalog after = catalog(table("users")
                .column(said("user_email", "email").withType("varchar(9)").withNullable(true)));
        assertThat(changes(before, after))
                .containsExactly("RenameColumn users user_email", "ChangeType users user_email");
    }

    @Test
    void aTableIsRenamedWithItsColumnsAndTheKeysThatPointToIt() {
        Catalog before = catalog(
                table("people").notNull("id", "bigint").key("pk", "id").comment("c"),
                table("orders").notNull("person", "bigint").foreignKey("fk", "person", "people", "id"));
        Catalog after = catalog(
                table("users")
                        .column(said("user_id", "id").withType("bigint"))
                        .key("pk", "user_id")
                        .comment("c")
                        .was("people"),
                table("orders").notNull("person", "bigint").foreignKey("fk", "person", "users", "user_id"));
        assertThat(changes(before, after)).containsExactly("RenameTable users ", "RenameColumn users user_id");
        Answers flags = new Answers(Map.of("people.id", "user_id"), Map.of("people", "users"), Set.of(), Map.of());
        Catalog unsaid = catalog(
                table("users").notNull("user_id", "bigint").key("pk", "user_id").comment("c"),
                table("orders").notNull("person", "bigint").foreignKey("fk", "person", "users", "user_id"));
        assertThat(DifferTest.words(Differ.diff(before, unsaid, flags, Ownership.ALL)))
                .containsExactly("RenameTable users ", "RenameColumn users user_id");
    }

    /** It looks like the rename of a table in another schema, and is one where there is such a table. */
    @Test
    void aColumnMayBeSaidWithItsTableOnBothSides() {
        Catalog before = catalog(table("users").notNull("email", "text"));
        Catalog after = catalog(table("users").notNull("user_email", "text"));
        Answers said = new Answers(Map.of(), Map.of("users.email", "users.user_email"), Set.of(), Map.of());
        assertThat(DifferTest.words(Differ.diff(before, after, said, Ownership.ALL)))
                .containsExactly("RenameColumn users user_email");
        assertRefused(
                new Answers(Map.of(), Map.of("users.email", "people.user_email"), Set.of(), Map.of()),
                "--rename users.email=people.user_email: nothing is called \"people.user_email\" in table users: check the spelling");
    }

    @Test
    void anAnnotationThatDidItsWorkIsNoChange() {
        Catalog done = catalog(table("users").notNull("user_email", "text"));
        Catalog stale =
                catalog(table("users").column(said("user_email", "email")).was("people"));
        assertThat(Differ.diff(done, stale, Answers.NONE, Ownership.ALL).isEmpty())
                .isTrue();
        Catalog never = catalog(table("users").column(said("user_email", "mail")));
        assertThat(changes(catalog(table("users").nullable("id", "int")), never))
                .containsExactly("AddColumn users user_email", "DropColumn users id");
    }

    /** Two columns cannot become one: the one that nobody maps goes as any other does. */
    @Test
    void aRenameOntoAColumnThatIsThereIsNone() {
        Catalog before = catalog(table("users").notNull("email", "text").notNull("user_email", "text"));
        Catalog after = catalog(table("users").column(said("user_email", "email")));
        assertThat(changes(before, after)).containsExactly("DropColumn users email");
    }

    /** The former name may serve another column from now on. */
    @Test
    void aNewColumnMayTakeTheFormerName() {
        Catalog before = catalog(table("users").notNull("email", "text"));
        Catalog after =
                catalog(table("users").column(said("old_email", "email")).nullable("email", "text"));
        assertThat(changes(before, after)).containsExactly("RenameColumn users old_email", "AddColumn users email");
    }

    @Test
    void theSameAttributeUnderAnotherNameIsARename() {
        Catalog before = catalog(table("T_USERS").from("User").column(from("USER_MAIL", "mail")));
        Catalog after = catalog(table("users").from("User").column(from("user_mail", "mail")));
        Diff diff = Differ.diff(before, after, Answers.NONE, Ownership.ALL);
        assertThat(DifferTest.words(diff)).containsExactly("RenameTable users ", "RenameColumn users user_mail");
        assertThat(diff.questions()).isEmpty();
    }

    /** The former name of a dropped column is another column now: what stood on the dropped one does not follow. */
    @Test
    void aColumnMayTakeTheNameOfADroppedOne() {
        Catalog before = catalog(table("users")
                .column(from("status", "status"))
                .column(from("state", "state"))
                .unique("u", "state"));
        Catalog after = catalog(table("users").column(from("state", "status")).unique("u", "state"));
        assertThat(changes(before, after))
                .containsExactly(
                        "RenameColumn users state",
                        "DropUnique users u",
                        "AddUnique users u",
                        "DropColumn users state");
    }

    @Test
    void twoAttributesMaySwapTheirColumns() {
        Catalog before = catalog(table("t").column(from("a", "x")).column(from("b", "y")));
        Catalog after = catalog(table("t").column(from("a", "y")).column(from("b", "x")));
        assertThat(changes(before, after)).containsExactly("RenameColumn t a", "RenameColumn t b");
    }

    @Test
    void severalColumnsOfOneAttributeArePairedByName() {
        Catalog before = catalog(table("t").column(from("cents", "price")).column(from("currency", "price")));
        Catalog after = catalog(table("t").column(from("currency", "price")).column(from("cents", "price")));
        assertThat(changes(before, after)).isEmpty();
    }

    @Test
    void refusesAnswersThatNameNothing() {
        refused(
                "users.emial",
                "user_email",
                "--rename users.emial=user_email: nothing is called \"users.emial\" before: check the spelling");
        refused(
                "users.email",
                "mail",
                "--rename users.email=mail: nothing is called \"mail\" in table users: check the spelling");
        refused(
                "users.email",
                "id",
                "--rename users.email=id: table users has a column \"id\" already before the change: leave the flag out");
        assertRefused(
                new Answers(Map.of(), Map.of("a", "users"), Set.of(), Map.of()),
                "--rename a=users: nothing is called \"a\" before: check the spelling");
        assertRefused(
                new Answers(Map.of(), Map.of(), Set.of("x"), Map.of()),
                "--new x: nothing is called \"x\" after: check the spelling");
        assertRefused(
                new Answers(Map.of(), Map.of(), Set.of(), Map.of("users.x", "1")),
                "--backfill users.x: nothing is called \"users.x\" after: check the spelling");
    }

    @Test
    void refusesTwoHeirs() {
        Catalog before = catalog(table("users").notNull("email", "text"));
        Catalog after = catalog(table("users").column(said("a", "email")).column(said("b", "email")));
        assertThatExceptionOfType(AnswerException.class)
                .isThrownBy(() -> changes(before, after))
                .withMessage(
                        "\"a\" and \"b\" both say that they are the former column of table users \"email\": take it from one of them")
                .satisfies(e -> assertThat(e.code()).isEqualTo("SG-D020"));
    }

    private static void refused(String former, String present, String message) {
        assertRefused(renames(former, present), message);
    }

    private static void assertRefused(Answers answers, String message) {
        Catalog before = catalog(table("users").notNull("email", "text").notNull("id", "bigint"));
        Catalog after = catalog(table("users").notNull("user_email", "text").notNull("id", "bigint"));
        assertThatExceptionOfType(AnswerException.class)
                .isThrownBy(() -> Differ.diff(before, after, answers, Ownership.ALL))
                .withMessage(message);
    }

    private static Answers renames(String former, String present) {
        return new Answers(Map.of(former, present), Map.of(), Set.of(), Map.of());
    }

    private static List<String> changes(Catalog before, Catalog after) {
        return DifferTest.changes(before, after);
    }

    /** Everything that can stand on a column. */
    private static TableBuilder parts(TableBuilder table, String column) {
        return table.key("pk", column)
                .unique("u", column)
                .foreignKey("fk", column, "users", column)
                .listed("listed", column, "A", "B")
                .check("opaque", "length(" + column + ") > 3 and " + column + " <> 'email''s \"email\"'")
                .index("i", column);
    }

    private static Column said(String name, String former) {
        return Column.of(name, "text", false).withOrigin(1, Origin.UNKNOWN, new Column.Said(former, ""));
    }

    private static Column from(String name, String attribute) {
        return Column.of(name, "text", true).withOrigin(1, new Origin("User", attribute), Column.Said.NOTHING);
    }
}
