package dev.segue.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What came of each model, as a table in Markdown. */
final class Report {

    private static final Path FILE = Path.of(System.getProperty("segue.corpus"), "report.md");

    private final List<Line> lines = new ArrayList<>();

    /** One model; not identical until it is said to be. */
    static final class Line {

        private final Model model;
        private final Map<String, Long> milliseconds = new LinkedHashMap<>();
        private boolean identical;

        private Line(Model model) {
            this.model = model;
        }

        <T> T timed(String what, Supplier<T> work) {
            long start = System.nanoTime();
            T result = work.get();
            milliseconds.put(what, (System.nanoTime() - start) / 1_000_000);
            return result;
        }

        void identical() {
            identical = true;
        }

        @Override
        public String toString() {
            return "| %s | %d | %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            model.name(),
                            model.mapped().get(0),
                            numbers(),
                            identical ? "yes" : "NO",
                            seconds("classes"),
                            seconds("sources"),
                            seconds("hibernate"),
                            seconds("built"));
        }

        private String numbers() {
            List<Integer> made = model.made();
            return "%d | %d | %d | %d | %d | %d".formatted(made.toArray());
        }

        private String seconds(String what) {
            Long time = milliseconds.get(what);
            return time == null ? "" : "%.1f s".formatted(time / 1000.0);
        }
    }

    Line begin(Model model) {
        Line line = new Line(model);
        lines.add(line);
        return line;
    }

    void print() {
        List<String> table = new ArrayList<>();
        table.add(
                "| model | entities | tables | columns | foreign keys | indexes | uniques | sequences | identical | javac on classes | javac on sources | Hibernate alone | Segue builds |");
        table.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        lines.forEach(line -> table.add(line.toString()));
        table.forEach(System.out::println);
        try {
            Files.write(FILE, table);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the report", e);
        }
    }
}
