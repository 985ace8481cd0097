package dev.segue.mapping.bridge;

import java.util.Map;
import java.util.function.Function;

/**
 * The bridge for Hibernate 7. Takes {@code loader} (ClassLoader), {@code classes} (list of class names) and {@code settings}
 * (map of strings); gives {@code tables}, {@code sequences}, {@code enums} and {@code unsupported} as lists of maps. Lets
 * Hibernate's own exceptions through.
 */
public final class Hibernate7 implements Function<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> apply(Map<String, Object> request) {
        try (OfflineMetadata offline = OfflineMetadata.build(request)) {
            offline.requireGenerators();
            return new ModelFacts(offline.metadata()).all();
        }
    }
}
