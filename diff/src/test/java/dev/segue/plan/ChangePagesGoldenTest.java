package dev.segue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.plan.recipe.HazardKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps on the pages of docs/changes are those that the planner emits; {@code -Dsegue.golden=update} writes them. */
class ChangePagesGoldenTest {

    private static final Path DOCS =
            Path.of(System.getProperty("basedir", ".")).resolve("../docs").normalize();
    private static final String BEGIN = "```text\n";
    private static final String END = "```";

    static Stream<Map.Entry<String, Plan>> pages() {
        return ChangeExamples.byPage().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatThePlannerEmits(Map.Entry<String, Plan> example) throws IOException {
        Path page = DOCS.resolve("changes").resolve(example.getKey() + ".md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END, begin);
        String expected = PlanText.of(example.getValue());
        if (System.getProperty("segue.golden", "").equals("update")) {
            Files.writeString(page, text.substring(0, begin) + expected + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).isEqualTo(expected);
        }
    }

    @Test
    void hasALinkToEachPage() throws IOException {
        String index = Files.readString(DOCS.resolve("changes/README.md"));
        assertThat(pages().map(Map.Entry::getKey))
                .allSatisfy(page -> assertThat(index).contains("(" + page + ".md)"));
    }

    @Test
    void listsEveryHazardOnce() throws IOException {
        List<String> listed = Files.readAllLines(DOCS.resolve("hazards.md")).stream()
                .filter(line -> line.startsWith("| SG-H"))
                .map(line -> line.substring(2, 9))
                .toList();
        assertThat(listed)
                .isEqualTo(Arrays.stream(HazardKind.values())
                        .map(HazardKind::code)
                        .sorted()
                        .toList());
    }
}
