package dev.segue.engine;

import java.util.List;

/**
 * The list of a unit's migrations that javac writes to {@code META-INF/segue/<unit>.index}, so that nothing is scanned at
 * run time. UTF-8, LF; the header comes first so that a boot with nothing to do reads only that:
 *
 * <pre>
 * segue index 1
 * unit main
 * token 64-hex-digits
 * migrations 2
 * migration id=20261120091500 parent= class=com.acme.migration.M20261120091500_CreateInsurance source=64-hex-digits
 * migration id=draft-9b1f22c0 parent=20261120091500 class=... source=... draft
 * </pre>
 *
 * @param unit the unit
 * @param entries in chain order, parent before child
 */
public record MigrationIndex(String unit, List<Entry> entries) {

    /**
     * One migration.
     *
     * @param parent id of the one before; empty for the first
     * @param className binary name
     * @param sourceHash SHA-256 over the source text, hexadecimal
     * @param draft whether javac made it and nobody has accepted it
     */
    public record Entry(String id, String parent, String className, String sourceHash, boolean draft) {}

    public MigrationIndex {
        entries = List.copyOf(entries);
    }
}
