package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.plan.acceptance.DifferenceServer.Side;
import dev.segue.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The attributes in {@code attributes.sql}, of all that {@code docs/compared.md} has a word for, changed alone, one after the other: each
 * is a difference, and each difference is a plan, a question or a refusal. At the end of the list stands what is never compared.
 */
class AttributesIT {

    /** What is changed on the newest server, each a line of the list. */
    private static final int SEEN = 142;

    private static final int NOT_SEEN = 10;

    private int seen;
    private int notSeen;

    @Test
    void nothingChangesInSilence() throws IOException, SQLException {
        List<String> silent = new ArrayList<>();
        for (int major : TestPostgres.majors()) {
            if (major == 18 || Boolean.getBoolean("segue.thorough")) {
                silent.addAll(silent(major));
            }
        }
        assertThat(silent).isEmpty();
        if (!Boolean.getBoolean("segue.thorough")) {
            assertThat(List.of(seen, notSeen))
                    .as("changes that are to be seen, and not to be seen")
                    .containsExactly(SEEN, NOT_SEEN);
        }
    }

    private List<String> silent(int major) throws IOException, SQLException {
        List<String> wrong = new ArrayList<>();
        try (DifferenceServer server = DifferenceServer.start(major)) {
            Side side = server.before();
            Catalog before = Catalog.EMPTY;
            boolean expected = true;
            boolean fits = true;
            boolean building = true;
            for (String line : statements()) {
                if (line.startsWith("-- ")) {
                    building = false;
                    expected = !line.equals("-- not seen");
                    fits = !line.startsWith("-- from") || major >= Integer.parseInt(line.substring(8));
                    before = side.read();
                } else if (fits) {
                    for (String statement : line.split("; (?=CREATE|ALTER)")) {
                        side.execute(statement);
                    }
                    if (!building) {
                        Catalog after = side.read();
                        seen += expected ? 1 : 0;
                        notSeen += expected ? 0 : 1;
                        if (isSeen(before, after) != expected) {
                            wrong.add("%s on %d: %s".formatted(expected ? "silent" : "not silent", major, line));
                        }
                        before = after;
                    }
                }
            }
        }
        return wrong;
    }

    /** The comments, and statements that end with a semicolon at the end of a line. */
    private static List<String> statements() throws IOException {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line :
                Files.readAllLines(Path.of(System.getProperty("basedir", "."), "src/test/resources/attributes.sql"))) {
            statement.append(line).append('\n');
            if (line.startsWith("-- ") || line.endsWith(";")) {
                statements.add(statement.toString().strip().replaceFirst(";$", ""));
                statement.setLength(0);
            }
        }
        return statements;
    }

    private static boolean isSeen(Catalog before, Catalog after) {
        Diff diff = Differ.diff(before, after, Answers.NONE, Ownership.ALL);
        if (!diff.questions().isEmpty() || !diff.notCompared().isEmpty()) {
            return true;
        }
        Plan plan = Planner.plan(diff, before, after);
        return !plan.isEmpty() || !plan.refusals().isEmpty();
    }
}
