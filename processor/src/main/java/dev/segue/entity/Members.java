package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The members of a class that JPA can map: instance fields and getters (Jakarta Persistence 3.2, section 2.2). */
final class Members {

    private Members() {}

    static List<Element> mappable(TypeElement type) {
        List<Element> mappable = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (isField(member) || isGetter(member)) {
                mappable.add(member);
            }
        }
        return mappable;
    }

    static boolean isField(Element member) {
        return member.getKind() == ElementKind.FIELD && !member.getModifiers().contains(Modifier.STATIC);
    }

    static boolean isGetter(Element member) {
        return member instanceof ExecutableElement method
                && method.getKind() == ElementKind.METHOD
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC)
                && !propertyName(method).isEmpty();
    }

    static TypeMirror valueType(Element member) {
        return member instanceof ExecutableElement getter ? getter.getReturnType() : member.asType();
    }

    /** The attribute that a field or getter stands for; empty for other methods. */
    static String propertyName(Element member) {
        String name = member.getSimpleName().toString();
        if (!(member instanceof ExecutableElement)) {
            return name;
        }
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        return prefix == 0 || prefix == name.length() ? "" : decapitalized(name.substring(prefix));
    }

    // As java.beans.Introspector.decapitalize, which Hibernate uses; java.desktop may be missing at run time.
    private static String decapitalized(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
