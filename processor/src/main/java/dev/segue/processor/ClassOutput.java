package dev.segue.processor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
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
        Optional<byte[]> bytes = readBytes(StandardLocation.CLASS_OUTPUT, "", path(kind));
        return bytes.isEmpty() ? Optional.empty() : Optional.of(new String(bytes.get(), StandardCharsets.UTF_8));
    }

    /** Whether a jar or folder of the class path has the unit's file. */
    boolean isOnClassPath(String kind) throws IOException {
        return readBytes(StandardLocation.CLASS_PATH, "", path(kind)).isPresent();
    }

    /** The class file of a type that an earlier compile has left here. */
    Optional<byte[]> classFile(String binaryName) throws IOException {
        int dot = binaryName.lastIndexOf('.');
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        return readBytes(StandardLocation.CLASS_OUTPUT, packageName, binaryName.substring(dot + 1) + ".class");
    }

    void write(String kind, String text) throws IOException {
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path(kind));
        try (OutputStream out = file.openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<byte[]> readBytes(StandardLocation location, String packageName, String name) throws IOException {
        try (InputStream in = filer.getResource(location, packageName, name).openInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.empty();
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty(); // a compiler without that location
        }
    }
}
