package dev.segue.entity;

import java.util.Map;

/** A hash over everything in the sources that can change the schema. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The fingerprint, 64 lower-case hexadecimal digits: equal input, in any order, gives equal digits on any machine.
     *
     * @param settings the effective settings ({@link MappingSettings#values()})
     * @param hibernateVersion the version that would do the mapping
     */
    public static String of(EntityModel model, Map<String, String> settings, String hibernateVersion) {
        throw new UnsupportedOperationException();
    }
}
