package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * What a class or an attribute says about columns of an attribute inside it ({@code @AttributeOverride} and
 * {@code @AssociationOverride}, JPA section 11.1.4).
 *
 * @param element who says it
 * @param said its annotation: the override, or the list of them
 * @param column the annotation of the column inside
 */
public record ColumnOverride(Element element, AnnotationMirror said, AnnotationMirror column) {

    private static final Set<String> OVERRIDES =
            Set.of("jakarta.persistence.AttributeOverride", "jakarta.persistence.AssociationOverride");
    private static final Set<String> LISTS =
            Set.of("jakarta.persistence.AttributeOverrides", "jakarta.persistence.AssociationOverrides");

    /** Those for the attribute at that path from there. */
    static List<ColumnOverride> of(Element element, String path) {
        List<ColumnOverride> found = new ArrayList<>();
        for (AnnotationMirror said : element.getAnnotationMirrors()) {
            if (OVERRIDES.contains(Annotations.name(said))) {
                add(found, element, said, said, path);
            } else if (LISTS.contains(Annotations.name(said))) {
                inside(said).forEach(one -> add(found, element, said, one, path));
            }
        }
        return found;
    }

    private static void add(
            List<ColumnOverride> found, Element element, AnnotationMirror said, AnnotationMirror one, String path) {
        if (isFor(one, path)) {
            inside(one).forEach(column -> found.add(new ColumnOverride(element, said, column)));
        }
    }

    /** Of a map its name begins with what it is about. */
    private static boolean isFor(AnnotationMirror override, String path) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                override.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals("name")) {
                Object name = entry.getValue().getValue();
                return name.equals(path) || name.equals("value." + path);
            }
        }
        return false;
    }

    private static List<AnnotationMirror> inside(AnnotationMirror outer) {
        List<AnnotationMirror> inside = new ArrayList<>();
        for (AnnotationValue value : outer.getElementValues().values()) {
            List<?> values = value.getValue() instanceof List<?> several ? several : List.of(value);
            for (Object one : values) {
                if (one instanceof AnnotationValue part && part.getValue() instanceof AnnotationMirror mirror) {
                    inside.add(mirror);
                }
            }
        }
        return inside;
    }
}
