package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Hibernate with all that it needs, loaded once; answers what {@link HibernateSchema} does, in its own loader. */
final class LoadedHibernate implements AutoCloseable {

    private final List<Path> compilePath;
    private final ClassLoader loader;
    private final Constructor<?> schema;

    private LoadedHibernate(List<Path> compilePath, ClassLoader loader) throws ReflectiveOperationException {
        this.compilePath = compilePath;
        this.loader = loader;
        this.schema = Class.forName(HibernateSchema.class.getName(), true, loader)
                .getDeclaredConstructor(Path.class, List.class, Map.class, Path[].class);
        schema.setAccessible(true);
    }

    /** That of the tests. */
    static LoadedHibernate own() {
        try {
            return new LoadedHibernate(MappingCompile.ownClassPath().toList(), LoadedHibernate.class.getClassLoader());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("HibernateSchema in the loader of another Hibernate", e);
        }
    }

    /** One of {@link Lines}. */
    static LoadedHibernate of(String line) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path entry : Lines.runtimePath(line)) {
            urls.add(entry.toUri().toURL());
        }
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Object version = Class.forName("org.hibernate.Version", true, loader)
                .getMethod("getVersionString")
                .invoke(null);
        assertThat(version + ".").startsWith(line + ".");
        return new LoadedHibernate(Lines.compilePath(line), loader);
    }

    /** For javac, where the libraries that Hibernate has in scope runtime are missing. */
    String compilePath() {
        return String.join(
                File.pathSeparator, compilePath.stream().map(Path::toString).toList());
    }

    ClassLoader loader() {
        return loader;
    }

    /** Hibernate's create script for classes of a model that a loader has. */
    List<String> createScript(String model, List<String> names, ClassLoader classes) {
        return statements(ask(model, names, Path.of(""), "createScript", classes));
    }

    /** The same of class files, with what constraints of Bean Validation add. */
    List<String> createScript(String model, List<String> names, Path classes) {
        return statements(ask(model, names, classes, "createScript"));
    }

    /** Fails with Hibernate's own words where it could not work on the database. */
    void validate(String model, List<String> names, Path classes, String url) {
        ask(model, names, classes, "validate", url);
    }

    private static List<String> statements(@Nullable Object answer) {
        return ((List<?>) Objects.requireNonNull(answer))
                .stream().map(String.class::cast).toList();
    }

    private @Nullable Object ask(String model, List<String> names, Path classes, String question, Object... arguments) {
        Method method = Stream.of(schema.getDeclaringClass().getDeclaredMethods())
                .filter(any -> any.getName().equals(question) && any.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Silence silence = Silence.begin();
        thread.setContextClassLoader(loader); // Hibernate looks there too
        try {
            Object asked = schema.newInstance(classes, names, Models.settings(model), Models.mappingPaths(model));
            return method.invoke(asked, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("HibernateSchema in the loader of another Hibernate", e);
        } finally {
            thread.setContextClassLoader(before);
            silence.end();
        }
    }

    @Override
    public void close() throws IOException {
        if (loader != LoadedHibernate.class.getClassLoader()) {
            ((URLClassLoader) loader).close();
        }
    }
}
