package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Class paths with other lines of Hibernate than that of the tests, as Maven makes them for a compile. */
final class Lines {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "hibernate");
    /** Replaced, or in scope runtime of hibernate-core. */
    private static final String[] NOT_THERE = {
        "hibernate-core",
        "hibernate-envers",
        "hibernate-models",
        "hibernate-commons",
        "hibernate-validator",
        "jboss-logging",
        "jandex",
        "jakarta.xml.bind",
        "jakarta.activation",
        "jaxb",
        "byte-buddy",
        "antlr",
        "classmate"
    };

    /** Models without annotations that came with Jakarta Persistence 3.2, which 6.6 does not know. */
    static final List<String> MODELS = List.of(
            "associations",
            "audited",
            "auditedrevisions",
            "auditedsequences",
            "behaviour",
            "embeddables",
            "enums",
            "identifiers",
            "inheritance",
            "structs");

    static final List<String> OTHERS = List.of("6.6", "7.2");

    private Lines() {}

    static List<Path> jars(String line) {
        try (Stream<Path> jars = Files.list(FOLDER.resolve(line))) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build copies jars of Hibernate " + line + " there", e);
        }
    }

    /** What the line's own Hibernate would create for compiled classes. */
    static List<?> createScript(String line, Path classes, List<String> names) throws Exception {
        List<Path> own = jars(line);
        List<URL> urls = new ArrayList<>();
        for (Path jar : own) {
            urls.add(jar.toUri().toURL());
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL()); // what stands first wins
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object version = Class.forName("org.hibernate.Version", true, loader)
                    .getMethod("getVersionString")
                    .invoke(null);
            assertThat(version.toString()).startsWith(line + ".");
            Class<?> schema = Class.forName(HibernateSchema.class.getName(), true, loader);
            Constructor<?> constructor = schema.getDeclaredConstructor(Path.class, List.class);
            constructor.setAccessible(true);
            Method createScript = schema.getDeclaredMethod("createScript");
            createScript.setAccessible(true);
            return (List<?>) createScript.invoke(constructor.newInstance(classes, names));
        }
    }

    static MappingCompile compile(String line, Path sources, Path classes) {
        List<Path> jars = jars(line);
        MappingCompile compile = new MappingCompile(sources, classes).withoutJars(NOT_THERE);
        if (jars.stream().anyMatch(jar -> jar.getFileName().toString().startsWith("jakarta.persistence"))) {
            compile.withoutJars("jakarta.persistence");
        }
        jars.forEach(compile::alsoOnClassPath);
        return compile;
    }
}
