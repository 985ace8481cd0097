package dev.segue.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The mapped classes of a model, read from class files without loading any.
 *
 * @param kinds by binary name
 */
record MappedClasses(SortedMap<String, Kind> kinds) {

    MappedClasses {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    static MappedClasses in(Path jar) {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> entries = Collections.list(file.entries());
            for (JarEntry entry : entries) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        read(new ClassReader(in), kinds);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + jar, e);
        }
        return new MappedClasses(kinds);
    }

    MappedClasses where(Predicate<String> wanted) {
        SortedMap<String, Kind> some = new TreeMap<>(kinds);
        some.keySet().removeIf(wanted.negate());
        return new MappedClasses(some);
    }

    MappedClasses and(MappedClasses others) {
        SortedMap<String, Kind> all = new TreeMap<>(kinds);
        all.putAll(others.kinds);
        return new MappedClasses(all);
    }

    List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    int count(Kind kind) {
        return (int) kinds.values().stream().filter(kind::equals).count();
    }

    private static void read(ClassReader reader, SortedMap<String, Kind> kinds) {
        String name = reader.getClassName().replace('/', '.');
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                Kind.of(descriptor).ifPresent(kind -> kinds.put(name, kind));
                return null;
            }
        };
        reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
}
