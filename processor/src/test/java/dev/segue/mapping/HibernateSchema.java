package dev.segue.mapping;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What Hibernate itself makes of compiled classes: its create script, and its own validation of a database. */
final class HibernateSchema {

    private final Path classes;
    private final List<String> names;
    private final Path[] files;
    private final Map<String, Object> settings = new TreeMap<>(Map.of(
            "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect",
            "jakarta.persistence.database-product-name", "PostgreSQL",
            "jakarta.persistence.database-major-version", "14"));

    HibernateSchema(Path classes, List<String> names) {
        this(classes, names, Map.of());
    }

    HibernateSchema(Path classes, List<String> names, Map<String, String> mappingSettings, Path... files) {
        this.classes = classes;
        this.names = names;
        this.files = files;
        settings.putAll(mappingSettings);
    }

    List<String> createScript() throws IOException {
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        // only where it is to create something does it put the columns of keys in order
        settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
        settings.put("jakarta.persistence.schema-generation.scripts.create-target", new StringWriter());
        return with(metadata -> {
            Metadata model = metadata; // the method of the narrower type is not in every line
            // that is when constraints of Bean Validation are applied
            try (SessionFactory factory = model.buildSessionFactory()) {
                if (factory.isClosed()) {
                    throw new IllegalStateException("a factory that was closed at once");
                }
                return new SchemaCreatorImpl(
                                metadata.getMetadataBuildingOptions().getServiceRegistry())
                        .generateCreationCommands(metadata, true);
            }
        });
    }

    /** The same of classes that a loader has, but for what constraints of Bean Validation add. */
    List<String> createScript(ClassLoader loader) throws IOException {
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        return with(loader, metadata -> {
            metadata.orderColumns(true);
            return new SchemaCreatorImpl(metadata.getMetadataBuildingOptions().getServiceRegistry())
                    .generateCreationCommands(metadata, true);
        });
    }

    /** Bean Validation has the constraints of one attribute in no order, so their check is another text in each run. */
    static String inOrder(String statement) {
        return statement.replaceAll("(\\(?age>=18\\)?) and (\\(?age<=120\\)?)", "$2 and $1");
    }

    /** Fails with Hibernate's own words where it could not work on the database. */
    void validate(String url) throws IOException {
        settings.put("jakarta.persistence.jdbc.url", url);
        settings.put("hibernate.hbm2ddl.auto", "validate");
        with(metadata -> {
            Metadata model = metadata; // the method of the narrower type is not in every line
            model.buildSessionFactory().close();
            return List.of();
        });
    }

    /** One that does without an implementation of the expression language. */
    private static ValidatorFactory validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    private interface Use {
        List<String> of(MetadataImplementor metadata);
    }

    private List<String> with(Use use) throws IOException {
        ClassLoader parent = HibernateSchema.class.getClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent)) {
            return with(loader, use);
        }
    }

    private List<String> with(ClassLoader loader, Use use) throws IOException {
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(bootstrap);
        settings.forEach(builder::applySetting);
        builder.applySetting("jakarta.persistence.validation.factory", validator());
        StandardServiceRegistry registry = builder.build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            for (String name : names) {
                sources.addAnnotatedClass(Class.forName(name, false, loader));
            }
            for (Path file : files) {
                sources.addInputStream(Files.newInputStream(file));
            }
            return use.of((MetadataImplementor) sources.getMetadataBuilder().build());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
