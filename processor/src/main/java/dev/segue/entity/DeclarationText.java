package dev.segue.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * What a type says that can change the schema, as text. Members are sorted: javac gives them in another order when it reads
 * a class file, and their order decides nothing that is compared.
 */
final class DeclarationText {

    private static final List<String> MAPPING =
            List.of("jakarta.persistence.", "org.hibernate.", "jakarta.validation.", "dev.segue.annotation.");
    private static final String ACCESS = "jakarta.persistence.Access";

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
    private final Map<Element, String> memberNames = new HashMap<>(); // a name takes javac some time
    private final Map<Element, String> annotationNames = new HashMap<>();

    private DeclarationText(boolean propertyAccess) {
        this.propertyAccess = propertyAccess;
    }

    /** Classes, packages and types of a model. */
    static String all(EntityModel model) {
        DeclarationText declarations = of(model);
        StringBuilder text = new StringBuilder();
        for (String name : model.classNames()) {
            text.append("maps\t").append(name).append('\n');
        }
        for (Map.Entry<String, PackageElement> home : model.packages().entrySet()) {
            text.append("package\t").append(home.getKey()).append('\t');
            text.append(declarations.annotations(home.getValue())).append('\n');
        }
        for (Map.Entry<String, TypeElement> type : model.reachable().entrySet()) {
            text.append(declarations.text(type.getKey(), type.getValue()));
        }
        return text.toString();
    }

    /**
     * Getters count only where some getter is annotated, where a type says what its access is, or where a mapping file may have
     * said so: access is inherited, so one may decide for others.
     */
    private static DeclarationText of(EntityModel model) {
        DeclarationText probe = new DeclarationText(true);
        if (!model.mappingFiles().isEmpty()) {
            return probe;
        }
        for (TypeElement type : model.reachable().values()) {
            if (Annotations.has(type, ACCESS)) {
                return probe;
            }
            for (Element member : type.getEnclosedElements()) {
                if (member instanceof ExecutableElement
                        && probe.hasMappingAnnotation(member)
                        && Members.isGetter(member)) {
                    return probe;
                }
            }
        }
        return new DeclarationText(false);
    }

    /** All annotations of a package: there are few. */
    private String annotations(Element element) {
        List<String> texts = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            texts.add(text(mirror));
        }
        return sorted(texts, " ");
    }

    private String text(String binaryName, TypeElement type) {
        StringBuilder text = new StringBuilder();
        text.append(type.getKind()).append(' ').append(binaryName);
        for (TypeParameterElement parameter : type.getTypeParameters()) {
            text.append('<').append(parameter);
            for (TypeMirror bound : parameter.getBounds()) {
                text.append(' ').append(TypeText.of(bound));
            }
        }
        text.append(isAbstract(type) ? "\tabstract\t" : "\t\t").append(TypeText.of(type.getSuperclass()));
        for (TypeMirror implemented : type.getInterfaces()) {
            text.append(',').append(TypeText.of(implemented));
        }
        text.append('\t').append(mappingAnnotationsOf(type)).append('\n');
        members(type, text);
        return text.toString();
    }

    private void members(TypeElement type, StringBuilder text) {
        List<String> members = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) { // in their own order, which ordinals follow
                String annotations = mappingAnnotationsOf(member);
                text.append("  constant " + member.getSimpleName() + "\t" + annotations + "\n");
            } else if (Members.isField(member) || (propertyAccess && Members.isGetter(member))) {
                members.add(member(member));
            } else if (type.getKind() == ElementKind.ANNOTATION_TYPE && member instanceof ExecutableElement value) {
                members.add(annotationMember(value)); // a composed constraint says its numbers there
            }
        }
        text.append(sorted(members, ""));
    }

    private String member(Element member) {
        String kind = member instanceof ExecutableElement ? "  getter " : "  field ";
        String modifiers = member.getModifiers().contains(Modifier.TRANSIENT) ? "\ttransient" : "\t";
        return kind + member.getSimpleName() + "\t" + TypeText.of(Members.valueType(member)) + modifiers + "\t"
                + mappingAnnotationsOf(member) + "\n";
    }

    private String annotationMember(ExecutableElement member) {
        return "  value " + member.getSimpleName() + "=" + member.getDefaultValue() + "\t"
                + mappingAnnotationsOf(member) + "\n";
    }

    private static boolean isAbstract(TypeElement type) {
        return type.getModifiers().contains(Modifier.ABSTRACT) && type.getKind() == ElementKind.CLASS;
    }

    private String mappingAnnotationsOf(Element element) {
        List<String> texts = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isMapping(mirror)) {
                texts.add(text(mirror));
            }
        }
        return sorted(texts, " ");
    }

    private boolean hasMappingAnnotation(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isMapping(mirror)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMapping(AnnotationMirror mirror) {
        Element type = mirror.getAnnotationType().asElement();
        Boolean known = mappingAnnotations.get(type);
        if (known == null) {
            known = isMappingName(Annotations.name(mirror)) || hasMappingMeta(type);
            mappingAnnotations.put(type, known);
        }
        return known;
    }

    /** Whether an annotation carries one that says how to map. */
    static boolean hasMappingMeta(Element annotation) {
        for (AnnotationMirror meta : annotation.getAnnotationMirrors()) {
            if (isMappingName(Annotations.name(meta))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMappingName(String name) {
        for (String beginning : MAPPING) {
            if (name.startsWith(beginning)) {
                return !CALLBACKS.contains(name);
            }
        }
        return false;
    }

    // Not the mirror's own text: it leaves out nothing, but its order is that of the source.
    private String text(AnnotationMirror mirror) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            values.add(memberName(entry.getKey()) + "=" + entry.getValue());
        }
        return "@" + name(mirror) + "(" + sorted(values, ",") + ")";
    }

    private String memberName(ExecutableElement member) {
        String name = memberNames.get(member);
        if (name == null) {
            name = member.getSimpleName().toString();
            memberNames.put(member, name);
        }
        return name;
    }

    private String name(AnnotationMirror mirror) {
        Element type = mirror.getAnnotationType().asElement();
        String name = annotationNames.get(type);
        if (name == null) {
            name = Annotations.name(mirror);
            annotationNames.put(type, name);
        }
        return name;
    }

    private static String sorted(List<String> texts, String separator) {
        if (texts.isEmpty()) {
            return ""; // most often, and joining nothing takes a cold JVM some time
        }
        if (texts.size() == 1) {
            return texts.get(0);
        }
        Collections.sort(texts);
        return String.join(separator, texts);
    }
}
