package dev.segue.entity;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * A type as text, without annotations on it: javac gives those of a source, and not those of a class file (JDK 17). A constraint
 * that may stand on a type is one on the field as well, and there it counts.
 */
final class TypeText extends SimpleTypeVisitor14<String, @Nullable Void> {

    private static final TypeText VISITOR = new TypeText();

    private TypeText() {}

    static String of(TypeMirror type) {
        return type.accept(VISITOR, null);
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void none) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        if (type.getTypeArguments().isEmpty()) {
            return name;
        }
        StringBuilder arguments = new StringBuilder();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.append(arguments.isEmpty() ? "" : ",").append(of(argument));
        }
        return name + "<" + arguments + ">";
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void none) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, @Nullable Void none) {
        return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void none) {
        TypeMirror upper = type.getExtendsBound();
        TypeMirror lower = type.getSuperBound();
        return upper != null ? "? extends " + of(upper) : lower != null ? "? super " + of(lower) : "?";
    }

    /** A primitive type, or one that javac does not know. */
    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void none) {
        String text = type.toString();
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
