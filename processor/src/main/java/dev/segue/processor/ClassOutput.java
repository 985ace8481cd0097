package dev.segue.processor;

import dev.segue.entity.CompileResources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The files of a unit in the class output, through the Filer alone. UTF-8 whatever the encoding of the sources. */
final class ClassOutput {

    private final Filer filer;
    private final String unit;

    ClassOutput(Filer filer, String unit) {
        this.filer = filer;
        this.unit = unit;
    }

    /** {@code META-INF/segue/<unit>.<kind>}. */
    String path(String kind) {
        return "META-INF/segue/" + unit + "." + kind;
    }

    /** The text of the unit's file in the class output; empty where there is none. */
    Optional<String> read(String kind) throws IOException {
        Optional<byte[]> bytes = CompileResources.bytes(filer, StandardLocation.CLASS_OUTPUT, path(kind));
        return bytes.isEmpty() ? Optional.empty() : Optional.of(new String(bytes.get(), StandardCharsets.UTF_8));
    }

    /** Whether a jar or folder of the class path has the unit's file. */
    boolean isOnClassPath(String kind) {
        return CompileResources.find(filer, StandardLocation.CLASS_PATH, path(kind)) != null;
    }

    /** The class file of a type that an earlier compile has left here. */
    Optional<byte[]> classFile(String binaryName) throws IOException {
        return CompileResources.bytes(filer, StandardLocation.CLASS_OUTPUT, binaryName.replace('.', '/') + ".class");
    }

    void write(String kind, String text) throws IOException {
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path(kind));
        try (OutputStream out = file.openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
