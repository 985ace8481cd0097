package dev.segue.entity;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What a class is to JPA, by its annotation or by a mapping file (Jakarta Persistence 3.2, sections 2.1, 2.6, 2.11.2 and 11.1.10). */
enum MappedKind {
    ENTITY("jakarta.persistence.Entity", "entity"),
    MAPPED_SUPERCLASS("jakarta.persistence.MappedSuperclass", "mapped-superclass"),
    EMBEDDABLE("jakarta.persistence.Embeddable", "embeddable"),
    CONVERTER("jakarta.persistence.Converter", "converter");

    private static final List<MappedKind> ALL = List.of(values());

    private final String annotation;
    private final String element;

    MappedKind(String annotation, String element) {
        this.annotation = annotation;
        this.element = element;
    }

    /** What says the same in a mapping file. */
    String element() {
        return element;
    }

    static Optional<MappedKind> of(TypeElement type) {
        for (MappedKind kind : ALL) {
            if (Annotations.has(type, kind.annotation)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
