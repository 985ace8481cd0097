package dev.segue.diff;

import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.TableBuilder;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferTraitTest {

    private static final Name USERS = Name.of("users");
    private static final Trait STORAGE = new Trait(Kind.COLUMN, USERS, "mail", "storage", "EXTERNAL");
    private static final Trait LOOSE = new Trait(Kind.CONSTRAINT, USERS, "u", "validity", "NOT VALID");
    private static final Trait TRIGGER = new Trait(Kind.PART, USERS, "audit", "trigger", "CREATE TRIGGER audit");
    private static final Trait VIEW = new Trait(Kind.OBJECT, Name.of("v"), "", "view", "SELECT 1");

    /** Two bodies of a function may differ in their last word. */
    @Test
    void ofLongTextsItIsShownWhereTheyDiffer() {
        String body = "x".repeat(200) + " the end is ";
        Diff diff = Differ.diff(
                with(users(), new Trait(Kind.OBJECT, Name.of("f"), "", "function", body + "here")),
                with(users(), new Trait(Kind.OBJECT, Name.of("f"), "", "function", body + "there")),
                Answers.NONE,
                Ownership.ALL);

        assertThat(diff.changes())
                .containsExactly(new Change.Other(
                        Name.of("f"),
                        "",
                        "the function f changes from …xxxxxxxx the end is here to …xxxxxxxx the end is there"));
    }

    @Test
    void everyDifferenceIsNamed() {
        Trait main = new Trait(Kind.COLUMN, USERS, "mail", "storage", "MAIN");
        assertThat(words(with(users(), STORAGE, VIEW), with(users(), main, TRIGGER), Answers.NONE))
                .containsExactly(
                        "users: the trigger audit is created, CREATE TRIGGER audit",
                        "users.mail: the storage changes from \"EXTERNAL\" to \"MAIN\"",
                        "v: the view v is dropped, SELECT 1");
        assertThat(words(with(users(), LOOSE), with(users()), Answers.NONE))
                .containsExactly("users: constraint u: the validity \"NOT VALID\" is removed");
        assertThat(words(with(users(), STORAGE, VIEW), with(users(), STORAGE, VIEW), Answers.NONE))
                .isEmpty();
    }

    /** As where entities are what is wanted: they say nothing about views and triggers. */
    @Test
    void whatOneSideSaysNothingAboutIsForeign() {
        Diff diff =
                Differ.diff(with(users(), STORAGE, VIEW), with(users()), Answers.NONE, Ownership.ALL.withoutTraits());

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.foreign())
                .containsExactly(
                        "users.mail: the storage is \"EXTERNAL\"; no snapshot records it",
                        "v: the view v, SELECT 1; no snapshot records it");
    }

    /** Options come with what is new; of what is there no recipe changes them. */
    @Test
    void optionsComeWithTheirObject() {
        Trait filled = new Trait(Kind.TABLE, USERS, "", "storage parameters", "fillfactor=70");
        Trait index = new Trait(Kind.INDEX, USERS, "ix", "storage parameters", "fillfactor=60");
        Trait payload = new Trait(Kind.CONSTRAINT, USERS, "u", "payload", "INCLUDE (id)");
        Trait trigger = new Trait(Kind.PART, USERS, "audit", "trigger", "CREATE TRIGGER audit");

        assertThat(words(Catalog.EMPTY, with(users(), filled, payload, STORAGE, trigger), Answers.NONE))
                .containsExactly("users: the trigger audit is created, CREATE TRIGGER audit");
        assertThat(words(with(users()), with(users().index("ix", "mail"), index), Answers.NONE))
                .isEmpty();
        assertThat(words(with(users().index("ix", "mail")), with(users().index("ix", "mail"), index), Answers.NONE))
                .containsExactly("users: index ix: the storage parameters \"fillfactor=60\" is added");
        assertThat(words(with(users()), with(users(), filled, payload), Answers.NONE))
                .hasSize(2);
        assertThat(words(with(users(), filled), with(users()), Answers.NONE))
                .containsExactly("users: the storage parameters \"fillfactor=70\" is removed");
    }

    @Test
    void whatGoesTakesItsTraitsAlong() {
        TableBuilder bare = table("users").notNull("id", "bigint");
        assertThat(words(with(users(), STORAGE, LOOSE), with(bare), Answers.NONE))
                .isEmpty();
        assertThat(words(with(users(), STORAGE, LOOSE, TRIGGER), Catalog.EMPTY, Answers.NONE))
                .isEmpty();
        // another constraint of the same name: the old one goes with its traits
        assertThat(words(
                        with(users(), LOOSE), with(bare.nullable("mail", "text").unique("u", "id")), Answers.NONE))
                .isEmpty();
    }

    @Test
    void whatIsRenamedKeepsItsTraits() {
        TableBuilder people =
                table("people").notNull("id", "bigint").nullable("mail", "text").unique("k", "mail");
        Answers answers = new Answers(Map.of(), Map.of("users", "people"), Set.of(), Map.of());
        Name name = Name.of("people");
        Catalog before = with(users(), STORAGE, LOOSE, TRIGGER);

        assertThat(words(
                        before,
                        with(people, STORAGE.of(name, "mail"), LOOSE.of(name, "k"), TRIGGER.of(name, "audit")),
                        answers))
                .isEmpty();
        assertThat(words(before, with(people), answers))
                .containsExactly(
                        "people: constraint k: the validity \"NOT VALID\" is removed",
                        "people: the trigger audit is dropped, CREATE TRIGGER audit",
                        "people.mail: the storage \"EXTERNAL\" is removed");
    }

    /** The rename makes a column beside the former one, and builds anew what stands on it. */
    @Test
    void aRenamedColumnHasToGetItsTraitsAnew() {
        TableBuilder users =
                table("users").notNull("id", "bigint").nullable("email", "text").unique("k", "email");
        Answers answers = new Answers(Map.of("users.mail", "email"), Map.of(), Set.of(), Map.of());
        Name name = Name.of("users");
        Catalog before = with(users(), STORAGE, LOOSE);

        assertThat(words(before, with(users, STORAGE.of(name, "email"), LOOSE.of(name, "k")), answers))
                .containsExactly(
                        "users: constraint k: the validity \"NOT VALID\" would be lost, since the constraint is built anew beside"
                                + " the former one while two releases run; RENAME COLUMN would keep it, and stop the running release",
                        "users.email: the storage \"EXTERNAL\" would be lost, since the column is built anew beside the former one"
                                + " while two releases run; RENAME COLUMN would keep it, and stop the running release");
        assertThat(words(before, with(users), answers)).isEmpty();
    }

    @Test
    void whatNoSnapshotRecordsIsLeftAlone() {
        Catalog live = with(users(), STORAGE, TRIGGER, VIEW);
        Diff diff = Differ.diff(live, with(users()), Answers.NONE, Ownership.of(with(users(), VIEW)));
        assertThat(diff.changes())
                .containsExactly(new Change.Other(Name.of("v"), "", "the view v is dropped, SELECT 1"));
        assertThat(diff.foreign())
                .containsExactly(
                        "users.mail: the storage is \"EXTERNAL\"; no snapshot records it",
                        "users: the trigger audit, CREATE TRIGGER audit; no snapshot records it");
    }

    private static TableBuilder users() {
        return table("users").notNull("id", "bigint").nullable("mail", "text").unique("u", "mail");
    }

    private static Catalog with(TableBuilder table, Trait... traits) {
        return new Catalog(List.of(table.build()), List.of(), List.of(), List.of(traits));
    }

    private static List<String> words(Catalog before, Catalog after, Answers answers) {
        return Differ.diff(before, after, answers, Ownership.ALL).changes().stream()
                .filter(Change.Other.class::isInstance)
                .map(Change.Other.class::cast)
                .map(other -> "%s%s: %s"
                        .formatted(other.subject(), other.column().isEmpty() ? "" : "." + other.column(), other.what()))
                .toList();
    }
}
