package dev.segue.corpus;

import java.util.Arrays;
import java.util.Optional;

/** What a class is to JPA. */
enum Kind {
    ENTITY("Ljakarta/persistence/Entity;"),
    EMBEDDABLE("Ljakarta/persistence/Embeddable;"),
    MAPPED_SUPERCLASS("Ljakarta/persistence/MappedSuperclass;"),
    CONVERTER("Ljakarta/persistence/Converter;");

    private final String annotation;

    Kind(String annotation) {
        this.annotation = annotation;
    }

    static Optional<Kind> of(String descriptor) {
        return Arrays.stream(values())
                .filter(kind -> kind.annotation.equals(descriptor))
                .findFirst();
    }
}
