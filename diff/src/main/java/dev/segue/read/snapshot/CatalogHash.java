package dev.segue.read.snapshot;

import dev.segue.catalog.Catalog;
import dev.segue.hash.Hash;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The identity of a structure. Two Catalogs of the same structure have the same hash, whatever server has spelled their
 * expressions, wherever they come from and whatever was said about them. A hash is final: it stands in migrations.
 */
public final class CatalogHash {

    private static final int SHORT = 12;

    private CatalogHash() {}

    /** SHA-256 in 64 lower case hex digits. */
    public static String of(Catalog catalog) {
        return ofStructure(lines(catalog).stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** What the hash covers: one line per object, as in a snapshot, without the entities and what a server has spelled. */
    public static List<String> lines(Catalog catalog) {
        return new CatalogLines(Detail.STRUCTURE)
                .blocks(catalog).stream().flatMap(List::stream).toList();
    }

    /** The hash of the lines that {@link Detail#STRUCTURE} gives. */
    static String ofStructure(String structure) {
        return Hash.hex(structure);
    }

    /** The first 12 digits, as {@code @MigrationInfo.catalog} has them. */
    public static String shortOf(Catalog catalog) {
        return shortOf(of(catalog));
    }

    /** The first 12 digits of a hash. */
    public static String shortOf(String hash) {
        return hash.substring(0, SHORT);
    }
}
