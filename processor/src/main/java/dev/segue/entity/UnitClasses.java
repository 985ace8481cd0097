package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.ArrayList;
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

    /** Names that Hibernate leaves out without a word; a package counts as known, which may have annotations. */
    List<Problem> unknown(EntityModel model) {
        List<Problem> unknown = new ArrayList<>();
        for (String name : listed) {
            if (!model.isKnown(name)) {
                unknown.add(new Problem(
                        MappingError.UNKNOWN_CLASS,
                        "%s names the class %s, which javac does not know, and which Hibernate leaves out without a word: correct the name, or add the library that has it"
                                .formatted(PersistenceUnits.FILE, name),
                        Origin.UNKNOWN));
            }
        }
        return unknown;
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
