package dev.segue.mapping;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Single files on the class path of the compile: nobody tells a processor that path, but the Filer finds files on it. */
final class CompileFiles {

    private final Filer filer;

    CompileFiles(Filer filer) {
        this.filer = filer;
    }

    /** The first file of that name, or null. */
    @Nullable
    FileObject locate(String path) {
        FileObject found = locate(StandardLocation.CLASS_PATH, path);
        // an earlier compile's classes need not be on the class path
        return found != null ? found : locate(StandardLocation.CLASS_OUTPUT, path);
    }

    /** Where the first file of that name lies, or null. */
    @Nullable
    URI lookup(String path) {
        FileObject file = locate(path);
        return file == null ? null : file.toUri();
    }

    private @Nullable FileObject locate(StandardLocation location, String path) {
        try {
            FileObject file = filer.getResource(location, "", path);
            return file.getLastModified() == 0 ? null : file;
        } catch (FileNotFoundException | NoSuchFileException | IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("looking for " + path + " on the class path", e);
        }
    }
}
