package dev.segue.entity;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds what lies in the class output and on the class path of this compile, through the Filer alone. */
public final class CompileResources {

    private CompileResources() {}

    /** The first file of that path, or null; null too for one that another processor writes in this compile, which nobody may read. */
    public static @Nullable FileObject find(Filer filer, Location location, String path) {
        return find(filer, location, "", path);
    }

    /** As {@link #find(Filer, Location, String)}, in a package, before which a module and {@code /} may stand. */
    static @Nullable FileObject find(Filer filer, Location location, String home, String path) {
        try {
            FileObject file = filer.getResource(location, home, path);
            return file.getLastModified() != 0 || isThere(file) ? file : null;
        } catch (FileNotFoundException
                | NoSuchFileException
                | FilerException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            return null; // the Filer's ways to say no
        } catch (IOException e) {
            throw new UncheckedIOException("looking for %s in %s".formatted(path, location.getName()), e);
        }
    }

    /** A time of 0 is that of a file that is not there, and of one from a build that gives all files the same. */
    private static boolean isThere(FileObject file) {
        URI uri = file.toUri();
        return "file".equals(uri.getScheme()) && new File(uri).exists();
    }

    /** Where a file lies; empty where there is none. */
    static Optional<URI> lookup(Filer filer, StandardLocation location, String path) {
        FileObject file = find(filer, location, path);
        return file == null ? Optional.empty() : Optional.of(file.toUri());
    }

    /** The bytes of the first file of that path; empty where there is none. */
    public static Optional<byte[]> bytes(Filer filer, Location location, String path) throws IOException {
        FileObject file = find(filer, location, path);
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = file.openInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (NoSuchFileException e) {
            return Optional.empty(); // gone in between
        }
    }
}
