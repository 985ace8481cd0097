package dev.segue.engine.run;

import dev.segue.engine.chain.Chain;
import dev.segue.engine.chain.MigrationLoader;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.History;
import dev.segue.engine.history.MigrationRow;
import dev.segue.engine.history.StepRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The chain of this program beside the history of the schema.
 *
 * @param known the migrations that this program holds, in chain order
 * @param unknown those that only the history knows, parent before child
 */
record Standing(List<Position> known, List<Position> unknown) {

    Standing {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    /** Loads the classes of the chain. */
    static List<RecordedMigration> load(Chain chain, ClassLoader classLoader) {
        MigrationLoader loader = new MigrationLoader(classLoader);
        return chain.entries().stream().map(loader::load).toList();
    }

    /** Where nothing was ever run. */
    static Standing untouched(List<RecordedMigration> migrations) {
        return new Standing(
                migrations.stream()
                        .map(migration -> new Position(migration, null, List.of()))
                        .toList(),
                List.of());
    }

    /** Reads the history. */
    static Standing of(List<RecordedMigration> migrations, History history) throws SQLException {
        Map<String, MigrationRow> rows = new LinkedHashMap<>();
        history.migrations().forEach(row -> rows.put(row.id(), row));
        Map<String, List<StepRow>> steps = new HashMap<>();
        for (StepRow step : history.steps()) {
            @Nullable MigrationRow row = rows.get(step.migration());
            if (row != null && row.generation() == step.generation()) {
                steps.computeIfAbsent(step.migration(), id -> new ArrayList<>()).add(step);
            }
        }
        List<Position> known = new ArrayList<>();
        for (RecordedMigration migration : migrations) {
            known.add(new Position(
                    migration, rows.remove(migration.id()), steps.getOrDefault(migration.id(), List.of())));
        }
        List<Position> unknown = new ArrayList<>();
        for (MigrationRow row : parentsFirst(rows)) {
            unknown.add(new Position(history.plan(row), row, steps.getOrDefault(row.id(), List.of())));
        }
        return new Standing(known, unknown);
    }

    /** Everything that the schema holds something of, oldest first. */
    List<Position> active() {
        List<Position> active = new ArrayList<>(known);
        active.addAll(unknown);
        active.removeIf(position -> !position.active());
        return active;
    }

    /** Whether no migration was ever begun. */
    boolean untouched() {
        return positions().allMatch(position -> position.row() == null);
    }

    /** Whether no migration was ever complete, so that no release can have been right for the schema. */
    boolean neverComplete() {
        return positions().allMatch(position -> {
            @Nullable MigrationRow row = position.row();
            return row == null || row.neverComplete();
        });
    }

    private Stream<Position> positions() {
        return Stream.concat(known.stream(), unknown.stream());
    }

    Optional<Position> lookup(String id) {
        return known.stream().filter(position -> position.id().equals(id)).findFirst();
    }

    private static List<MigrationRow> parentsFirst(Map<String, MigrationRow> rows) {
        Map<String, MigrationRow> left = new LinkedHashMap<>(rows);
        List<MigrationRow> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            MigrationRow next = left.values().stream()
                    .filter(row -> !left.containsKey(row.parent()))
                    .findFirst()
                    .orElseGet(() -> left.values().iterator().next());
            ordered.add(next);
            left.remove(next.id());
        }
        return ordered;
    }
}
