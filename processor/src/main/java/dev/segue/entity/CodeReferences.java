package dev.segue.entity;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The classes whose code a class file can run: supertypes, owners of what its methods call, read and create, and classes that they hand on. */
final class CodeReferences {

    private final Set<String> names = new TreeSet<>();

    private CodeReferences() {}

    /** Their binary names. */
    static Set<String> of(byte[] classFile) {
        CodeReferences references = new CodeReferences();
        new ClassReader(classFile)
                .accept(references.new Supertypes(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return references.names;
    }

    private void add(@Nullable String internalName) {
        if (internalName != null && !internalName.startsWith("[")) {
            names.add(Type.getObjectType(internalName).getClassName());
        }
    }

    private final class Supertypes extends ClassVisitor {

        Supertypes() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            add(superName);
            for (String face : interfaces == null ? new String[0] : interfaces) {
                add(face);
            }
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Instructions();
        }
    }

    private final class Instructions extends MethodVisitor {

        Instructions() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                add(type);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            add(owner);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            add(owner);
        }

        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof Type type && type.getSort() == Type.OBJECT) {
                add(type.getInternalName());
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    add(handle.getOwner());
                }
            }
        }
    }
}
