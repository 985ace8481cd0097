package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Classes in the sources whose code, not declaration, decides the schema: a stub of theirs would answer wrongly. Compiling
 * them in memory is the way out; until that is built they are reported, and nothing is mapped.
 *
 * @param compiled class files by binary name, to be defined instead of stubs
 * @param problems one for each class that would have to be compiled
 */
public record BehaviourClasses(Map<String, byte[]> compiled, List<Problem> problems) {

    private static final String CONVERTER = "jakarta.persistence.AttributeConverter";
    private static final String ENUMERATED_VALUE = "jakarta.persistence.EnumeratedValue";

    public BehaviourClasses {
        problems = List.copyOf(problems);
    }

    static BehaviourClasses in(
            ProcessingEnvironment env, SourceTypes sources, SortedMap<String, TypeElement> reachable) {
        List<Problem> problems = new ArrayList<>();
        reachable.forEach((name, type) -> {
            String role = role(env.getTypeUtils(), type);
            if (!role.isEmpty() && sources.isInSource(type)) {
                problems.add(problem(name, role));
            }
        });
        return new BehaviourClasses(Map.of(), problems);
    }

    /** The problem of a class that a setting names although it lies in the sources. */
    static Problem problem(String binaryName, String role) {
        return new Problem(
                MappingError.BEHAVIOUR_IN_SOURCE,
                "%s is %s: its code decides the schema, and code that is still being compiled cannot run; move it to a module that is compiled before this one"
                        .formatted(binaryName, role),
                new Origin(binaryName, ""));
    }

    private static String role(Types types, TypeElement type) {
        if (type.getKind() == ElementKind.ENUM) {
            return type.getEnclosedElements().stream().anyMatch(field -> Annotations.has(field, ENUMERATED_VALUE))
                    ? "an enum with @EnumeratedValue"
                    : "";
        }
        return supertypes(types, type.asType())
                .map(BehaviourClasses::role)
                .filter(role -> !role.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String role(DeclaredType supertype) {
        TypeElement element = (TypeElement) supertype.asElement();
        String name = element.getQualifiedName().toString();
        if (name.equals(CONVERTER)) {
            return decidesCheck(supertype) ? "an AttributeConverter of an enum or boolean" : "";
        }
        return name.startsWith("org.hibernate.") ? "a " + element.getSimpleName() + " of Hibernate" : "";
    }

    // Hibernate calls the converter for each constant to list the allowed values.
    private static boolean decidesCheck(DeclaredType converter) {
        if (converter.getTypeArguments().isEmpty()
                || !(converter.getTypeArguments().get(0) instanceof DeclaredType attribute)) {
            return false;
        }
        TypeElement element = (TypeElement) attribute.asElement();
        return element.getKind() == ElementKind.ENUM
                || element.getQualifiedName().contentEquals("java.lang.Boolean");
    }

    private static Stream<DeclaredType> supertypes(Types types, TypeMirror type) {
        return types.directSupertypes(type).stream()
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .flatMap(supertype -> Stream.concat(Stream.of(supertype), supertypes(types, supertype)));
    }
}
