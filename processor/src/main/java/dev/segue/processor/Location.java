package dev.segue.processor;

import dev.segue.entity.ColumnOverride;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a message stands at.
 *
 * @param element a declaration; null for nothing
 * @param mirror an annotation of it; null for the declaration itself
 * @param value a value in that annotation; null for the annotation itself
 */
record Location(
        @Nullable Element element,
        @Nullable AnnotationMirror mirror,
        @Nullable AnnotationValue value) {

    static final Location NOWHERE = new Location(null, null, null);

    /** The first of the spots that one of the declarations has. */
    static @Nullable Location find(List<Element> declarations, List<Spot> spots) {
        for (Spot spot : spots) {
            for (Element declaration : declarations) {
                Location found = find(declaration, spot);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The first of the spots that one of the overrides has. */
    static @Nullable Location findIn(List<ColumnOverride> overrides, List<Spot> spots) {
        for (Spot spot : spots) {
            for (ColumnOverride override : overrides) {
                AnnotationValue value = isOf(override.column(), spot) ? value(override.column(), spot) : null;
                if (value != null) {
                    return new Location(override.element(), override.said(), value);
                }
            }
        }
        return null;
    }

    private static @Nullable Location find(Element declaration, Spot spot) {
        for (AnnotationMirror mirror : declaration.getAnnotationMirrors()) {
            boolean wanted = isOf(mirror, spot);
            if (wanted && spot.member().isEmpty() && spot.word().isEmpty()) {
                return new Location(declaration, mirror, null);
            }
            AnnotationValue value = wanted ? value(mirror, spot) : null;
            if (value != null) {
                return new Location(declaration, mirror, value);
            }
        }
        return null;
    }

    private static boolean isOf(AnnotationMirror mirror, Spot spot) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return spot.isIn(type.getQualifiedName().toString());
    }

    private static @Nullable AnnotationValue value(AnnotationMirror mirror, Spot spot) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (spot.isOf(entry.getKey().getSimpleName().toString())) {
                AnnotationValue value = saying(entry.getValue(), spot);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    /** Of a list that value which says it: the annotation of one index, say. */
    private static @Nullable AnnotationValue saying(AnnotationValue value, Spot spot) {
        if (value.getValue() instanceof List<?> values && !spot.word().isEmpty()) {
            for (Object one : values) {
                if (one instanceof AnnotationValue inner && says(inner, spot)) {
                    return inner;
                }
            }
            return null;
        }
        return says(value, spot) ? value : null;
    }

    private static boolean says(AnnotationValue value, Spot spot) {
        if (spot.word().isEmpty()) {
            return true;
        }
        Object content = value.getValue();
        if (content instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().anyMatch(inner -> says(inner, spot));
        }
        if (content instanceof List<?> values && spot.whole()) {
            return spot.isSaidIn(values.stream()
                    .filter(AnnotationValue.class::isInstance)
                    .map(one -> String.valueOf(((AnnotationValue) one).getValue()))
                    .collect(Collectors.joining(", ")));
        }
        if (content instanceof List<?> values) {
            return values.stream().anyMatch(inner -> inner instanceof AnnotationValue one && says(one, spot));
        }
        return (content instanceof String || content instanceof TypeMirror) && spot.isSaidIn(content.toString());
    }
}
