package dev.segue.entity;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Tells classes whose code decides the schema from those whose declaration does. */
final class BehaviourRoles {

    private static final String CONVERTER = "jakarta.persistence.AttributeConverter";
    private static final String ENUMERATED_VALUE = "jakarta.persistence.EnumeratedValue";

    /** Hibernate calls what implements them where entities change, and makes the same schema whatever they do. */
    private static final Set<String> AT_RUN_TIME =
            Set.of("org.hibernate.envers.RevisionListener", "org.hibernate.envers.EntityTrackingRevisionListener");

    private final Types types;
    private final SourceTypes sources;

    BehaviourRoles(Types types, SourceTypes sources) {
        this.types = types;
        this.sources = sources;
    }

    /**
     * The classes that Hibernate runs, in source or not: those among the reachable types, and those that settings name.
     *
     * @param settings Hibernate's keys and values
     */
    Set<TypeElement> find(SortedMap<String, TypeElement> reachable, Map<String, String> settings) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (TypeElement type : reachable.values()) {
            if (!role(type).isEmpty()) {
                found.add(type);
                convertedEnum(type).ifPresent(found::add);
            }
        }
        for (String value : new TreeMap<>(settings).values()) {
            TypeElement named = SourceVersion.isName(value) ? sources.type(value) : null;
            if (named != null) {
                found.add(named);
            }
        }
        return found;
    }

    /** What the class is to Hibernate; empty where its code decides nothing. */
    String role(TypeElement type) {
        MappedKind kind = sources.kind(type);
        if (type.getKind().isInterface() || (kind != null && kind != MappedKind.CONVERTER)) {
            return ""; // annotations have no code, and an entity may well extend a class of Hibernate
        }
        if (type.getKind() == ElementKind.ENUM) {
            return type.getEnclosedElements().stream().anyMatch(field -> Annotations.has(field, ENUMERATED_VALUE))
                    ? "an enum with @EnumeratedValue"
                    : "";
        }
        return supertypes(type.asType())
                .map(BehaviourRoles::role)
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
        return name.startsWith("org.hibernate.") && !AT_RUN_TIME.contains(name)
                ? "a " + element.getSimpleName() + " of Hibernate"
                : "";
    }

    // Hibernate calls the converter for each constant to list the allowed values.
    private static boolean decidesCheck(DeclaredType converter) {
        return attribute(converter)
                .filter(type -> type.getKind() == ElementKind.ENUM
                        || type.getQualifiedName().contentEquals("java.lang.Boolean"))
                .isPresent();
    }

    /** The enum whose constants a converter is given: it may call methods of theirs through an interface. */
    private Optional<TypeElement> convertedEnum(TypeElement converter) {
        return supertypes(converter.asType())
                .filter(type ->
                        ((TypeElement) type.asElement()).getQualifiedName().contentEquals(CONVERTER))
                .flatMap(type -> attribute(type).stream())
                .filter(type -> type.getKind() == ElementKind.ENUM)
                .findFirst();
    }

    private static Optional<TypeElement> attribute(DeclaredType converter) {
        return converter.getTypeArguments().stream()
                .limit(1)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .findFirst();
    }

    private Stream<DeclaredType> supertypes(TypeMirror type) {
        return types.directSupertypes(type).stream()
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .flatMap(supertype -> Stream.concat(Stream.of(supertype), supertypes(supertype)));
    }
}
