package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person said on the command line about things that a machine must not guess. What annotations say stands in the
 * desired Catalog itself; both count alike.
 *
 * @param renames former to present name of columns ({@code users.email} to {@code user_email})
 * @param tableRenames former to present name of tables and sequences
 * @param fresh columns ({@code users.user_email}) tables and sequences that are new although they look like a rename
 * @param backfills SQL expression for existing rows, by column ({@code policies.auto_renew})
 */
public record Answers(
        Map<String, String> renames,
        Map<String, String> tableRenames,
        Set<String> fresh,
        Map<String, String> backfills) {

    /** Nothing was said. */
    public static final Answers NONE = new Answers(Map.of(), Map.of(), Set.of(), Map.of());

    public Answers {
        renames = new TreeMap<>(renames);
        tableRenames = new TreeMap<>(tableRenames);
        fresh = new TreeSet<>(fresh);
        backfills = new TreeMap<>(backfills);
    }

    /**
     * The same, where a rename of {@code users.email} to {@code users.user_email} is one of the column: it is written as that of
     * a table in another schema, and only the catalogs tell them apart.
     */
    Answers over(Catalog before, Catalog after) {
        Map<String, String> columns = new TreeMap<>(renames);
        Map<String, String> tables = new TreeMap<>();
        tableRenames.forEach((former, present) -> {
            String table = former.substring(0, Math.max(0, former.lastIndexOf('.')));
            if (isObject(before, former) || !(isTable(before, table) || isTable(after, table))) {
                tables.put(former, present);
            } else {
                boolean repeated = present.startsWith(table + ".");
                columns.put(former, repeated ? present.substring(table.length() + 1) : present);
            }
        });
        return new Answers(columns, tables, fresh, backfills);
    }

    private static boolean isObject(Catalog catalog, String name) {
        return isTable(catalog, name)
                || catalog.sequences().stream()
                        .anyMatch(sequence -> sequence.name().toString().equals(name));
    }

    private static boolean isTable(Catalog catalog, String name) {
        return catalog.tables().stream()
                .anyMatch(table -> table.name().toString().equals(name));
    }

    /** The present name of a column that had another one, if that was said. */
    public Optional<String> renamed(Name table, String column) {
        return Optional.ofNullable(renames.get(key(table, column)));
    }

    /** Whether the column was said to be new. */
    public boolean isFresh(Name table, String column) {
        return fresh.contains(key(table, column));
    }

    /** The SQL expression said for existing rows of the column. */
    public Optional<String> backfill(Name table, String column) {
        return Optional.ofNullable(backfills.get(key(table, column)));
    }

    /** How a column is written in an answer: {@code table.column}, the table as {@link Name#toString} prints it. */
    public static String key(Name table, String column) {
        return table + "." + column;
    }
}
