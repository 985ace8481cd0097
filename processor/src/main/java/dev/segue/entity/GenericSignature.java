package dev.segue.entity;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Writes generic signatures (Java Virtual Machine Specification 17, section 4.7.9.1). */
final class GenericSignature {

    private final StubTypes types;
    private final Element declaration;
    private final StringBuilder out = new StringBuilder();
    private boolean usesGenerics;

    private GenericSignature(StubTypes types, Element declaration) {
        this.types = types;
        this.declaration = declaration;
    }

    /** Null where the class has nothing generic. */
    static @Nullable String of(StubTypes types, TypeElement type, Type superclass) {
        GenericSignature signature = new GenericSignature(types, type);
        signature.parameters(type.getTypeParameters());
        if (type.getSuperclass().getKind() == TypeKind.DECLARED) {
            signature.type(type.getSuperclass());
        } else {
            signature.out.append(superclass.getDescriptor());
        }
        type.getInterfaces().forEach(signature::type);
        return signature.textIfGeneric();
    }

    static @Nullable String of(StubTypes types, ExecutableElement method) {
        GenericSignature signature = new GenericSignature(types, method);
        signature.parameters(method.getTypeParameters());
        signature.out.append('(');
        method.getParameters().forEach(parameter -> signature.type(parameter.asType()));
        signature.out.append(')');
        signature.type(method.getReturnType());
        return signature.textIfGeneric();
    }

    static @Nullable String of(StubTypes types, TypeMirror type, Element declaration) {
        GenericSignature signature = new GenericSignature(types, declaration);
        signature.type(type);
        return signature.textIfGeneric();
    }

    private @Nullable String textIfGeneric() {
        return usesGenerics ? out.toString() : null;
    }

    private void parameters(List<? extends TypeParameterElement> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        usesGenerics = true;
        out.append('<');
        for (TypeParameterElement parameter : parameters) {
            out.append(parameter.getSimpleName());
            parameter.getBounds().forEach(bound -> {
                // an empty class bound stands before a first interface bound
                boolean first = bound == parameter.getBounds().get(0);
                out.append(first && isInterface(bound) ? "::" : ":");
                type(bound);
            });
        }
        out.append('>');
    }

    private static boolean isInterface(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getKind().isInterface();
    }

    private void type(TypeMirror type) {
        if (type instanceof ArrayType array) {
            out.append('[');
            type(array.getComponentType());
        } else if (type instanceof TypeVariable variable) {
            usesGenerics = true;
            out.append('T').append(variable.asElement().getSimpleName()).append(';');
        } else if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
            out.append('L');
            declared(declared);
            out.append(';');
        } else {
            out.append(types.erased(type, declaration).getDescriptor());
        }
    }

    private void declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (type.getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty()) {
            declared(outer);
            out.append('.').append(element.getSimpleName());
        } else {
            out.append(types.internalName(element));
        }
        if (!type.getTypeArguments().isEmpty()) {
            usesGenerics = true;
            out.append('<');
            type.getTypeArguments().forEach(this::argument);
            out.append('>');
        }
    }

    private void argument(TypeMirror argument) {
        if (!(argument instanceof WildcardType wildcard)) {
            type(argument);
        } else if (wildcard.getExtendsBound() != null) {
            out.append('+');
            type(wildcard.getExtendsBound());
        } else if (wildcard.getSuperBound() != null) {
            out.append('-');
            type(wildcard.getSuperBound());
        } else {
            out.append('*');
        }
    }
}
