package dev.segue.entity;

import javax.lang.model.element.PackageElement;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Writes {@code package-info}, which carries the annotations of a package (JVMS 4.1: a synthetic interface). */
final class PackageStub {

    private final StubTypes types;

    PackageStub(StubTypes types) {
        this.types = types;
    }

    byte[] write(PackageElement found) {
        ClassWriter out = new ClassWriter(0);
        String name = found.getQualifiedName().toString().replace('.', '/') + "/package-info";
        int access = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC;
        out.visit(Opcodes.V17, access, name, null, "java/lang/Object", null);
        new StubAnnotations(types, found).write(out::visitAnnotation);
        out.visitEnd();
        return out.toByteArray();
    }
}
