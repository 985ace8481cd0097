package dev.segue.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the fields and methods of a stub. Methods answer zero or null. */
final class StubMembers {

    private static final Map<Modifier, Integer> FLAGS = Map.of(
            Modifier.PUBLIC, Opcodes.ACC_PUBLIC,
            Modifier.PROTECTED, Opcodes.ACC_PROTECTED,
            Modifier.PRIVATE, Opcodes.ACC_PRIVATE,
            Modifier.STATIC, Opcodes.ACC_STATIC,
            Modifier.FINAL, Opcodes.ACC_FINAL,
            Modifier.ABSTRACT, Opcodes.ACC_ABSTRACT,
            Modifier.TRANSIENT, Opcodes.ACC_TRANSIENT,
            Modifier.VOLATILE, Opcodes.ACC_VOLATILE);

    private final StubTypes types;
    private final TypeElement type;
    private final ClassWriter out;
    private final Set<String> written = new HashSet<>();

    StubMembers(StubTypes types, TypeElement type, ClassWriter out) {
        this.types = types;
        this.type = type;
        this.out = out;
    }

    static int access(Set<Modifier> modifiers) {
        return modifiers.stream()
                .mapToInt(modifier -> FLAGS.getOrDefault(modifier, 0))
                .reduce(0, (a, b) -> a | b);
    }

    void write(Type superclass) {
        boolean isEnum = type.getKind() == ElementKind.ENUM;
        if (isEnum) {
            new EnumCode(types.internalName(type), out).write(constants());
            written.addAll(EnumCode.methods(types.internalName(type)));
        }
        type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD)
                .forEach(field -> field((VariableElement) field));
        type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .forEach(method -> method((ExecutableElement) method));
        type.getRecordComponents().forEach(this::accessor);
        if (!isEnum && !type.getKind().isInterface()) {
            constructors(superclass);
        }
    }

    private List<VariableElement> constants() {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(VariableElement.class::cast)
                .toList();
    }

    private void field(VariableElement field) {
        boolean keepFinal =
                type.getKind() == ElementKind.RECORD || field.getModifiers().contains(Modifier.STATIC);
        int access = access(field.getModifiers()) & (keepFinal ? ~0 : ~Opcodes.ACC_FINAL);
        Object constant = (access & Opcodes.ACC_STATIC) == 0 ? null : field.getConstantValue();
        FieldVisitor visitor = out.visitField(
                access,
                field.getSimpleName().toString(),
                types.erased(field.asType(), field).getDescriptor(),
                GenericSignature.of(types, field.asType(), field),
                constant == null ? null : constantValue(constant));
        new StubAnnotations(types, field).write(visitor::visitAnnotation);
        visitor.visitEnd();
    }

    // Class files have no constants smaller than int (JVMS 4.7.2).
    private static Object constantValue(Object constant) {
        if (constant instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (constant instanceof Character character) {
            return (int) character;
        }
        return constant instanceof Byte || constant instanceof Short ? ((Number) constant).intValue() : constant;
    }

    private void method(ExecutableElement method) {
        if (!Members.isGetter(method) && namesUnknownTypes(method)) {
            return; // bears on no mapping, and another processor may still write the type
        }
        Type descriptor = types.method(method);
        if (!written.add(method.getSimpleName() + descriptor.getDescriptor())) {
            return;
        }
        boolean bodyInEnum = type.getKind() == ElementKind.ENUM;
        int access = access(method.getModifiers()) & (bodyInEnum ? ~Opcodes.ACC_ABSTRACT : ~0);
        MethodVisitor visitor = out.visitMethod(
                access | (method.isVarArgs() ? Opcodes.ACC_VARARGS : 0),
                method.getSimpleName().toString(),
                descriptor.getDescriptor(),
                GenericSignature.of(types, method),
                thrown(method));
        StubAnnotations annotations = new StubAnnotations(types, method);
        annotations.write(visitor::visitAnnotation);
        if (method.getDefaultValue() != null) {
            annotations.value(visitor.visitAnnotationDefault(), null, method.getDefaultValue());
        }
        if ((access & Opcodes.ACC_ABSTRACT) == 0) {
            returnNothing(visitor, descriptor.getReturnType());
        }
        visitor.visitEnd();
    }

    private static boolean namesUnknownTypes(ExecutableElement method) {
        TypeMentions mentions = new TypeMentions();
        mentions.type(method.getReturnType());
        method.getParameters().forEach(parameter -> mentions.type(parameter.asType()));
        mentions.types(method.getThrownTypes());
        mentions.bounds(method.getTypeParameters());
        mentions.annotations(method);
        return !mentions.unknown().isEmpty();
    }

    private void accessor(RecordComponentElement component) {
        Type value = types.erased(component.asType(), component);
        if (written.add(component.getSimpleName() + "()" + value.getDescriptor())) {
            MethodVisitor visitor = out.visitMethod(
                    Opcodes.ACC_PUBLIC, component.getSimpleName().toString(), "()" + value.getDescriptor(), null, null);
            returnNothing(visitor, value);
            visitor.visitEnd();
        }
    }

    private void constructors(Type superclass) {
        constructor(superclass, Opcodes.ACC_PUBLIC, Type.getMethodType(Type.VOID_TYPE), null, null);
        if (!type.getRecordComponents().isEmpty()) {
            Type[] components = type.getRecordComponents().stream()
                    .map(component -> types.erased(component.asType(), component))
                    .toArray(Type[]::new);
            constructor(superclass, Opcodes.ACC_PUBLIC, Type.getMethodType(Type.VOID_TYPE, components), null, null);
        }
        type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR && !isInner())
                .map(ExecutableElement.class::cast)
                .filter(declared -> !namesUnknownTypes(declared))
                .forEach(declared -> constructor(
                        superclass,
                        access(declared.getModifiers()) | (declared.isVarArgs() ? Opcodes.ACC_VARARGS : 0),
                        types.method(declared),
                        GenericSignature.of(types, declared),
                        thrown(declared)));
    }

    /** Constructors of inner classes take the outer object too; no entity is one. */
    private boolean isInner() {
        return type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    private String[] thrown(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .map(thrown -> types.erased(thrown, method).getInternalName())
                .toArray(String[]::new);
    }

    private void constructor(
            Type superclass, int access, Type descriptor, @Nullable String signature, String @Nullable [] thrown) {
        if (!written.add("<init>" + descriptor.getDescriptor())) {
            return;
        }
        MethodVisitor visitor = out.visitMethod(access, "<init>", descriptor.getDescriptor(), signature, thrown);
        visitor.visitCode();
        visitor.visitVarInsn(Opcodes.ALOAD, 0);
        visitor.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass.getInternalName(), "<init>", "()V", false);
        visitor.visitInsn(Opcodes.RETURN);
        visitor.visitMaxs(0, 0);
        visitor.visitEnd();
    }

    private static void returnNothing(MethodVisitor visitor, Type type) {
        visitor.visitCode();
        switch (type.getSort()) {
            case Type.VOID -> {}
            case Type.LONG -> visitor.visitInsn(Opcodes.LCONST_0);
            case Type.FLOAT -> visitor.visitInsn(Opcodes.FCONST_0);
            case Type.DOUBLE -> visitor.visitInsn(Opcodes.DCONST_0);
            case Type.ARRAY, Type.OBJECT -> visitor.visitInsn(Opcodes.ACONST_NULL);
            default -> visitor.visitInsn(Opcodes.ICONST_0);
        }
        visitor.visitInsn(type.getOpcode(Opcodes.IRETURN));
        visitor.visitMaxs(0, 0);
    }
}
