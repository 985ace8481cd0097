package dev.segue.plan.acceptance;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release deletes every row of every table that it maps, as Hibernate orders it: rows that refer to others first, references
 * in a cycle set to NULL before. Where a foreign key has an action the release relies on it. It knows nothing of what only the
 * other release maps.
 */
final class Deletes {

    private final Catalog catalog;
    private final Catalog newer;

    /** @param newer what the release to come maps: its plan warns of what the old one cannot delete (SG-H013) */
    Deletes(Catalog catalog, Catalog newer) {
        this.catalog = catalog;
        this.newer = newer;
    }

    /** The statements, without those that the plan warns of. */
    List<String> statements() {
        List<Table> parentsFirst = parentsFirst();
        Set<Name> kept = kept(parentsFirst);
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < parentsFirst.size(); i++) {
            Table table = parentsFirst.get(i);
            for (ForeignKey key : table.foreignKeys()) {
                boolean later = parentsFirst.subList(i + 1, parentsFirst.size()).stream()
                        .anyMatch(t -> t.name().equals(key.target()));
                if (later && !hasAction(key)) {
                    statements.add(Sql.of(
                                    "UPDATE %n SET %n = NULL",
                                    table.name(), key.columns().get(0))
                            .text());
                }
            }
        }
        Collections.reverse(parentsFirst);
        parentsFirst.stream()
                .filter(table -> !kept.contains(table.name()))
                .forEach(table ->
                        statements.add(Sql.of("DELETE FROM %n", table.name()).text()));
        return statements;
    }

    private List<Table> parentsFirst() {
        List<Table> ordered = new ArrayList<>();
        catalog.tables().forEach(table -> visit(table, ordered, new ArrayList<>()));
        return ordered;
    }

    /** Past keys without an action; where one has an action the rows that it looks after need not go first. */
    private void visit(Table table, List<Table> ordered, List<Table> open) {
        if (!ordered.contains(table) && !open.contains(table)) {
            open.add(table);
            table.foreignKeys().stream()
                    .filter(key -> !hasAction(key))
                    .forEach(key -> catalog.lookupTable(key.target()).ifPresent(t -> visit(t, ordered, open)));
            ordered.add(table);
        }
    }

    private static boolean hasAction(ForeignKey key) {
        return switch (key.onDelete()) {
            case NO_ACTION, RESTRICT -> false;
            case CASCADE, SET_NULL, SET_DEFAULT -> true;
        };
    }

    /** Rows that a new column of the newer release refers to stay, and so do those that they refer to. */
    private Set<Name> kept(List<Table> parentsFirst) {
        Set<Name> kept = new TreeSet<>();
        for (Table table : newer.tables()) {
            table.foreignKeys().stream()
                    .filter(key -> !hasAction(key) && !maps(table.name(), key))
                    .forEach(key -> kept.add(key.target()));
        }
        for (int i = parentsFirst.size() - 1; i >= 0; i--) {
            Table table = parentsFirst.get(i);
            if (kept.contains(table.name())) {
                table.foreignKeys().forEach(key -> kept.add(key.target()));
            }
        }
        return kept;
    }

    private boolean maps(Name table, ForeignKey key) {
        return catalog.lookupTable(table)
                .filter(t ->
                        key.columns().stream().allMatch(c -> t.lookupColumn(c).isPresent()))
                .isPresent();
    }
}
