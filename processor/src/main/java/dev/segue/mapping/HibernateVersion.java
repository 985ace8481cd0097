package dev.segue.mapping;

import dev.segue.entity.CompileFiles;
import dev.segue.entity.JarVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Reads the version of hibernate-core on the compile class path from its jar, without loading a class of it. */
public final class HibernateVersion {

    /** A file that lies in the jar. */
    static final String CLASS = "org/hibernate/Version.class";

    private HibernateVersion() {}

    /** The version of hibernate-core on the compile class path; empty if there is none. */
    public static Optional<String> lookup(ProcessingEnvironment env) {
        try {
            return JarVersion.of(new CompileFiles(env).lookup(CLASS));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for Hibernate on the class path", e);
        }
    }
}
