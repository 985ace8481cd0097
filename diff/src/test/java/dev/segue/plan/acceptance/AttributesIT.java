package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The attributes in {@code attributes.sql}, of all that {@code docs/compared.md} has a word for, changed alone, one after the other: each
 * is a difference, and each difference is a plan, a question or a refusal. At the end of the list stands what is never compared. What
 * stands under "together" is compared as one change in {@code mvn verify}, to save time; with -Pthorough line by line, on every version.
 */
class AttributesIT {

    private static final boolean THOROUGH = Boolean.getBoolean("segue.thorough");

    /** Comparisons on the newest server: of changes that are to be seen, and of those that are not. */
    private static final List<Integer> COMPARED = THOROUGH ? List.of(246, 11) : List.of(148, 11);

    private static final Pattern TITLE = Pattern.compile("^-- (not )?seen(?: from (\\d+))?(, together)?\n");

    /** Lines with one title. */
    private record Group(boolean isSeen, int from, List<String> changes) {}

    private final List<String> wrong = new ArrayList<>();

    @Test
    void nothingChangesInSilence() throws IOException, SQLException {
        for (int major : TestPostgres.majors()) {
            if (major == 18 || THOROUGH) {
                List<Integer> compared = compared(major);
                assertThat(major == 18 ? compared : COMPARED).isEqualTo(COMPARED);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Integer> compared(int major) throws IOException, SQLException {
        int[] compared = new int[2];
        try (DifferenceServer server = DifferenceServer.start(major)) {
            Catalog before = Catalog.EMPTY;
            for (Group group : groups()) {
                for (String change : major >= group.from() ? group.changes() : List.<String>of()) {
                    for (String statement : change.split("; (?=[A-Z]+ )")) {
                        server.before().execute(statement);
                    }
                    Catalog after = server.before().read();
                    compared[group.isSeen() ? 0 : 1]++;
                    if (isSeen(before, after) != group.isSeen()) {
                        wrong.add("%s on %d: %s".formatted(group.isSeen() ? "silent" : "not silent", major, change));
                    }
                    before = after;
                }
            }
        }
        return List.of(compared[0], compared[1]);
    }

    /** A change is what ends with a semicolon at the end of a line. The first group makes the schema. */
    private static List<Group> groups() throws IOException {
        String text =
                Files.readString(Path.of(System.getProperty("basedir", "."), "src/test/resources/attributes.sql"));
        List<Group> groups = new ArrayList<>();
        for (String part : text.split("(?m)^(?=-- )")) {
            Matcher title = TITLE.matcher(part);
            if (!title.find()) {
                throw new IllegalArgumentException("no title: " + part);
            }
            List<String> lines = List.of(part.substring(title.end()).split(";\n"));
            boolean together = title.group(3) != null && (!THOROUGH || groups.isEmpty());
            groups.add(new Group(
                    title.group(1) == null,
                    title.group(2) == null ? 0 : Integer.parseInt(title.group(2)),
                    together ? List.of(String.join("; ", lines)) : lines));
        }
        return groups;
    }

    private static boolean isSeen(Catalog before, Catalog after) {
        Diff diff = Differ.diff(before, after, Answers.NONE, Ownership.ALL);
        List<String> always =
                Differ.diff(before, before, Answers.NONE, Ownership.ALL).notCompared();
        if (!diff.questions().isEmpty() || !diff.notCompared().equals(always)) {
            return true;
        }
        Plan plan = Planner.plan(diff, before, after);
        return !plan.isEmpty() || !plan.refusals().isEmpty();
    }
}
