package dev.segue.mapping.bridge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.HibernateException;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Puts constraints of Bean Validation into the model. Hibernate does that while it builds a SessionFactory, where a validator is
 * there; the same code of it is called here. By name, since it is not public, and the API need not be on the class path.
 */
final class ValidationConstraints {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String WITHOUT_EXPRESSIONS =
            "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";

    private final ClassLoader loader;
    private final Map<String, String> settings;

    ValidationConstraints(ClassLoader loader, Map<String, String> settings) {
        this.loader = loader;
        this.settings = settings;
    }

    void applyTo(MetadataImplementor metadata) {
        Set<String> modes = Arrays.stream(settings.getOrDefault("jakarta.persistence.validation.mode", "auto")
                        .split(",", -1))
                .map(mode -> mode.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean toSchema = modes.contains("ddl") || modes.contains("auto");
        if (!toSchema
                || settings.getOrDefault("hibernate.validator.apply_to_ddl", "true")
                        .equals("false")) {
            return;
        }
        Object factory;
        try {
            factory = factory();
        } catch (ReflectiveOperationException | LinkageError e) {
            if (!isAbsent(e)) {
                throw new HibernateException(
                        "the validator on the class path does not start, and its constraints decide the schema",
                        e instanceof InvocationTargetException called ? called.getTargetException() : e);
            }
            if (modes.contains("ddl")) {
                throw new HibernateException("validation mode ddl, but no validator is on the class path", e);
            }
            return; // as Hibernate does in mode auto
        }
        try {
            apply(factory, metadata);
        } finally {
            close(factory);
        }
    }

    /** Whether the API or its provider is not there; anything else means that an application would have had constraints. */
    private static boolean isAbsent(Throwable thrown) {
        Throwable cause = thrown instanceof InvocationTargetException called ? called.getTargetException() : thrown;
        boolean noClass = cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError;
        return noClass && String.valueOf(cause.getMessage()).replace('/', '.').startsWith("jakarta.validation.")
                || cause.getClass().getName().equals("jakarta.validation.NoProviderFoundException");
    }

    /** Messages are of no interest, so an implementation of the expression language need not be there. */
    private Object factory() throws ReflectiveOperationException {
        // first: it makes the jar of the validator known, which the compile class path cannot be searched for service
        // files
        Object interpolator = interpolator();
        Object bootstrap = Class.forName("jakarta.validation.Validation", true, loader)
                .getMethod("byDefaultProvider")
                .invoke(null);
        Object configuration = Class.forName("jakarta.validation.bootstrap.GenericBootstrap", true, loader)
                .getMethod("configure")
                .invoke(bootstrap);
        Class<?> type = Class.forName("jakarta.validation.Configuration", true, loader);
        if (interpolator != null) {
            Class<?> messages = Class.forName("jakarta.validation.MessageInterpolator", true, loader);
            type.getMethod("messageInterpolator", messages).invoke(configuration, interpolator);
        }
        return type.getMethod("buildValidatorFactory").invoke(configuration);
    }

    private @Nullable Object interpolator() throws ReflectiveOperationException {
        try {
            return Class.forName(WITHOUT_EXPRESSIONS, true, loader)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException e) {
            return null; // another validator
        }
    }

    private void apply(Object factory, MetadataImplementor metadata) {
        try {
            Method apply = Class.forName(ACTIVATOR)
                    .getMethod(
                            "applyRelationalConstraints",
                            Class.forName("jakarta.validation.ValidatorFactory", true, loader),
                            Collection.class,
                            Map.class,
                            Dialect.class,
                            ClassLoaderAccess.class);
            apply.setAccessible(true);
            List<?> entities = List.copyOf(metadata.getEntityBindings());
            apply.invoke(
                    null, factory, entities, settings, metadata.getDatabase().getDialect(), new Access(loader));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(ACTIVATOR, e);
        }
    }

    private static void close(Object factory) {
        try {
            ((AutoCloseable) factory).close();
        } catch (Exception e) {
            throw new IllegalStateException("closing the validator", e);
        }
    }

    private record Access(ClassLoader loader) implements ClassLoaderAccess {

        @Override
        @SuppressWarnings("unchecked")
        public <T> Class<T> classForName(String name) {
            try {
                return (Class<T>) Class.forName(name, false, loader);
            } catch (ClassNotFoundException e) {
                throw new HibernateException("no class " + name, e);
            }
        }

        @Override
        public @Nullable URL locateResource(String name) {
            return loader.getResource(name);
        }
    }
}
