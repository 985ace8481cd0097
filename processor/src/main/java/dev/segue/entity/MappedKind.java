package dev.segue.entity;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What a class is to JPA, by its annotation (Jakarta Persistence 3.2, sections 2.1, 2.6, 2.11.2 and 11.1.10). */
enum MappedKind {
    ENTITY("jakarta.persistence.Entity"),
    MAPPED_SUPERCLASS("jakarta.persistence.MappedSuperclass"),
    EMBEDDABLE("jakarta.persistence.Embeddable"),
    CONVERTER("jakarta.persistence.Converter");

    private static final List<MappedKind> ALL = List.of(values());

    private final String annotation;

    MappedKind(String annotation) {
        this.annotation = annotation;
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
