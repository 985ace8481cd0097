package dev.segue.processor;

import dev.segue.entity.ColumnOverride;
import java.util.ArrayList;
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
            Location found = find(declaration, mirror, null, mirror, spot);
            if (found != null) {
                return found;
            }
            Location inside = findPart(declaration, mirror, spot);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /** In one of several annotations; null where nothing says which of them is meant. */
    private static @Nullable Location findPart(Element declaration, AnnotationMirror list, Spot spot) {
        List<Location> found = new ArrayList<>();
        for (AnnotationValue part : parts(list)) {
            AnnotationMirror one = (AnnotationMirror) part.getValue();
            Location inside = isNamed(one, spot) ? find(declaration, list, part, one, spot) : null;
            if (inside != null) {
                found.add(inside);
            }
        }
        boolean doubtful = spot.word().isEmpty() && spot.name().isEmpty() && found.size() > 1;
        return doubtful || found.isEmpty() ? null : found.get(0);
    }

    /**
     * In one annotation.
     *
     * @param outer what the declaration has
     * @param part what that has inside; null for itself
     * @param mirror the same, where to look
     */
    private static @Nullable Location find(
            Element declaration,
            AnnotationMirror outer,
            @Nullable AnnotationValue part,
            AnnotationMirror mirror,
            Spot spot) {
        if (!isOf(mirror, spot)) {
            return null;
        }
        if (spot.member().isEmpty() && spot.word().isEmpty()) {
            return new Location(declaration, outer, part);
        }
        AnnotationValue value = value(mirror, spot);
        return value == null ? null : new Location(declaration, outer, value);
    }

    /** The annotations in a list of annotations, as javac has those that are repeated too (JLS 9.7.5). */
    static List<AnnotationValue> parts(AnnotationMirror list) {
        List<AnnotationValue> parts = new ArrayList<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                list.getElementValues().entrySet()) {
            boolean several = entry.getKey().getSimpleName().contentEquals("value");
            for (Object one : several && entry.getValue().getValue() instanceof List<?> values ? values : List.of()) {
                if (one instanceof AnnotationValue part && part.getValue() instanceof AnnotationMirror) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** Whether it is that one of several of its type. */
    private static boolean isNamed(AnnotationMirror mirror, Spot spot) {
        return spot.name().isEmpty()
                || value(mirror, new Spot(spot.annotation(), "name", spot.name(), true, "")) != null;
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
