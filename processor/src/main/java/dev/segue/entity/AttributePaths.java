package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the declarations behind attribute paths such as {@code address.street}, through superclasses and embeddables. */
final class AttributePaths {

    private final Types types;
    private final SourceTypes sources;

    AttributePaths(ProcessingEnvironment env, SourceTypes sources) {
        this.types = env.getTypeUtils();
        this.sources = sources;
    }

    /** Those of the attribute, then the entity and its superclasses. */
    List<Element> deciding(Origin origin) {
        List<Element> deciding = new ArrayList<>(declarations(origin));
        Element level = sources.type(origin.entity());
        while (level instanceof TypeElement type) {
            deciding.add(type);
            level = types.asElement(type.getSuperclass());
        }
        return deciding;
    }

    /** The field and getter of the last attribute of the path that can be found, the innermost declaration first. */
    List<Element> declarations(Origin origin) {
        List<Element> found = List.of();
        TypeElement owner = origin.isUnknown() ? null : sources.type(origin.entity());
        TypeMirror type = owner == null ? null : owner.asType();
        for (String step : steps(origin)) {
            List<Element> members = type == null ? List.of() : members(type, step);
            if (members.isEmpty()) {
                return found;
            }
            found = members;
            type = elementType(types.asMemberOf((DeclaredType) type, members.get(0)));
        }
        return found;
    }

    /** Those of the classes, then of each attribute on the way, which names what is inside it. */
    List<ColumnOverride> overrides(Origin origin) {
        List<String> steps = steps(origin);
        List<ColumnOverride> overrides = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String outer = String.join(".", steps.subList(0, i));
            String inner = String.join(".", steps.subList(i, steps.size()));
            deciding(new Origin(origin.entity(), outer)).stream()
                    .filter(element -> outer.isEmpty() || !(element instanceof TypeElement))
                    .forEach(element -> overrides.addAll(ColumnOverride.of(element, inner)));
        }
        return overrides;
    }

    /** For each step of the path, how deep in the hierarchy its class is and which member of it it is. */
    List<Integer> order(Origin origin) {
        List<Integer> order = new ArrayList<>();
        String path = "";
        for (String step : steps(origin)) {
            path = path.isEmpty() ? step : path + "." + step;
            List<Element> found = declarations(new Origin(origin.entity(), path));
            if (!found.isEmpty() && found.get(0).getEnclosingElement() instanceof TypeElement owner) {
                order.add(depth(owner));
                order.add(owner.getEnclosedElements().indexOf(found.get(0)));
            }
        }
        return order;
    }

    private int depth(TypeElement type) {
        Element parent = types.asElement(type.getSuperclass());
        return parent == null ? 0 : 1 + depth((TypeElement) parent);
    }

    /** Behind {@code #} stands what is no attribute of its own, such as the key of a collection table. */
    private static List<String> steps(Origin origin) {
        int hash = origin.attribute().indexOf('#');
        String path = hash < 0 ? origin.attribute() : origin.attribute().substring(0, hash);
        return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    }

    private List<Element> members(TypeMirror type, String attribute) {
        List<Element> found = new ArrayList<>();
        TypeMirror level = type;
        while (level instanceof DeclaredType declared && level.getKind() == TypeKind.DECLARED && found.isEmpty()) {
            Members.mappable((TypeElement) declared.asElement()).stream()
                    .filter(member -> Members.propertyName(member).equals(attribute))
                    .forEach(found::add);
            level = ((TypeElement) declared.asElement()).getSuperclass();
        }
        return found;
    }

    /** What the next step of a path is looked up in: the element of a collection, the value of a map, else the type itself. */
    private @Nullable TypeMirror elementType(TypeMirror member) {
        TypeMirror type =
                member instanceof javax.lang.model.type.ExecutableType getter ? getter.getReturnType() : member;
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        if (type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()
                && sources.binaryName((TypeElement) declared.asElement()).startsWith("java.util.")) {
            return declared.getTypeArguments().get(declared.getTypeArguments().size() - 1);
        }
        return type instanceof DeclaredType ? type : null;
    }
}
