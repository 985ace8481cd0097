package dev.segue.entity;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

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

    /** What an annotation makes of its class; null where it is none of these. */
    static @Nullable MappedKind of(AnnotationMirror mirror) {
        String name = Annotations.name(mirror);
        for (MappedKind kind : ALL) {
            if (kind.annotation.equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
