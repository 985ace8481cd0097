package dev.segue.entity;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.objectweb.asm.Type;

/** Spells javac's types as class files do. What javac does not know is noted, and stands as Object in a stub nobody may use. */
final class StubTypes {

    private static final Map<TypeKind, Type> PRIMITIVES = Map.of(
            TypeKind.BOOLEAN, Type.BOOLEAN_TYPE,
            TypeKind.BYTE, Type.BYTE_TYPE,
            TypeKind.SHORT, Type.SHORT_TYPE,
            TypeKind.INT, Type.INT_TYPE,
            TypeKind.LONG, Type.LONG_TYPE,
            TypeKind.CHAR, Type.CHAR_TYPE,
            TypeKind.FLOAT, Type.FLOAT_TYPE,
            TypeKind.DOUBLE, Type.DOUBLE_TYPE,
            TypeKind.VOID, Type.VOID_TYPE);

    private final Types types;
    private final SourceTypes sources;
    private final Set<Unresolved> unresolved;
    private final Map<Element, Boolean> runtimeAnnotations = new HashMap<>();

    StubTypes(ProcessingEnvironment env, SourceTypes sources, Set<Unresolved> unresolved) {
        this.types = env.getTypeUtils();
        this.sources = sources;
        this.unresolved = unresolved;
    }

    SourceTypes sources() {
        return sources;
    }

    /** The erased type. */
    Type erased(TypeMirror type, Element declaration) {
        TypeMirror erasure = types.erasure(type);
        if (erasure instanceof ArrayType array) {
            return Type.getType(
                    "[" + erased(array.getComponentType(), declaration).getDescriptor());
        }
        if (erasure.getKind() == TypeKind.DECLARED) {
            return Type.getObjectType(internalName((TypeElement) types.asElement(erasure)));
        }
        Type primitive = PRIMITIVES.get(erasure.getKind());
        if (primitive == null) {
            unresolved.add(new Unresolved(declaration, type.toString()));
            return Type.getType(Object.class);
        }
        return primitive;
    }

    Type method(ExecutableElement method) {
        return Type.getMethodType(
                erased(method.getReturnType(), method),
                method.getParameters().stream()
                        .map(parameter -> erased(parameter.asType(), method))
                        .toArray(Type[]::new));
    }

    String internalName(TypeElement type) {
        return sources.binaryName(type).replace('.', '/');
    }

    /** Whether reflection could see the annotation (Java Language Specification 9.6.4.2). */
    boolean isRuntime(AnnotationMirror mirror) {
        return runtimeAnnotations.computeIfAbsent(mirror.getAnnotationType().asElement(), type -> {
            Retention retention = type.getAnnotation(Retention.class);
            return retention != null && retention.value() == RetentionPolicy.RUNTIME;
        });
    }

    void note(Unresolved found) {
        unresolved.add(found);
    }
}
