package dev.segue.corpus;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.postgresql.Driver;

/**
 * Hibernate itself with classes of an application: what it would create, and whether it can work on a database. Runs beside the
 * application's jars, away from Segue's.
 */
public final class HibernateAlone implements BiFunction<List<String>, Map<String, String>, List<String>> {

    private static final Map<String, String> OFFLINE = Map.of(
            "hibernate.boot.allow_jdbc_metadata_access", "false",
            "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect",
            "jakarta.persistence.database-product-name", "PostgreSQL",
            "jakarta.persistence.database-major-version", "14");

    private static final String URL = "jakarta.persistence.jdbc.url";

    /** As {@code hibernate.hbm2ddl.auto=validate} in an application; constraints of Bean Validation are none of its business. */
    private static final Map<String, String> VALIDATE = Map.of(
            "hibernate.boot.allow_jdbc_metadata_access", "true",
            "hibernate.hbm2ddl.auto", "validate",
            "jakarta.persistence.validation.mode", "none");

    /** For the loader below. */
    public HibernateAlone() {}

    static List<String> createScript(List<Path> classPath, List<String> classes, Map<String, String> settings)
            throws Exception {
        return ask(classPath, classes, settings);
    }

    /** Fails with Hibernate's own words where it could not work on the database. */
    static void validate(List<Path> classPath, List<String> classes, Map<String, String> settings, String url)
            throws Exception {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(VALIDATE);
        all.put(URL, url);
        List<Path> withDriver = new ArrayList<>(classPath);
        withDriver.add(Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        ask(withDriver, classes, all);
    }

    private static List<String> ask(List<Path> classPath, List<String> classes, Map<String, String> settings)
            throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        urls.add(HibernateAlone.class.getProtectionDomain().getCodeSource().getLocation());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            @SuppressWarnings("unchecked") // this class again, beside that Hibernate
            BiFunction<List<String>, Map<String, String>, List<String>> there =
                    (BiFunction<List<String>, Map<String, String>, List<String>>)
                            Class.forName(HibernateAlone.class.getName(), true, loader)
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
        ClassLoader loader = HibernateAlone.class.getClassLoader();
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
            if (settings.containsKey(URL)) {
                metadata.buildSessionFactory().close();
                return List.of();
            }
            metadata.orderColumns(true); // as Hibernate does where it creates something
            return new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
