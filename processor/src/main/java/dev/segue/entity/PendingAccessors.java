package dev.segue.entity;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Getters that Lombok has still to write. It adds them to what it finds in a round, at once for the processors that come behind
 * it, and for those before it in the next round, which it always makes.
 */
final class PendingAccessors {

    private static final Set<String> WRITE_GETTERS = Set.of("lombok.Getter", "lombok.Data", "lombok.Value");

    private PendingAccessors() {}

    /**
     * Whether one of the types is to get some after this round.
     *
     * @param types by binary name, with the annotations that they name
     * @param roots the outermost elements that javac has read for this round
     */
    static boolean areIn(Map<String, TypeElement> types, Set<? extends Element> roots) {
        if (Collections.disjoint(types.keySet(), WRITE_GETTERS)) {
            return false; // nothing says so
        }
        for (TypeElement type : types.values()) {
            if (areIn(type, roots)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areIn(TypeElement type, Set<? extends Element> roots) {
        boolean all = writesGetters(type);
        Set<String> properties = new HashSet<>();
        for (Element member : type.getEnclosedElements()) {
            if (Members.isField(member) && (all || writesGetters(member))) {
                properties.add(Members.propertyName(member));
            }
        }
        if (properties.isEmpty()) {
            return false;
        }
        for (Element member : type.getEnclosedElements()) {
            if (Members.isGetter(member)) {
                properties.remove(Members.propertyName(member));
            }
        }
        return !properties.isEmpty() && roots.contains(outermost(type));
    }

    private static boolean writesGetters(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (WRITE_GETTERS.contains(Annotations.name(mirror))) {
                return true;
            }
        }
        return false;
    }

    private static Element outermost(Element element) {
        Element around = element.getEnclosingElement();
        return around == null || around instanceof PackageElement ? element : outermost(around);
    }
}
