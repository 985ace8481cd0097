package dev.segue.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of a persistence unit (Jakarta Persistence 3.2, section 8.2.1.6).
 *
 * @param listed those that {@code persistence.xml} names
 * @param excludesOthers whether others are left out
 * @param alsoNamed {@code -Asegue.entities}, whose classes count whatever the unit says
 */
record UnitClasses(List<String> listed, boolean excludesOthers, String alsoNamed) {

    static final UnitClasses ALL = new UnitClasses(List.of(), false, "");

    UnitClasses {
        listed = List.copyOf(listed);
    }

    /** Takes from an index what is none of the unit. */
    void restrict(EntityIndex index, Set<String> mappedInFiles) {
        if (excludesOthers) {
            Set<String> kept = new HashSet<>(listed);
            kept.addAll(mappedInFiles);
            for (String name : alsoNamed.split("[,;]", -1)) {
                kept.add(name.strip());
            }
            index.classes().keySet().retainAll(kept);
        }
    }
}
