package dev.segue.processor;

import dev.segue.engine.MigrationIndex;
import javax.lang.model.element.TypeElement;

/**
 * A class with {@code @MigrationInfo}.
 *
 * @param element the class
 * @param entry its line in the index
 * @param catalog what the annotation says about the Catalog after its contract; may be empty
 */
record MigrationType(TypeElement element, MigrationIndex.Entry entry, String catalog) {

    String id() {
        return entry.id();
    }

    String className() {
        return entry.className();
    }
}
