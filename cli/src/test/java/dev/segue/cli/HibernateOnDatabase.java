package dev.segue.cli;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Hibernate itself, at run time, with compiled entities and a database: the oracle for the whole way. */
final class HibernateOnDatabase {

    private HibernateOnDatabase() {}

    /** Lets Hibernate {@code create} the schema, or {@code validate} it, which fails with its own words. */
    static void run(String action, TestDatabase database, Path classes, String... entities) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, HibernateOnDatabase.class.getClassLoader())) {
            StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                            .applyClassLoader(loader)
                            .build())
                    .applySetting("jakarta.persistence.jdbc.url", database.url())
                    .applySetting("hibernate.hbm2ddl.auto", action)
                    .applySetting("hibernate.hbm2ddl.halt_on_error", "true")
                    .build();
            try {
                MetadataSources sources = new MetadataSources(registry);
                for (String entity : entities) {
                    sources.addAnnotatedClass(Class.forName(entity, false, loader));
                }
                sources.buildMetadata().buildSessionFactory().close();
            } finally {
                StandardServiceRegistryBuilder.destroy(registry);
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
