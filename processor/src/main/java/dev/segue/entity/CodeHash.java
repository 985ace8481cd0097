package dev.segue.entity;

import dev.segue.hash.TextChecksum;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A hash over what a class file does: not over what it says to debuggers, nor the version that a compiler wrote it in. */
final class CodeHash {

    private CodeHash() {}

    static String of(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0); // orders the constants by their use
        new ClassReader(classFile).accept(new InOneVersion(writer), ClassReader.SKIP_DEBUG);
        return TextChecksum.hex(writer.toByteArray());
    }

    private static final class InOneVersion extends ClassVisitor {

        InOneVersion(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, superName, interfaces);
        }
    }
}
