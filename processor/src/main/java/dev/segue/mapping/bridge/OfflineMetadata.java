package dev.segue.mapping.bridge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.HibernateException;
import org.hibernate.MappingException;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/** Hibernate's boot-time model of the mapping, built without a database. */
final class OfflineMetadata implements AutoCloseable {

    private static final String CONTRIBUTOR = "hibernate.metadata_builder_contributor";

    private final StandardServiceRegistry registry;
    private final MetadataImplementor metadata;
    private final Map<String, String> settings;

    private OfflineMetadata(
            StandardServiceRegistry registry, MetadataImplementor metadata, Map<String, String> settings) {
        this.registry = registry;
        this.metadata = metadata;
        this.settings = settings;
    }

    static OfflineMetadata build(Map<String, Object> request) {
        ClassLoader loader = (ClassLoader) given(request, "loader");
        Map<String, String> settings = strings((Map<?, ?>) given(request, "settings"));
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        StandardServiceRegistry registry = registry(bootstrap, settings);
        try {
            requirePostgres(registry);
            MetadataSources sources = new MetadataSources(registry);
            for (Object name : (List<?>) given(request, "classes")) {
                sources.addAnnotatedClass(Class.forName((String) name, false, loader));
            }
            strings((Map<?, ?>) given(request, "files"))
                    .forEach((name, text) -> sources.addInputStream(new MappingText(name, text)));
            MetadataBuilder builder = sources.getMetadataBuilder();
            contribute(settings.getOrDefault(CONTRIBUTOR, ""), builder, loader);
            MetadataImplementor metadata = (MetadataImplementor) builder.build();
            metadata.validate();
            new TimestampColumns(metadata).apply();
            new ValidationConstraints(loader, settings).applyTo(metadata);
            metadata.orderColumns(
                    true); // as where Hibernate itself creates a schema; it asks for types, so it comes last
            return new OfflineMetadata(registry, metadata, settings);
        } catch (ClassNotFoundException e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw new IllegalArgumentException("there is no class " + e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    private static void requirePostgres(StandardServiceRegistry registry) {
        Dialect dialect = registry.requireService(JdbcServices.class).getDialect();
        if (!(dialect instanceof PostgreSQLDialect)) {
            throw new HibernateException(
                    "setting hibernate.dialect leads to %s, which is no PostgreSQLDialect, and Segue knows PostgreSQL alone: say what the application has there with -Asegue.set.hibernate.dialect=%s"
                            .formatted(dialect.getClass().getName(), PostgreSQLDialect.class.getName()));
        }
    }

    /** As Hibernate does while it builds an EntityManagerFactory. */
    @SuppressWarnings("removal") // what Hibernate itself calls, as long as there is the setting
    private static void contribute(String name, MetadataBuilder builder, ClassLoader loader)
            throws ClassNotFoundException {
        if (name.isEmpty()) {
            return;
        }
        try {
            Object contributor =
                    Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
            ((MetadataBuilderContributor) contributor).contribute(builder);
        } catch (ClassNotFoundException e) {
            throw e;
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new HibernateException("setting " + CONTRIBUTOR + " names " + name + ", which cannot be made", e);
        }
    }

    private static Object given(Map<String, Object> request, String key) {
        return Objects.requireNonNull(request.get(key), key);
    }

    private static StandardServiceRegistry registry(BootstrapServiceRegistry bootstrap, Map<String, String> settings) {
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(bootstrap);
        builder.getSettings().clear(); // holds the system properties of javac
        settings.forEach(builder::applySetting);
        return builder.build();
    }

    private static Map<String, String> strings(Map<?, ?> map) {
        Map<String, String> strings = new LinkedHashMap<>();
        map.forEach((key, value) -> strings.put((String) key, (String) value));
        return strings;
    }

    MetadataImplementor metadata() {
        return metadata;
    }

    /**
     * Makes the id generators once more: while building, Hibernate only logs that one cannot be made, and its sequence would
     * be missing silently.
     */
    void requireGenerators(Line line, SequenceOrigins drawnBy) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity instanceof RootClass root) {
                try {
                    drawnBy.add(root, line.makeGenerator(metadata, root, settings));
                } catch (HibernateException e) {
                    throw new MappingException("identifier of " + root.getEntityName() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
