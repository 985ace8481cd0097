package dev.segue.engine.chain;

import dev.segue.DefinitionException;
import dev.segue.RuntimeError;
import dev.segue.engine.MigrationIndex;
import dev.segue.engine.MigrationIndex.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of an index in the order of their parents.
 *
 * @param entries parent before child
 */
public record Chain(List<Entry> entries) {

    public Chain {
        entries = List.copyOf(entries);
    }

    /**
     * Orders and checks.
     *
     * @throws DefinitionException where an id occurs twice, a parent is missing, or there are two heads
     */
    public static Chain of(MigrationIndex index) {
        Map<String, Entry> byId = byId(index.entries());
        Map<String, Entry> childOf = childOf(index.entries(), byId);
        List<Entry> ordered = new ArrayList<>();
        @Nullable Entry next = childOf.get("");
        while (next != null) {
            ordered.add(next);
            next = childOf.get(next.id());
        }
        if (ordered.size() < index.entries().size()) {
            List<Entry> circle = new ArrayList<>(index.entries());
            circle.removeAll(ordered);
            throw error(
                    "%s are parents of each other: one of them must have a parent outside".formatted(names(circle)));
        }
        return new Chain(ordered);
    }

    private static Map<String, Entry> byId(List<Entry> entries) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        for (Entry entry : entries) {
            @Nullable Entry other = byId.put(entry.id(), entry);
            if (other != null) {
                throw error("%s and %s have the same id %s: give one of them another"
                        .formatted(other.className(), entry.className(), entry.id()));
            }
        }
        return byId;
    }

    private static Map<String, Entry> childOf(List<Entry> entries, Map<String, Entry> byId) {
        Map<String, Entry> childOf = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!entry.parent().isEmpty() && !byId.containsKey(entry.parent())) {
                throw error("%s comes after migration %s, which does not exist: restore it, or correct the parent"
                        .formatted(entry.className(), entry.parent()));
            }
            @Nullable Entry sibling = childOf.put(entry.parent(), entry);
            if (sibling != null) {
                throw error(
                        "two heads: %s and %s both come %s; keep one, with its snapshot, and make the other one again after it"
                                .formatted(
                                        sibling.className(),
                                        entry.className(),
                                        entry.parent().isEmpty() ? "first" : "after " + entry.parent()));
            }
        }
        return childOf;
    }

    private static String names(List<Entry> entries) {
        return String.join(", ", entries.stream().map(Entry::className).toList());
    }

    private static DefinitionException error(String message) {
        return new DefinitionException(RuntimeError.CHAIN, message);
    }
}
