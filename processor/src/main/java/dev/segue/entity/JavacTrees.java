package dev.segue.entity;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Javac's own view of the sources. Must not be loaded where {@code com.sun.source} is missing. */
public final class JavacTrees {

    private static final int DEPTH = 5;

    private JavacTrees() {}

    /** The trees; empty where a build tool wraps the environment so that javac's own cannot be had. */
    public static Optional<Trees> lookup(ProcessingEnvironment env) {
        ProcessingEnvironment at = env;
        for (int i = 0; at != null && i < DEPTH; i++) {
            try {
                return Optional.of(Trees.instance(at));
            } catch (IllegalArgumentException e) {
                at = wrapped(at).orElse(null);
            }
        }
        return Optional.empty();
    }

    /** What an environment of Gradle, say, stands for: it keeps it in a field. */
    private static Optional<ProcessingEnvironment> wrapped(ProcessingEnvironment env) {
        for (Field field : env.getClass().getDeclaredFields()) {
            if (field.getType() == ProcessingEnvironment.class && field.trySetAccessible()) {
                try {
                    return Optional.ofNullable((ProcessingEnvironment) field.get(env));
                } catch (IllegalAccessException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
