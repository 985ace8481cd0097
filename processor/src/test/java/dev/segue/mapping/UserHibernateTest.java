package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hibernate comes from the class path of the compile, is silent, and leaves nothing behind in javac. */
final class UserHibernateTest {

    private static final int COMPILES = 6;

    @TempDir
    private Path folder;

    @Test
    void sixCompilesLeaveNothingOpen() throws IOException {
        Path sources = new Sources(folder.resolve("src"))
                .type("A", "@Entity class A { @Id @GeneratedValue long id; String name; }")
                .folder();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        Logger logger = Logger.getLogger("org.hibernate");
        logger.setLevel(Level.WARNING);
        new MappingCompile(sources, folder.resolve("classes")).run();
        long openBefore = openJars();

        for (int i = 0; i < COMPILES; i++) {
            MappingCompile.Outcome outcome = new MappingCompile(sources, folder.resolve("classes")).run();
            assertThat(outcome.mapped().hibernateVersion()).isEqualTo("7.4.6.Final");
            assertThat(outcome.output()).isEmpty();
        }

        assertThat(openJars()).isEqualTo(openBefore);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
        assertThat(logger.getLevel()).isEqualTo(Level.WARNING);
        assertThat(System.getProperty("org.jboss.logging.provider")).isNull();
        logger.setLevel(null);
    }

    @Test
    void theClassPathOfTheCompileDecides() {
        Path sources = new Sources(folder.resolve("src"))
                .type("A", "@Entity class A { @Id long id; }")
                .folder();

        assertThat(new MappingCompile(sources, folder.resolve("classes"))
                        .withoutJars("antlr", "jaxb", "slf4j", "schemacrawler", "postgresql", "jackson")
                        .run()
                        .mapped()
                        .catalog()
                        .tables())
                .hasSize(1);
    }

    /** Files of Hibernate that this process holds open, where the system shows them. */
    private static long openJars() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.filter(UserHibernateTest::isHibernate).count();
        }
    }

    private static boolean isHibernate(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("hibernate");
        } catch (IOException e) {
            return false; // closed in between
        }
    }
}
