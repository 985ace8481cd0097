package dev.segue.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Step;
import dev.segue.migration.Steps;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import dev.segue.testing.GoldenFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MigrationWriterGoldenTest {

    private static final GoldenFiles GOLDEN = GoldenFiles.of(MigrationWriterGoldenTest.class);

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("rename", "20261123140000", "20261122103000", GoldenPlans.rename()),
                Arguments.of("add_not_null", "20261122103000", "20261120091500", GoldenPlans.addNotNull()),
                Arguments.of("create_tables", "20261120091500", "", GoldenPlans.createTables()),
                Arguments.of("all_kinds", "draft-9b1f22c0", "", GoldenPlans.allKinds()),
                Arguments.of("hostile", "20261123140001", "quote\" \\u000a $L */", GoldenPlans.hostile()),
                Arguments.of("three_hundred_steps", "20261123140002", "", GoldenPlans.threeHundredSteps()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theClassIsTheGoldenOneAndRecordsExactlyThePlan(String name, String id, String parent, Plan plan) {
        MigrationClass migration =
                new MigrationClass("com.acme.migration", id, parent, "c27a05f8e19d", plan.name(), plan);

        String source = MigrationWriter.write(migration);

        GOLDEN.assertEqual(name + "/" + migration.className() + ".java", source);
        assertThat(source).doesNotContain("\r").isEqualTo(MigrationWriter.write(migration));
        Migration compiled =
                (Migration) JavaInMemory.newInstance("com.acme.migration." + migration.className(), source);
        MigrationInfo info = compiled.getClass().getAnnotation(MigrationInfo.class);
        assertThat(List.of(info.id(), info.parent(), info.catalog())).containsExactly(id, parent, "c27a05f8e19d");
        assertThat(Steps.up(compiled)).isEqualTo(steps(plan.up()));
        assertThat(Steps.down(compiled)).isEqualTo(steps(plan.down()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void onlyWhatCannotBeBrokenIsWiderThanALine(String name, String id, String parent, Plan plan) {
        String source = MigrationWriter.write(new MigrationClass("com.acme", id, parent, "", plan.name(), plan));

        assertThat(source.lines().filter(line -> line.length() > 120).map(String::strip))
                .allMatch(line ->
                        isLaidOut(plan, line) || line.contains("a_name_of_exactly_63_bytes") || line.contains("xxx"));
    }

    /** Whether it is one of several lines that the planner has written. */
    private static boolean isLaidOut(Plan plan, String line) {
        return steps(plan.up()).stream()
                .anyMatch(step -> step.arguments().stream()
                        .anyMatch(text -> text.contains("\n")
                                && text.lines().map(String::strip).anyMatch(line::equals)));
    }

    private static List<Step> steps(List<Section> sections) {
        return sections.stream()
                .map(Section::steps)
                .flatMap(List::stream)
                .map(PlannedStep::step)
                .toList();
    }
}
