package dev.segue.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Class files on the class path of the compile, or in its output from an earlier run. */
final class ClassFiles {

    private final Filer filer;

    ClassFiles(Filer filer) {
        this.filer = filer;
    }

    /** The bytes of a class; empty where there is no such file. */
    Optional<byte[]> read(String binaryName) {
        String path = binaryName.replace('.', '/') + ".class";
        try {
            Optional<byte[]> found = CompileResources.bytes(filer, StandardLocation.CLASS_PATH, path);
            return found.isPresent() ? found : CompileResources.bytes(filer, StandardLocation.CLASS_OUTPUT, path);
        } catch (IOException e) {
            throw new UncheckedIOException("reading class " + binaryName, e);
        }
    }
}
