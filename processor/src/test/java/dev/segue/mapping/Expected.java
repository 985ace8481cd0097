package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.migration.Step;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import dev.segue.testing.GoldenFiles;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What the golden files say of a model, and what Segue would do for it. */
final class Expected {

    private static final GoldenFiles FILES = GoldenFiles.of(MappingGoldenTest.class);
    private static final String REJECTED = "rejected ";

    private Expected() {}

    /**
     * Asserts that the model becomes what its file says. A line has a file of its own only where what the next newer one says is
     * not so.
     *
     * @param line empty for that of the tests
     */
    static void requireEqual(String line, String model, MappingResult result) {
        String text = text(model, result);
        if (!line.isEmpty() && text.equals(FILES.text(newer(line, model)))) {
            assertThat(FILES.exists(file(line, model)))
                    .as("%s says what %s says: delete it", file(line, model), newer(line, model))
                    .isFalse();
            return;
        }
        FILES.assertEqual(file(line, model), text);
    }

    /** Whether the model becomes what is said of it on a line. */
    static boolean isEqual(String line, String model, MappingResult result) {
        return text(model, result).equals(FILES.text(nearest(line, model)));
    }

    /** The Catalog; empty where the model is rejected. */
    static Optional<Catalog> catalog(String line, String model) {
        String file = nearest(line, model);
        String text = FILES.text(file);
        return text.startsWith(REJECTED)
                ? Optional.empty()
                : Optional.of(SnapshotFormat.parse(text, file).catalog());
    }

    private static String nearest(String line, String model) {
        return line.isEmpty() || FILES.exists(file(line, model)) ? file(line, model) : newer(line, model);
    }

    /** The file of the next newer line that has one for the model, in the end that of all. */
    private static String newer(String line, String model) {
        return Lines.OTHERS.stream()
                .filter(other -> Version.parse(other).compareTo(Version.parse(line)) > 0)
                .map(other -> file(other, model))
                .filter(FILES::exists)
                .findFirst()
                .orElse(file("", model));
    }

    /** The statements of the first migration of an empty schema. */
    static List<String> statements(Catalog catalog) {
        Diff diff = Differ.diff(Catalog.EMPTY, catalog, Answers.NONE, Ownership.ALL);
        Plan plan = Planner.plan(diff, Catalog.EMPTY, catalog);
        assertThat(plan.refusals()).isEmpty();
        return plan.up().stream()
                .flatMap(section -> section.steps().stream())
                .flatMap(planned -> statements(planned.step()))
                .toList();
    }

    private static Stream<String> statements(Step step) {
        return switch (step.kind()) {
            case SQL, ATOMICALLY, CREATE_INDEX -> step.arguments().stream();
            case VALIDATE ->
                Stream.of("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(step.argument(0), step.argument(1)));
            default -> throw new AssertionError("not expected in an empty schema: " + step);
        };
    }

    private static String file(String line, String model) {
        return (line.isEmpty() ? "" : line + "/") + model + ".catalog";
    }

    private static String text(String model, MappingResult result) {
        if (result instanceof MappingResult.Rejected rejected) {
            return rejected.problems().stream()
                    .map(problem -> REJECTED
                            + "[%s] at %s#%s: %s\n"
                                    .formatted(
                                            problem.code().code(),
                                            problem.at().entity(),
                                            problem.at().attribute(),
                                            problem.message()))
                    .reduce("", String::concat);
        }
        Catalog catalog = ((MappingResult.Mapped) result).catalog();
        SortedMap<String, String> settings = Models.found(model).settings().values();
        return SnapshotFormat.print(new Snapshot(Snapshot.Kind.CATALOG, model, "", 0, "", settings, "", "", catalog));
    }
}
