package dev.segue.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/** Class files that the compile can see, as bytes. */
final class ClassFiles {

    private final CompileFiles files;

    ClassFiles(ProcessingEnvironment env) {
        this.files = new CompileFiles(env);
    }

    /** The version of the jar that holds a class: empty where it is in a folder or the jar says none, null where there is no such class. */
    @Nullable
    String version(String binaryName) {
        FileObject file = files.locate(path(binaryName));
        try {
            return file == null ? null : JarVersion.ofAny(file.toUri());
        } catch (IOException e) {
            throw new UncheckedIOException("reading the version of the jar with " + binaryName, e);
        }
    }

    private static String path(String binaryName) {
        return binaryName.replace('.', '/') + ".class";
    }

    /** The bytes of a class; empty where there is no such file. */
    Optional<byte[]> read(String binaryName) {
        FileObject file = files.locate(path(binaryName));
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = file.openInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading class " + binaryName, e);
        }
    }
}
