package dev.segue.entity;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Looks up annotations by the name of their type, which need not be on the processor's class path. */
final class Annotations {

    private Annotations() {}

    static boolean has(Element element, String annotation) {
        return find(element, annotation) != null;
    }

    static Optional<? extends AnnotationMirror> lookup(Element element, String annotation) {
        return Optional.ofNullable(find(element, annotation));
    }

    private static @Nullable AnnotationMirror find(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (type(mirror).getQualifiedName().contentEquals(annotation)) {
                return mirror;
            }
        }
        return null;
    }

    static String name(AnnotationMirror mirror) {
        return type(mirror).getQualifiedName().toString();
    }

    private static TypeElement type(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** The text of the member {@code value}, or empty where the element does not carry the annotation. */
    static String text(Element element, String annotation) {
        return lookup(element, annotation)
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
                        .map(entry -> String.valueOf(entry.getValue().getValue()))
                        .findFirst())
                .orElse("");
    }
}
