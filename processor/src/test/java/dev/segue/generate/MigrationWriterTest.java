package dev.segue.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.plan.Plan;
import dev.segue.plan.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MigrationWriterTest {

    @Test
    void refusesAPlanWithRefusals() {
        Change change = new Change.Other(Name.of("users"), "name", "the collation changes");
        Plan plan = new Plan(
                "X",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Refusal(change, "users.name changes", "write it")));

        assertThatThrownBy(() -> write("X", plan))
                .isInstanceOf(GenerateException.class)
                .hasMessageContaining("1 changes without a recipe: users.name changes");
    }

    @Test
    void refusesWhatIsNoClassName() {
        assertThatThrownBy(() -> write("Add; evil() {", new PlanBuilder("X", "").build()))
                .isInstanceOf(GenerateException.class)
                .hasMessageContaining("\"com.acme.M1_Add; evil() {\" is no name for a Java class");
    }

    @Test
    void refusesJavaCode() {
        Plan plan = section().step(Step.Kind.CODE, "copy blobs").build();

        assertThatThrownBy(() -> write("X", plan))
                .hasMessageContaining("step \"copy blobs\" under \"why\" is Java code");
    }

    /** At boot nobody could mend it any more. */
    @Test
    void refusesWhatTheRuntimeWouldRefuse() {
        assertThatThrownBy(() -> write("X", section().sql("SELECT 1; SELECT 2").build()))
                .isInstanceOf(GenerateException.class)
                .hasMessage("the runtime would refuse the class: two statements in one call: give each its own, or use"
                        + " atomically, found \"SELECT 1; SELECT 2\"");
        assertThatThrownBy(() -> write(
                        "X",
                        section()
                                .down()
                                .section(Phase.MIGRATE, " ")
                                .sql("SELECT 1")
                                .build()))
                .hasMessageEndingWith("MIGRATE has no heading: say why, in a few words");
    }

    @Test
    void refusesWhatAPhaseDoesNotOffer() {
        assertThatThrownBy(() -> write(
                        "X",
                        section().step(Step.Kind.TRASH_COLUMN, "users", "email").build()))
                .isInstanceOf(GenerateException.class)
                .hasMessage("the runtime has no trashColumn in EXPAND: [users, email] under \"why\"");
    }

    @Test
    void refusesWhatTheClassWouldRecordOtherwise() {
        Plan plan = new PlanBuilder("X", "")
                .section(Phase.MIGRATE, "why")
                .step(Step.Kind.VALIDATE, Lock.exclusive("users"), List.of("users", "positive"))
                .build();

        assertThatThrownBy(() -> write("X", plan))
                .isInstanceOf(GenerateException.class)
                .hasMessageStartingWith("the class would record something else than was planned: ");
    }

    @Test
    void refusesAConstantWithTwoMeanings() {
        Plan plan = section()
                .constant("SYNC")
                .sql("SELECT 1")
                .constant("SYNC")
                .sql("SELECT 2")
                .build();

        assertThatThrownBy(() -> write("X", plan)).hasMessageContaining("constant SYNC stands for two statements");
        assertThatThrownBy(() ->
                        write("X", section().constant("class").sql("SELECT 1").build()))
                .hasMessageContaining("\"class\" is no name for a constant");
    }

    @Test
    void refusesWhatNoClassFileCanHold() {
        String statement = "SELECT '" + "\u4e2d".repeat(21_850) + "'";

        assertThatThrownBy(() -> write("X", section().sql(statement).build()))
                .hasMessageStartingWith("a text of 65559 bytes, more than the 65535");
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> write("X", section().sql("SELECT '\ud83d'").build()))
                .hasMessageEndingWith("(a surrogate without the other): \"SELECT '\\ud83d'\"");
    }

    @Test
    void aPlanWithoutAnyWordsHasNoJavadoc() {
        assertThat(write("X", new PlanBuilder("X", "").build()))
                .doesNotContain("/**")
                .contains("@MigrationInfo(id = \"1\")");
    }

    private static PlanBuilder section() {
        return new PlanBuilder("X", "").section(Phase.EXPAND, "why");
    }

    private static String write(String name, Plan plan) {
        return MigrationWriter.write(new MigrationClass("com.acme", "1", "", "", name, plan));
    }
}
