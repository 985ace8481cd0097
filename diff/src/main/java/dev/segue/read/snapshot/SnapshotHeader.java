package dev.segue.read.snapshot;

import java.util.Map;
import java.util.TreeMap;

/**
 * The first lines of a file with a Catalog: all but the objects.
 *
 * @param kind what the file is
 * @param unit the chain of migrations that it belongs to
 * @param migrationPackage the Java package of the migrations; empty where none was chosen yet
 * @param postgresMajor the major version whose spelling the canonical texts have; 0 where there is none
 * @param hibernate the Hibernate line that computed the mapping, such as {@code 7.4}; empty for one read from a database
 * @param settings mapping settings that differ from Hibernate's own defaults, sorted by key
 * @param head id of the last migration; empty before the first
 * @param hash the {@link CatalogHash} of the objects
 * @param fingerprint hash of everything in the sources that can change the schema; empty where unknown
 */
public record SnapshotHeader(
        Snapshot.Kind kind,
        String unit,
        String migrationPackage,
        int postgresMajor,
        String hibernate,
        Map<String, String> settings,
        String head,
        String hash,
        String fingerprint) {

    public SnapshotHeader {
        settings = new TreeMap<>(settings);
    }
}
