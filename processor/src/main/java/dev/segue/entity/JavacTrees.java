package dev.segue.entity;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Javac's own view of the sources. Must not be loaded where {@code com.sun.source} is missing. */
public final class JavacTrees {

    private static final int DEPTH = 5;
    private static final String JPS = "org.jetbrains.jps.javac.APIWrappers";

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

    /** What an environment of a build tool stands for: Gradle keeps it in a field, IntelliJ behind a proxy. */
    private static Optional<ProcessingEnvironment> wrapped(ProcessingEnvironment env) {
        if (!Proxy.isProxyClass(env.getClass())) {
            return inField(env);
        }
        Optional<ProcessingEnvironment> unwrapped = unwrapped(env);
        return unwrapped.isPresent() ? unwrapped : inField(Proxy.getInvocationHandler(env));
    }

    /** As IntelliJ wants processors to ask; empty where this is another tool's proxy. */
    private static Optional<ProcessingEnvironment> unwrapped(ProcessingEnvironment proxy) {
        try {
            Object env = Class.forName(JPS, true, proxy.getClass().getClassLoader())
                    .getMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, proxy);
            return env instanceof ProcessingEnvironment found
                            && !found.getClass().equals(proxy.getClass())
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessingEnvironment> inField(Object wrapper) {
        for (Field field : wrapper.getClass().getDeclaredFields()) {
            try {
                if (!field.getType().isPrimitive()
                        && field.trySetAccessible()
                        && field.get(wrapper) instanceof ProcessingEnvironment found) {
                    return Optional.of(found);
                }
            } catch (IllegalAccessException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
