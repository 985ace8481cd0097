package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All code that decides the schema, and the code that it can run.
 *
 * @param hashes what stands in the fingerprint, by binary name
 * @param own the classes of this compile, by binary name
 */
public record BehaviourCode(SortedMap<String, String> hashes, SortedMap<String, Entry> own) {

    /** Where no code decides anything. */
    static final BehaviourCode NONE = new BehaviourCode(new TreeMap<>(), new TreeMap<>());

    private static final String SEPARATOR = "\t";

    /**
     * A class.
     *
     * @param hash of its text
     * @param leadsTo binary names of the classes that it names
     */
    record Entry(String hash, List<String> leadsTo) {

        Entry {
            leadsTo = List.copyOf(leadsTo);
        }
    }

    /** What the next compile should remember, since it may see class files where this one saw sources: a line for each class. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Entry> one : own.entrySet()) {
            text.append(one.getKey()).append(SEPARATOR).append(one.getValue().hash());
            for (String other : one.getValue().leadsTo()) {
                text.append(SEPARATOR).append(other);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The classes of a text; a damaged line counts as none. */
    static SortedMap<String, Entry> remembered(String text) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (String line : text.split("\r?\n", -1)) {
            List<String> words = new ArrayList<>(List.of(line.split(SEPARATOR, -1)));
            if (words.size() > 1) {
                entries.put(words.remove(0), new Entry(words.remove(0), words));
            }
        }
        return entries;
    }
}
