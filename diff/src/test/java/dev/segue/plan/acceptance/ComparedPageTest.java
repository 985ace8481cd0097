package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page {@code docs/compared.md} names rows of the table of differences: each is there, and comes to what the page says. */
class ComparedPageTest {

    private static final Pattern ROW = Pattern.compile("`([a-z-]+: [^`]+)`");

    @Test
    void eachNamedRowIsThere() throws IOException {
        Set<String> names = Difference.all().stream().map(Difference::name).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            while (row.find()) {
                named++;
                if (!names.contains(row.group(1))) {
                    missing.add(row.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(80);
    }

    /** A line that says only "refused" names no row with a plan, and one that says only "a plan" none that is refused. */
    @Test
    void eachNamedRowComesToWhatThePageSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            String outcome = line.split("\\|")[3].strip();
            Matcher row = ROW.matcher(line);
            while (row.find()) {
                boolean isWrong = switch (outcome(row.group(1))) {
                    case APPLIES -> outcome.equals("refused");
                    case REFUSED -> outcome.equals("a plan");
                    case SAME, ASKS, MENTIONED -> false;
                };
                if (isWrong) {
                    wrong.add(row.group(1));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Difference.Outcome outcome(String name) {
        return Difference.all().stream()
                .filter(row -> row.name().equals(name))
                .map(Difference::outcome)
                .findAny()
                .orElseThrow(() -> new AssertionError("no row " + name));
    }

    /** The rows of the tables with four columns. */
    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("basedir", "."), "../docs/compared.md")).stream()
                .filter(line -> line.split("\\|").length == 5)
                .toList();
    }
}
