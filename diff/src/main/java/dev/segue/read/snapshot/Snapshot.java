package dev.segue.read.snapshot;

import dev.segue.catalog.Catalog;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Catalog in a file, with what has to be known about it.
 *
 * @param kind what the file is
 * @param unit the chain of migrations that it belongs to
 * @param migrationPackage the Java package of the migrations; empty where none was chosen yet
 * @param postgresMajor the major version whose spelling the canonical texts have; 0 where there is none
 * @param hibernate the Hibernate line that computed the mapping, such as {@code 7.4}; empty for one read from a database
 * @param settings mapping settings that differ from Hibernate's own defaults, sorted by key
 * @param head id of the last migration; empty before the first
 * @param fingerprint hash of everything in the sources that can change the schema; empty where unknown
 * @param catalog the structure
 */
public record Snapshot(
        Kind kind,
        String unit,
        String migrationPackage,
        int postgresMajor,
        String hibernate,
        Map<String, String> settings,
        String head,
        String fingerprint,
        Catalog catalog) {

    /** What a file with a Catalog is. */
    public enum Kind {
        /** {@code <unit>.snapshot}: what the chain of migrations leads to; committed in the source tree. */
        SNAPSHOT("snapshot"),
        /** {@code <unit>.catalog}: what the entities want, with provenance; in the class output. */
        CATALOG("catalog");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What the file's first line calls it. */
        String word() {
            return word;
        }
    }

    public Snapshot {
        settings = new TreeMap<>(settings);
    }
}
