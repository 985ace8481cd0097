package dev.segue.diff;

import static dev.segue.catalog.TableBuilder.catalog;
import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.TableBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferQuestionTest {

    private static final Column FLAG = Column.of("flag", "boolean", false);

    @Test
    void asksWhetherALookAlikeIsARename() {
        Diff diff = diff(users().nullable("email", "text"), users().nullable("user_email", "text"), Answers.NONE);
        assertThat(diff.questions()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("Is users.user_email the former email?");
            assertThat(question.flags()).containsExactly("--rename users.email=user_email", "--new users.user_email");
        });
        assertThat(DifferTest.words(diff))
                .as("what follows if nothing is said")
                .containsExactly("AddColumn users user_email", "DropColumn users email");
    }

    /** A renamed column keeps its values; a new one has none. */
    @Test
    void asksForAValueOnlyOnceALookAlikeIsSaidToBeNew() {
        TableBuilder before = users().notNull("email", "text");
        TableBuilder after = users().notNull("user_email", "text");
        assertThat(texts(diff(before, after, Answers.NONE))).containsExactly("Is users.user_email the former email?");
        Answers renamed = new Answers(Map.of("users.email", "user_email"), Map.of(), Set.of(), Map.of());
        assertThat(texts(diff(before, after, renamed))).isEmpty();
        assertThat(texts(diff(before, after, fresh("users.user_email"))))
                .containsExactly("Which value do existing rows of users get in user_email, text NOT NULL?");
    }

    @Test
    void listsAllCandidates() {
        TableBuilder before = users().nullable("a", "text")
                .nullable("b", "character varying(9)")
                .nullable("c", "text");
        Diff diff = diff(before, users().nullable("d", "text"), Answers.NONE);
        assertThat(texts(diff)).containsExactly("Is users.d the former a or c?");
    }

    @Test
    void asksNothingWhereItWasSaidOrNothingIsAlike() {
        TableBuilder before = users().nullable("email", "text");
        TableBuilder after = users().nullable("user_email", "text");
        assertThat(texts(diff(before, after, fresh("users.user_email")))).isEmpty();
        assertThat(texts(diff(before, users().nullable("age", "integer"), Answers.NONE)))
                .isEmpty();
        Column filled = Column.of("user_email", "text", true)
                .withOrigin(1, Origin.UNKNOWN, new Column.Said("", "lower(email)"));
        assertThat(texts(diff(before, users().column(filled), Answers.NONE))).isEmpty();
    }

    @Test
    void asksWhetherATableWithEqualColumnsIsARename() {
        Catalog before =
                catalog(table("people").nullable("id", "int4"), table("staff").nullable("id", "integer"));
        Catalog after =
                catalog(table("users").nullable("id", "integer"), table("x").nullable("y", "integer"));
        assertThat(texts(Differ.diff(before, after, Answers.NONE, Ownership.ALL)))
                .containsExactly("Is table users the former people or staff?");
        assertThat(texts(Differ.diff(before, after, fresh("users"), Ownership.ALL)))
                .isEmpty();
        assertThat(texts(Differ.diff(before, after, Answers.NONE, Ownership.NONE)))
                .isEmpty();
    }

    /** A new sequence begins anew: ids would come twice. */
    @Test
    void asksWhetherASequenceIsARename() {
        Catalog before = sequences("users_SEQ");
        Catalog after = sequences("users_seq");
        Diff diff = Differ.diff(before, after, Answers.NONE, Ownership.ALL);
        assertThat(texts(diff)).containsExactly("Is sequence users_seq the former users_SEQ?");
        assertThat(diff.questions().get(0).flags()).containsExactly("--rename users_SEQ=users_seq", "--new users_seq");
        assertThat(texts(Differ.diff(before, after, fresh("users_seq"), Ownership.ALL)))
                .isEmpty();
        Answers said = new Answers(Map.of(), Map.of("users_SEQ", "users_seq"), Set.of(), Map.of());
        assertThat(DifferTest.words(Differ.diff(before, after, said, Ownership.ALL)))
                .containsExactly("RenameSequence users_seq ");
    }

    /** As a naming strategy changes the names of all of them. */
    @Test
    void aSequenceOfTheSameAttributeIsARenameWithoutAQuestion() {
        Origin id = new Origin("com.acme.User", "id");
        Catalog before = sequences(new Sequence(Name.of("users_SEQ"), 1, 50, id), new Sequence(Name.of("a"), 1, 50));
        Catalog after = sequences(new Sequence(Name.of("users_seq"), 1, 10, id), new Sequence(Name.of("a"), 1, 50, id));

        // the one that has kept its name is not looked at for another
        assertThat(DifferTest.words(Differ.diff(before, after, Answers.NONE, Ownership.ALL)))
                .containsExactly("CreateSequence users_seq ", "DropSequence users_SEQ ");

        Catalog alone = sequences(new Sequence(Name.of("users_seq"), 1, 10, id));
        Diff diff = Differ.diff(before, alone, Answers.NONE, Ownership.ALL);
        assertThat(diff.questions()).isEmpty();
        assertThat(DifferTest.words(diff))
                .containsExactly("RenameSequence users_seq ", "ChangeSequence users_seq ", "DropSequence a ");
        assertThat(DifferTest.words(Differ.diff(before, alone, fresh("users_seq"), Ownership.ALL)))
                .containsExactly("CreateSequence users_seq ", "DropSequence a ", "DropSequence users_SEQ ");
    }

    @Test
    void asksForAValueOfExistingRows() {
        Diff diff = diff(users(), users().column(FLAG), Answers.NONE);
        assertThat(diff.questions()).singleElement().satisfies(question -> {
            assertThat(question.text())
                    .isEqualTo("Which value do existing rows of users get in flag, boolean NOT NULL?");
            assertThat(question.flags()).containsExactly("--backfill users.flag=\"<SQL expression>\"");
        });
        TableBuilder keyed = users().key("users_pkey", "id").column(FLAG.withNullable(true));
        TableBuilder filled = users().key("users_pkey", "id").column(FLAG);
        assertThat(texts(diff(keyed, filled, Answers.NONE))).hasSize(1);
    }

    /** Where nothing can be filled in batches an answer would be thrown away. */
    @Test
    void asksForNoValueWhereRowsCannotBeFilled() {
        assertThat(texts(diff(users().column(FLAG.withNullable(true)), users().column(FLAG), Answers.NONE)))
                .isEmpty();
    }

    @Test
    void asksForNoValueWhereThereIsOne() {
        Answers backfill = new Answers(Map.of(), Map.of(), Set.of(), Map.of("users.flag", "false"));
        Column annotated = FLAG.withOrigin(1, Origin.UNKNOWN, new Column.Said("", "true"));
        assertThat(texts(diff(users(), users().column(FLAG), backfill))).isEmpty();
        assertThat(texts(diff(users(), users().column(annotated), Answers.NONE)))
                .isEmpty();
        assertThat(texts(diff(users(), users().column(FLAG.withDefault(Expression.written("false"))), Answers.NONE)))
                .isEmpty();
        assertThat(texts(diff(users(), users().column(FLAG.withIdentity(Identity.ALWAYS)), Answers.NONE)))
                .isEmpty();
        assertThat(texts(Differ.diff(Catalog.EMPTY, catalog(users().column(FLAG)), Answers.NONE, Ownership.ALL)))
                .as("a new table has no rows")
                .isEmpty();
    }

    @Test
    void theFlagGoesBeforeTheAnnotation() {
        Answers backfill = new Answers(Map.of(), Map.of(), Set.of(), Map.of("users.flag", "false"));
        Column annotated = FLAG.withOrigin(1, Origin.UNKNOWN, new Column.Said("", "true"));
        assertThat(diff(users(), users().column(annotated), backfill).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.AddColumn.class,
                        change -> assertThat(change.backfill()).isEqualTo("false"));
        assertThat(diff(users().column(FLAG.withNullable(true)), users().column(annotated), Answers.NONE)
                        .changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.ChangeNullability.class,
                        change -> assertThat(change.backfill()).isEqualTo("true"));
    }

    private static TableBuilder users() {
        return table("users").notNull("id", "bigint");
    }

    private static Catalog sequences(String name) {
        return sequences(new Sequence(Name.of(name), 1, 50));
    }

    private static Catalog sequences(Sequence... sequences) {
        return new Catalog(List.of(), List.of(sequences), List.of());
    }

    private static Answers fresh(String key) {
        return new Answers(Map.of(), Map.of(), Set.of(key), Map.of());
    }

    private static Diff diff(TableBuilder before, TableBuilder after, Answers answers) {
        return Differ.diff(catalog(before), catalog(after), answers, Ownership.ALL);
    }

    private static List<String> texts(Diff diff) {
        return diff.questions().stream().map(Question::text).toList();
    }
}
