package dev.segue.entity;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what makes a stub a working enum: its constants, {@code values} and {@code valueOf} (JLS 8.9.3). */
final class EnumCode {

    private static final String VALUES = "$VALUES";
    private static final String CONSTRUCTOR = "(Ljava/lang/String;I)V";

    private final String name;
    private final String descriptor;
    private final ClassWriter out;

    EnumCode(String internalName, ClassWriter out) {
        this.name = internalName;
        this.descriptor = "L" + internalName + ";";
        this.out = out;
    }

    static Set<String> methods(String internalName) {
        return Set.of("values()[L" + internalName + ";", "valueOf(Ljava/lang/String;)L" + internalName + ";");
    }

    void write(List<VariableElement> constants) {
        int constant = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_ENUM;
        constants.forEach(c -> out.visitField(constant, c.getSimpleName().toString(), descriptor, null, null)
                .visitEnd());
        int array = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        out.visitField(array, VALUES, "[" + descriptor, null, null).visitEnd();
        constructor();
        values();
        valueOf();
        initializer(constants);
    }

    private void constructor() {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PRIVATE, "<init>", CONSTRUCTOR, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Enum", "<init>", CONSTRUCTOR, false);
        end(code, Opcodes.RETURN);
    }

    private void values() {
        MethodVisitor code = publicStatic("values", "()[" + descriptor);
        code.visitFieldInsn(Opcodes.GETSTATIC, name, VALUES, "[" + descriptor);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "[" + descriptor, "clone", "()Ljava/lang/Object;", false);
        code.visitTypeInsn(Opcodes.CHECKCAST, "[" + descriptor);
        end(code, Opcodes.ARETURN);
    }

    private void valueOf() {
        MethodVisitor code = publicStatic("valueOf", "(Ljava/lang/String;)" + descriptor);
        code.visitLdcInsn(Type.getObjectType(name));
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/Enum",
                "valueOf",
                "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;",
                false);
        code.visitTypeInsn(Opcodes.CHECKCAST, name);
        end(code, Opcodes.ARETURN);
    }

    private void initializer(List<VariableElement> constants) {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        for (int i = 0; i < constants.size(); i++) {
            String constant = constants.get(i).getSimpleName().toString();
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(constant);
            code.visitLdcInsn(i);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", CONSTRUCTOR, false);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, constant, descriptor);
        }
        code.visitLdcInsn(constants.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, name);
        for (int i = 0; i < constants.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(i);
            code.visitFieldInsn(
                    Opcodes.GETSTATIC, name, constants.get(i).getSimpleName().toString(), descriptor);
            code.visitInsn(Opcodes.AASTORE);
        }
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, VALUES, "[" + descriptor);
        end(code, Opcodes.RETURN);
    }

    private MethodVisitor publicStatic(String method, String methodDescriptor) {
        MethodVisitor code =
                out.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, method, methodDescriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int returning) {
        code.visitInsn(returning);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
