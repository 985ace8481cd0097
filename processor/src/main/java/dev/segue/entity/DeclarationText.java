package dev.segue.entity;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * What a type says that can change the schema, as text. Members are sorted: javac gives them in another order when it reads
 * a class file, and their order decides nothing that is compared.
 */
final class DeclarationText {

    private static final List<String> MAPPING =
            List.of("jakarta.persistence.", "org.hibernate.", "jakarta.validation.", "dev.segue.annotation.");
    // They run at run time and change no schema.
    private static final Set<String> CALLBACKS = Set.of(
            "jakarta.persistence.PrePersist",
            "jakarta.persistence.PostPersist",
            "jakarta.persistence.PreUpdate",
            "jakarta.persistence.PostUpdate",
            "jakarta.persistence.PreRemove",
            "jakarta.persistence.PostRemove",
            "jakarta.persistence.PostLoad");

    private final boolean propertyAccess;
    private final Map<Element, Boolean> mappingAnnotations = new HashMap<>();

    private DeclarationText(boolean propertyAccess) {
        this.propertyAccess = propertyAccess;
    }

    /** Getters count only where some getter is annotated: access is inherited, so one may decide for others. */
    static DeclarationText of(EntityModel model) {
        DeclarationText probe = new DeclarationText(true);
        boolean anyGetter = model.reachable().values().stream()
                .flatMap(type -> type.getEnclosedElements().stream())
                .filter(Members::isGetter)
                .anyMatch(getter -> !probe.mappingAnnotationsOf(getter).isEmpty());
        return new DeclarationText(anyGetter);
    }

    /** All annotations of a package: there are few. */
    static String annotations(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(DeclarationText::text)
                .sorted()
                .collect(joining(" "));
    }

    String text(String binaryName, TypeElement type) {
        String supertypes = Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .map(Object::toString)
                .collect(joining(","));
        String header = String.join(
                "\t",
                type.getKind() + " " + binaryName + type.getTypeParameters(),
                isAbstract(type) ? "abstract" : "",
                supertypes,
                mappingAnnotationsOf(type));
        return header + "\n" + members(type);
    }

    private String members(TypeElement type) {
        String constants = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant ->
                        "  constant " + constant.getSimpleName() + "\t" + mappingAnnotationsOf(constant) + "\n")
                .collect(joining()); // in their own order, which ordinals follow
        return constants
                + type.getEnclosedElements().stream()
                        .filter(member -> Members.isField(member) || (propertyAccess && Members.isGetter(member)))
                        .map(this::member)
                        .sorted()
                        .collect(joining());
    }

    private String member(Element member) {
        String kind = member instanceof ExecutableElement ? "  getter " : "  field ";
        String modifiers = member.getModifiers().contains(Modifier.TRANSIENT) ? "\ttransient" : "\t";
        return kind + member.getSimpleName() + "\t" + Members.valueType(member) + modifiers + "\t"
                + mappingAnnotationsOf(member) + "\n";
    }

    private static boolean isAbstract(TypeElement type) {
        return type.getModifiers().contains(Modifier.ABSTRACT) && type.getKind() == ElementKind.CLASS;
    }

    private String mappingAnnotationsOf(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(this::isMapping)
                .map(DeclarationText::text)
                .sorted()
                .collect(joining(" "));
    }

    private boolean isMapping(AnnotationMirror mirror) {
        return mappingAnnotations.computeIfAbsent(
                mirror.getAnnotationType().asElement(),
                type -> isMappingName(Annotations.name(mirror))
                        || type.getAnnotationMirrors().stream()
                                .anyMatch(meta -> isMappingName(Annotations.name(meta))));
    }

    private static boolean isMappingName(String name) {
        return MAPPING.stream().anyMatch(name::startsWith) && !CALLBACKS.contains(name);
    }

    // Not the mirror's own text: it leaves out nothing, but its order is that of the source.
    private static String text(AnnotationMirror mirror) {
        return "@" + Annotations.name(mirror)
                + mirror.getElementValues().entrySet().stream()
                        .map(entry -> entry.getKey().getSimpleName() + "=" + entry.getValue())
                        .sorted()
                        .collect(joining(",", "(", ")"));
    }
}
