package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kept definition of a constraint or index that went to the trash with its table or column.
 *
 * @param kind a {@code contype} of {@code pg_constraint}, or {@code i} for an index
 * @param table that it belongs to, as SQL
 * @param definition as PostgreSQL prints it
 * @param references the other table of a foreign key, as SQL
 * @param index the index of a unique constraint or primary key, as PostgreSQL prints it
 * @param deferral what follows USING INDEX
 * @param columns of its table that it names; empty where that was not recorded
 * @param targets columns of the other table that a foreign key names; empty where that was not recorded
 */
record TrashedPart(
        String kind,
        String table,
        String name,
        String definition,
        @Nullable String references,
        @Nullable String index,
        @Nullable String deferral,
        List<String> columns,
        List<String> targets) {

    private static final String CREATE = "CREATE INDEX ";
    private static final String CREATE_UNIQUE = "CREATE UNIQUE INDEX ";

    private static final String CONSTRAINTS =
            "SELECT conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint WHERE conrelid = to_regclass(?)";
    private static final String INDEXES =
            "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = to_regclass(?) AND indisvalid";

    /** A constraint that its table has. */
    private record Present(String name, String definition, boolean valid) {}

    /** What an index says of itself. */
    static TrashedPart index(String definition, List<String> columns) {
        IndexStatement statement = IndexStatement.parse(concurrently(definition));
        return new TrashedPart(
                "i", statement.table().sql(), statement.name(), definition, null, null, null, columns, List.of());
    }

    /** The steps that are left to do; none where it is there, under whatever name. */
    List<Step> steps(Connection connection) throws SQLException {
        return kind.equals("i") ? indexSteps(connection) : constraintSteps(connection);
    }

    /** The statement that a person runs in its place: the last one where only the proof of its rows is missing. */
    String byHand(Connection connection) throws SQLException {
        if (kind.equals("i")) {
            return definition;
        }
        boolean there = present(connection).isPresent();
        String what = there ? "VALIDATE CONSTRAINT " : "ADD CONSTRAINT ";
        return "ALTER TABLE " + table + " " + what + SqlName.quote(name) + (there ? "" : " " + definition)
                + (there ? " (it is there, NOT VALID: " + definition + ")" : "");
    }

    private List<Step> indexSteps(Connection connection) throws SQLException {
        List<String> present =
                Rows.texts(connection, INDEXES, RelationName.parse(table).sql());
        return present.stream().anyMatch(other -> IndexDefinition.equal(definition, other))
                ? List.of()
                : List.of(build(definition));
    }

    private List<Step> constraintSteps(Connection connection) throws SQLException {
        Optional<Present> same = present(connection);
        List<Step> steps = new ArrayList<>();
        if (same.isEmpty()) {
            add(steps);
        }
        if (validates() && same.map(other -> !other.valid()).orElse(true)) {
            String constraint = SqlName.quote(same.map(Present::name).orElse(name));
            steps.add(step(Step.Kind.VALIDATE, Lock.shareUpdateExclusive(table), table, constraint));
        }
        return steps;
    }

    /** The constraint itself, or one that says the same. */
    private Optional<Present> present(Connection connection) throws SQLException {
        List<Present> all = Rows.list(
                connection,
                CONSTRAINTS,
                row -> new Present(row.getString(1), row.getString(2), row.getBoolean(3)),
                RelationName.parse(table).sql());
        return all.stream()
                .filter(other -> other.name().equals(name) || other.definition().equals(definition))
                .findFirst();
    }

    private void add(List<Step> steps) {
        String constraint = "ALTER TABLE " + table + " ADD CONSTRAINT " + SqlName.quote(name) + " ";
        if (index != null) {
            steps.add(build(index));
            String word = kind.equals("p") ? "PRIMARY KEY" : "UNIQUE";
            String using =
                    constraint + word + " USING INDEX " + SqlName.quote(name) + (deferral == null ? "" : deferral);
            steps.add(step(Step.Kind.SQL, Lock.exclusive(table), using));
        } else {
            Set<String> tables = new LinkedHashSet<>(List.of(table));
            if (references != null) {
                tables.add(references);
            }
            Lock.Mode mode = references == null ? Lock.Mode.ACCESS_EXCLUSIVE : Lock.Mode.SHARE_ROW_EXCLUSIVE;
            String statement = constraint + definition + (validates() ? " NOT VALID" : "");
            steps.add(step(Step.Kind.SQL, new Lock(mode, List.copyOf(tables)), statement));
        }
    }

    /** Whether it was valid, so that rows are to be checked again. */
    private boolean validates() {
        return index == null && !definition.endsWith("NOT VALID") && !definition.endsWith("NOT ENFORCED");
    }

    private static Step build(String index) {
        return step(Step.Kind.CREATE_INDEX, Lock.none(), concurrently(index));
    }

    private static String concurrently(String index) {
        String start = index.startsWith(CREATE_UNIQUE) ? CREATE_UNIQUE : CREATE;
        return start + "CONCURRENTLY " + index.substring(start.length());
    }

    private static Step step(Step.Kind kind, Lock lock, String... arguments) {
        return new Step(Phase.CONTRACT, "what hung on it", kind, lock, List.of(arguments), List.of(), null);
    }
}
