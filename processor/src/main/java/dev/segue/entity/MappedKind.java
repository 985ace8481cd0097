package dev.segue.entity;

import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What a class is to JPA, by its annotation (Jakarta Persistence 3.2, sections 2.1, 2.6, 2.11.2 and 11.1.10). */
enum MappedKind {
    ENTITY("jakarta.persistence.Entity"),
    MAPPED_SUPERCLASS("jakarta.persistence.MappedSuperclass"),
    EMBEDDABLE("jakarta.persistence.Embeddable"),
    CONVERTER("jakarta.persistence.Converter");

    private final String annotation;

    MappedKind(String annotation) {
        this.annotation = annotation;
    }

    static Optional<MappedKind> of(TypeElement type) {
        return Arrays.stream(values())
                .filter(kind -> Annotations.has(type, kind.annotation))
                .findFirst();
    }
}
