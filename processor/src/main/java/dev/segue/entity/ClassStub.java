package dev.segue.entity;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/** Writes the declaration of one type as a class file: no code, no frames, a constructor without parameters. */
final class ClassStub {

    private final StubTypes types;
    private final TypeElement type;
    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    ClassStub(StubTypes types, TypeElement type) {
        this.types = types;
        this.type = type;
    }

    byte[] write() {
        Type superclass = superclass();
        out.visit(
                Opcodes.V17,
                access(),
                types.internalName(type),
                GenericSignature.of(types, type, superclass),
                superclass.getInternalName(),
                interfaces());
        nesting(type);
        type.getEnclosedElements().stream()
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .forEach(nested -> innerClass(type, nested));
        new StubAnnotations(types, type).write(out::visitAnnotation);
        type.getRecordComponents().forEach(this::recordComponent);
        new StubMembers(types, type, out).write(superclass);
        out.visitEnd();
        return out.toByteArray();
    }

    private Type superclass() {
        return type.getSuperclass().getKind() == TypeKind.NONE
                ? Type.getType(Object.class)
                : types.erased(type.getSuperclass(), type);
    }

    private String[] interfaces() {
        List<String> names = type.getInterfaces().stream()
                .map(face -> types.erased(face, type).getInternalName())
                .distinct()
                .toList();
        boolean bareAnnotation = type.getKind() == ElementKind.ANNOTATION_TYPE && names.isEmpty();
        return bareAnnotation ? new String[] {"java/lang/annotation/Annotation"} : names.toArray(String[]::new);
    }

    private int access() {
        int flags = kindFlags(type);
        // protected and private exist for members only; the class file itself says public or not (JVMS 4.1)
        boolean seen = type.getModifiers().contains(Modifier.PUBLIC)
                || type.getModifiers().contains(Modifier.PROTECTED);
        boolean face = (flags & Opcodes.ACC_INTERFACE) != 0;
        return flags | (seen ? Opcodes.ACC_PUBLIC : 0) | (face ? 0 : Opcodes.ACC_SUPER);
    }

    private static int kindFlags(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        int isAbstract = modifiers.contains(Modifier.ABSTRACT) ? Opcodes.ACC_ABSTRACT : 0;
        int isFinal = modifiers.contains(Modifier.FINAL) ? Opcodes.ACC_FINAL : 0;
        return switch (type.getKind()) {
            case ANNOTATION_TYPE -> Opcodes.ACC_ANNOTATION | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
            case INTERFACE -> Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
            case ENUM -> Opcodes.ACC_ENUM | Opcodes.ACC_FINAL; // constants with bodies have none in a stub
            case RECORD -> Opcodes.ACC_FINAL;
            default -> isAbstract | isFinal;
        };
    }

    private void nesting(TypeElement inner) {
        if (inner.getEnclosingElement() instanceof TypeElement outer) {
            nesting(outer);
            innerClass(outer, inner);
        }
    }

    private void innerClass(TypeElement outer, TypeElement inner) {
        int member = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
        int access = kindFlags(inner) | (StubMembers.access(inner.getModifiers()) & member);
        out.visitInnerClass(
                types.internalName(inner),
                types.internalName(outer),
                inner.getSimpleName().toString(),
                access);
    }

    private void recordComponent(RecordComponentElement component) {
        @Nullable String signature = GenericSignature.of(types, component.asType(), component);
        RecordComponentVisitor visitor = out.visitRecordComponent(
                component.getSimpleName().toString(),
                types.erased(component.asType(), component).getDescriptor(),
                signature);
        new StubAnnotations(types, (Element) component).write(visitor::visitAnnotation);
        visitor.visitEnd();
    }
}
