package dev.segue.entity;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;

/** Writes the annotations of one declaration that reflection can see. */
final class StubAnnotations {

    private final StubTypes types;
    private final Element declaration;

    StubAnnotations(StubTypes types, Element declaration) {
        this.types = types;
        this.declaration = declaration;
    }

    /** A place of a class file that takes annotations: a class, a field, a method, a record component. */
    interface Place {
        AnnotationVisitor visitAnnotation(String descriptor, boolean visible);
    }

    void write(Place place) {
        for (AnnotationMirror mirror : declaration.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
                types.note(
                        new Unresolved(declaration, mirror.getAnnotationType().toString()));
            } else if (types.isRuntime(mirror)) {
                members(mirror, place.visitAnnotation(descriptor(mirror), true));
            }
        }
    }

    /** Writes one value, for example the default of an annotation's member. */
    void value(AnnotationVisitor out, @Nullable String name, AnnotationValue value) {
        value.accept(new Writer(out), name);
    }

    private void members(AnnotationMirror mirror, AnnotationVisitor out) {
        mirror.getElementValues().forEach((member, value) -> {
            if (isError(member, value)) {
                types.note(new Unresolved(declaration, mirror.getAnnotationType() + "." + member.getSimpleName()));
            } else {
                value(out, member.getSimpleName().toString(), value);
            }
        });
        out.visitEnd();
    }

    private static boolean isError(ExecutableElement member, AnnotationValue value) {
        return value.getValue().equals(TypeMentions.ERROR_VALUE)
                && !member.getReturnType().toString().contains("String");
    }

    private String descriptor(AnnotationMirror mirror) {
        return types.erased(mirror.getAnnotationType(), declaration).getDescriptor();
    }

    /** The name is null inside an array, as ASM wants it. */
    private final class Writer extends SimpleAnnotationValueVisitor14<@Nullable Void, @Nullable String> {

        private final AnnotationVisitor out;

        Writer(AnnotationVisitor out) {
            this.out = out;
        }

        @Override
        protected @Nullable Void defaultAction(Object constant, @Nullable String name) {
            out.visit(name, constant);
            return null;
        }

        @Override
        public @Nullable Void visitType(TypeMirror type, @Nullable String name) {
            out.visit(name, types.erased(type, declaration));
            return null;
        }

        @Override
        public @Nullable Void visitEnumConstant(VariableElement constant, @Nullable String name) {
            String descriptor = types.erased(constant.asType(), declaration).getDescriptor();
            out.visitEnum(name, descriptor, constant.getSimpleName().toString());
            return null;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationMirror mirror, @Nullable String name) {
            members(mirror, out.visitAnnotation(name, descriptor(mirror)));
            return null;
        }

        @Override
        public @Nullable Void visitArray(List<? extends AnnotationValue> values, @Nullable String name) {
            AnnotationVisitor array = out.visitArray(name);
            for (AnnotationValue value : values) {
                value.accept(new Writer(array), null);
            }
            array.visitEnd();
            return null;
        }
    }
}
