package dev.segue.corpus;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/** What Hibernate itself would create for classes of an application. Runs beside the application's jars, away from Segue's. */
public final class CreateScript implements BiFunction<List<String>, Map<String, String>, List<String>> {

    private static final Map<String, String> OFFLINE = Map.of(
            "hibernate.boot.allow_jdbc_metadata_access", "false",
            "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect",
            "jakarta.persistence.database-product-name", "PostgreSQL",
            "jakarta.persistence.database-major-version", "14");

    /** For the loader below. */
    public CreateScript() {}

    static List<String> of(List<Path> classPath, List<String> classes, Map<String, String> settings) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        urls.add(CreateScript.class.getProtectionDomain().getCodeSource().getLocation());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            @SuppressWarnings("unchecked") // this class again, beside that Hibernate
            BiFunction<List<String>, Map<String, String>, List<String>> there =
                    (BiFunction<List<String>, Map<String, String>, List<String>>)
                            Class.forName(CreateScript.class.getName(), true, loader)
                                    .asSubclass(BiFunction.class)
                                    .getConstructor()
                                    .newInstance();
            return there.apply(classes, settings);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public List<String> apply(List<String> classes, Map<String, String> settings) {
        ClassLoader loader = CreateScript.class.getClassLoader();
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build());
        OFFLINE.forEach(builder::applySetting);
        settings.forEach(builder::applySetting);
        StandardServiceRegistry registry = builder.build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            for (String name : classes) {
                sources.addAnnotatedClass(Class.forName(name, true, loader));
            }
            MetadataImplementor metadata =
                    (MetadataImplementor) sources.getMetadataBuilder().build();
            metadata.orderColumns(true); // as Hibernate does where it creates something
            return new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
