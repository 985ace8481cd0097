package dev.segue.entity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** All types that declarations name: those that javac knows, and the names that it does not. */
final class TypeMentions {

    /** What javac puts where an annotation's value does not resolve. */
    static final String ERROR_VALUE = "<error>";

    private final Set<TypeElement> known = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Element> seenVariables = new HashSet<>();
    private final TypeVisitor typeVisitor = new TypeVisitor();
    private final ValueVisitor valueVisitor = new ValueVisitor();

    Set<TypeElement> known() {
        return known;
    }

    Set<String> unknown() {
        return unknown;
    }

    /** Texts in annotations: some of Hibernate's name a class so. */
    Set<String> texts() {
        return texts;
    }

    /** Forgets what it has found. */
    void clear() {
        known.clear();
        unknown.clear();
        texts.clear();
        seenVariables.clear();
    }

    void type(TypeMirror type) {
        if (!type.getKind().isPrimitive()) {
            type.accept(typeVisitor, null);
        }
    }

    void types(List<? extends TypeMirror> all) {
        for (TypeMirror type : all) {
            type(type);
        }
    }

    void bounds(List<? extends TypeParameterElement> parameters) {
        for (TypeParameterElement parameter : parameters) {
            types(parameter.getBounds());
        }
    }

    void annotations(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            annotation(mirror);
        }
    }

    private void annotation(AnnotationMirror mirror) {
        type(mirror.getAnnotationType());
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            value(entry.getValue(), mirror.getAnnotationType(), entry.getKey());
        }
    }

    private void value(AnnotationValue value, Object annotation, ExecutableElement member) {
        // a String that really reads "<error>" is a value like any other
        if (isError(value) && !member.getReturnType().toString().contains("String")) {
            unknown.add(annotation + "." + member.getSimpleName());
        } else {
            value.accept(valueVisitor, null);
        }
    }

    /** What a member of an annotation has where nobody writes it. */
    void defaultOf(TypeElement annotation, ExecutableElement member) {
        AnnotationValue value = member.getDefaultValue();
        if (value != null) {
            value(value, annotation, member);
        }
    }

    private static boolean isError(AnnotationValue value) {
        if (value.getValue() instanceof List<?> values) {
            for (Object one : values) {
                if (one instanceof AnnotationValue inner && isError(inner)) {
                    return true;
                }
            }
        }
        return value.getValue().equals(ERROR_VALUE);
    }

    private final class TypeVisitor extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void none) {
            known.add((TypeElement) type.asElement());
            types(type.getTypeArguments());
            type.getEnclosingType().accept(this, null);
            return null;
        }

        @Override
        public @Nullable Void visitError(ErrorType type, @Nullable Void none) {
            unknown.add(type.toString());
            return null;
        }

        @Override
        public @Nullable Void visitArray(ArrayType type, @Nullable Void none) {
            return type.getComponentType().accept(this, null);
        }

        @Override
        public @Nullable Void visitIntersection(IntersectionType type, @Nullable Void none) {
            types(type.getBounds());
            return null;
        }

        @Override
        public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void none) {
            if (seenVariables.add(type.asElement())) {
                type.getUpperBound().accept(this, null);
            }
            return null;
        }

        @Override
        public @Nullable Void visitWildcard(WildcardType type, @Nullable Void none) {
            TypeMirror bound = type.getExtendsBound() == null ? type.getSuperBound() : type.getExtendsBound();
            return bound == null ? null : bound.accept(this, null);
        }
    }

    private final class ValueVisitor extends SimpleAnnotationValueVisitor14<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitString(String text, @Nullable Void none) {
            texts.add(text);
            return null;
        }

        @Override
        public @Nullable Void visitType(TypeMirror type, @Nullable Void none) {
            type(type);
            return null;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationMirror mirror, @Nullable Void none) {
            annotation(mirror);
            return null;
        }

        @Override
        public @Nullable Void visitArray(List<? extends AnnotationValue> values, @Nullable Void none) {
            for (AnnotationValue value : values) {
                value.accept(this, null);
            }
            return null;
        }
    }
}
