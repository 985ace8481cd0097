package dev.segue.diff;

import static dev.segue.catalog.TableBuilder.catalog;
import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.TableBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody recorded stays, and what cannot be compared is said. */
class DifferOwnershipTest {

    /** As a drift report asks: what does the recorded state lack, what stands beside it? */
    @Test
    void whatIsNotRecordedIsForeign() {
        Catalog recorded = catalog(users().unique("u", "code"));
        Catalog actual = new Catalog(
                List.of(
                        users().nullable("note", "text")
                                .unique("mine", "code", "id")
                                .check("positive", "id > 0")
                                .foreignKey("self", "id", "users", "id")
                                .index("by_id", "id")
                                .build(),
                        table("audit").nullable("x", "text").build()),
                List.of(new Sequence(Name.of("ticks"), 1, 1)),
                List.of(new EnumType(Name.of("mood"), List.of("sad"))));

        Diff drift = Differ.diff(actual, recorded, Answers.NONE, Ownership.of(recorded));

        assertThat(DifferTest.words(drift)).containsExactly("AddUnique users u");
        assertThat(drift.foreign())
                .containsExactly(
                        "check positive of table users is not mapped",
                        "column users.note is not mapped",
                        "enum type mood is not mapped",
                        "foreign key self of table users is not mapped",
                        "index by_id of table users is not mapped; it serves foreign key self",
                        "sequence ticks is not mapped",
                        "table audit is not mapped",
                        "unique constraint mine of table users is not mapped");
    }

    @Test
    void whatIsRecordedIsDroppedAndChanged() {
        Catalog recorded = catalog(users().unique("u", "code").nullable("note", "text"), table("audit"));
        Catalog desired = catalog(table("users").notNull("id", "bigint").nullable("code", "integer"));
        assertThat(DifferTest.words(Differ.diff(recorded, desired, Answers.NONE, Ownership.of(recorded))))
                .containsExactly(
                        "ChangeType users code", "DropUnique users u", "DropColumn users note", "DropTable audit");
    }

    @Test
    void aForeignColumnIsNotChanged() {
        Diff diff = Differ.diff(
                catalog(users().nullable("note", "text")),
                catalog(users().notNull("note", "varchar(9)")),
                Answers.NONE,
                Ownership.of(catalog(users())));
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.questions()).isEmpty();
        assertThat(diff.foreign())
                .containsExactly(
                        "column users.note has nullability \"NULL\", wanted is \"NOT NULL\"; no snapshot records it",
                        "column users.note has type \"text\", wanted is \"varchar(9)\"; no snapshot records it");
    }

    /** A constraint that an administrator renamed is still the recorded one. */
    @Test
    void ownsByStructureToo() {
        Catalog recorded = catalog(users().unique("u", "code").index("i", "code"));
        Catalog actual = catalog(users().unique("renamed", "code").index("other", "code"));
        assertThat(DifferTest.words(Differ.diff(actual, recorded, Answers.NONE, Ownership.of(recorded))))
                .containsExactly("RenameConstraint users INDEX i", "RenameConstraint users UNIQUE u");
    }

    @Test
    void saysWhatItCannotCompare() {
        Column written = Column.of("code", "text", true).withDefault(Expression.written("'x'"));
        Column printed = written.withDefault(Expression.canonical("'x'::text"));
        Index index = index(Expression.written("lower(code)"));
        Diff diff = Differ.diff(
                catalog(users().column(written).check("c", "id > 0").index(index)),
                catalog(users().column(printed)
                        .check(new Check("c", Expression.canonical("(id > 0)"), "", List.of()))
                        .index(index(Expression.canonical("lower(code)")))),
                Answers.NONE,
                Ownership.ALL);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.notCompared())
                .containsExactly(
                        "check c of table users" + Words.NO_CANON,
                        "index i of table users" + Words.NO_CANON,
                        "the default of column users.code" + Words.NO_CANON);
    }

    @Test
    void anInvalidIndexIsNoIndex() {
        Index broken = new Index("i", false, "btree", List.of(Index.Key.of("code")), List.of(), null, false);
        Catalog actual = catalog(users().index(broken));
        Diff wanted = Differ.diff(actual, catalog(users().index("i", "code")), Answers.NONE, Ownership.ALL);
        assertThat(DifferTest.words(wanted)).containsExactly("AddIndex users i");
        assertThat(wanted.notCompared())
                .containsExactly(
                        "index i of table users is invalid (a broken CREATE INDEX CONCURRENTLY, or a partition without it): taken as absent");
        assertThat(Differ.diff(actual, catalog(users()), Answers.NONE, Ownership.ALL)
                        .changes())
                .isEmpty();
    }

    @Test
    void aUniqueIndexWithTheNameOfTheConstraintIsTakenForIt() {
        Catalog index = catalog(users().index(Index.of("u", true, List.of("code"))));
        Catalog constraint = catalog(users().unique("u", "code"));
        for (Diff diff : List.of(
                Differ.diff(index, constraint, Answers.NONE, Ownership.ALL),
                Differ.diff(constraint, index, Answers.NONE, Ownership.ALL))) {
            assertThat(diff.changes()).isEmpty();
            assertThat(diff.notCompared())
                    .containsExactly(
                            "u of table users is a unique constraint on one side and a unique index on the other: taken as one");
        }
    }

    private static Index index(Expression key) {
        return new Index("i", false, "btree", List.of(new Index.Key("", key, false, false, "")), List.of(), null, true);
    }

    private static TableBuilder users() {
        return table("users").notNull("id", "bigint").nullable("code", "text");
    }
}
