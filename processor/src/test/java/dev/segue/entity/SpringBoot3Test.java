package dev.segue.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real Spring Boot 3.5 hands to Hibernate; {@code StellarInsuredIT} asks a real 4.1. */
final class SpringBoot3Test {

    private static final Path TARGET = Path.of(System.getProperty("basedir", ""), "target");
    private static final String PACKAGE = "org.springframework.boot.autoconfigure.orm.jpa.";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String STANDARD = "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl";
    private static final String COMPONENTS = "org.hibernate.boot.model.naming.ImplicitNamingStrategyComponentPathImpl";

    @TempDir
    private Path folder;

    private List<Path> jars = List.of();

    @BeforeEach
    void setUp() throws IOException {
        try (Stream<Path> boot = Files.list(TARGET.resolve("spring-boot-3.5"));
                Stream<Path> hibernate = Files.list(TARGET.resolve("hibernate/6.6"))) {
            jars = Stream.concat(boot, hibernate).sorted().toList();
        }
    }

    @Test
    void itsDefaults() throws Exception {
        Map<String, Object> handedOver = handedOver(Map.of(), Map.of());

        assertThat(handedOver).containsKeys(IMPLICIT, PHYSICAL);
        assertThat(read("")).isEqualTo(handedOver);
    }

    /** The classes that the defaults name are there in the jars of that time. */
    @Test
    void itsStrategiesAreThere() throws Exception {
        try (URLClassLoader loader = loader()) {
            for (String name : read("").values()) {
                assertThat(loader.loadClass(name).getName()).isEqualTo(name);
            }
        }
    }

    @Test
    void itsOwnKeysWinOverWhatIsHandedThrough() throws Exception {
        assertThat(read("""
                        spring.jpa.hibernate.naming.physical-strategy=%s
                        spring.jpa.properties.hibernate.physical_naming_strategy=com.acme.Unused
                        """.formatted(STANDARD)))
                .isEqualTo(handedOver(Map.of("setPhysicalStrategy", STANDARD), Map.of(PHYSICAL, "com.acme.Unused")));
    }

    @Test
    void whatIsHandedThroughWinsOverTheDefaults() throws Exception {
        assertThat(read("spring.jpa.properties.%s=%s".formatted(IMPLICIT, COMPONENTS)))
                .isEqualTo(handedOver(Map.of(), Map.of(IMPLICIT, COMPONENTS)))
                .containsEntry(IMPLICIT, COMPONENTS);
    }

    /** What Segue takes from a file with that text, where those jars are the libraries. */
    private Map<String, String> read(String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("application.properties"), text);
        MappingSettings settings =
                MappingSources.of(List.of(own), jars, Map.of()).settings();
        assertThat(settings.problems()).isEmpty();
        return settings.values();
    }

    /**
     * What Spring Boot's own code hands over.
     *
     * @param naming setters of {@code spring.jpa.hibernate.naming}, and values
     * @param properties {@code spring.jpa.properties}
     */
    private Map<String, Object> handedOver(Map<String, String> naming, Map<String, String> properties)
            throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader()) {
            Class<?> type = loader.loadClass(PACKAGE + "HibernateProperties");
            Class<?> settings = loader.loadClass(PACKAGE + "HibernateSettings");
            Object boot = type.getConstructor().newInstance();
            Object names = type.getMethod("getNaming").invoke(boot);
            for (Map.Entry<String, String> entry : naming.entrySet()) {
                names.getClass().getMethod(entry.getKey(), String.class).invoke(names, entry.getValue());
            }
            Object none = settings.getConstructor().newInstance();
            settings.getMethod("ddlAuto", java.util.function.Supplier.class)
                    .invoke(none, (java.util.function.Supplier<String>) () -> "none");
            Map<String, Object> found = new HashMap<>();
            ((Map<?, ?>) type.getMethod("determineHibernateProperties", Map.class, settings)
                            .invoke(boot, properties, none))
                    .forEach((key, value) -> found.put((String) key, value));
            found.remove("hibernate.archive.scanner"); // of no effect on the schema
            return found;
        }
    }

    /** With nothing of the tests' own class path. */
    private URLClassLoader loader() throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
}
