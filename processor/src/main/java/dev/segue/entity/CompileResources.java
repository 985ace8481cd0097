package dev.segue.entity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Reads what lies in the class output and on the class path of this compile, through the Filer alone. */
final class CompileResources {

    private CompileResources() {}

    static boolean exists(Filer filer, StandardLocation location, String packageName, String name) {
        try {
            FileObject file = filer.getResource(location, packageName, name);
            return file.getLastModified() != 0;
        } catch (IOException | IllegalArgumentException e) {
            return false; // the Filer's way to say no
        }
    }

    /** Where a file lies; empty where there is none. */
    static Optional<URI> lookup(Filer filer, StandardLocation location, String path) {
        try {
            FileObject file = filer.getResource(location, "", path);
            return file.getLastModified() == 0 ? Optional.empty() : Optional.of(file.toUri());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // the Filer's way to say no
        }
    }

    /** The text of a file in the root of the class output; empty where there is none. */
    static Optional<String> text(Filer filer, String name) throws IOException {
        if (!exists(filer, StandardLocation.CLASS_OUTPUT, "", name)) {
            return Optional.empty();
        }
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", name);
            return Optional.of(file.getCharContent(true).toString());
        } catch (NoSuchFileException e) {
            return Optional.empty(); // gone in between
        }
    }
}
