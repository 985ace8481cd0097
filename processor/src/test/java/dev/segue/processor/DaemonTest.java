package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build daemon compiles all day in one JVM: each compile here changes an entity, so that Hibernate is loaded and booted anew. */
final class DaemonTest {

    /**
     * Bytes that all compiles together may leave behind: a single one that kept its Hibernate would keep 18 million. The JVM's own
     * profiles of methods lie in the metaspace too, and grow as long as javac gets faster.
     */
    private static final long MOST_THAT_STAYS = 5_000_000;

    /** Proxies and the like of the JDK come and go; one Hibernate has 2,600 classes. */
    private static final int MOST_CLASSES_THAT_STAY = 100;

    @TempDir
    Path folder;

    @Test
    void nothingOfACompileStays() {
        List<Handler> handlers = handlers();
        Level level = Logger.getLogger("").getLevel();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        compile(0, 3);
        long before = metaspace();
        int classesBefore = classes();

        compile(3, 9);

        assertThat(metaspace() - before).isLessThan(MOST_THAT_STAYS);
        assertThat(classes() - classesBefore).isLessThan(MOST_CLASSES_THAT_STAY);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
        assertThat(handlers()).isEqualTo(handlers);
        assertThat(Logger.getLogger("").getLevel()).isEqualTo(level);
        assertThat(LogManager.getLogManager().getLogger("org.hibernate"))
                .satisfiesAnyOf(
                        logger -> assertThat(logger).isNull(),
                        logger -> assertThat(logger.getLevel()).isNull());
        assertThat(System.getProperty("org.jboss.logging.provider")).isNull();
    }

    @Test
    @Tag("thorough")
    void twoHundredCompilesNeedNoMoreMetaspaceThanTwenty() {
        compile(0, 20);
        long before = metaspace();
        int classesBefore = classes();

        compile(20, 200);

        assertThat(metaspace() - before).isLessThan(MOST_THAT_STAYS);
        assertThat(classes() - classesBefore).isLessThan(MOST_CLASSES_THAT_STAY);
    }

    private void compile(int from, int to) {
        for (int i = from; i < to; i++) {
            Result result = new JavacRun(folder)
                    .option("-Asegue.drafts=false")
                    .source(Shop.USER, Shop.user("String field" + i + ";"))
                    .compile();
            assertThat(result.succeeded()).isTrue();
            assertThat(result.boots()).isEqualTo(1);
        }
    }

    private static List<Handler> handlers() {
        return new ArrayList<>(Arrays.asList(Logger.getLogger("").getHandlers()));
    }

    /** After collections, until no more classes are unloaded: soft references of the JDK and of javac go last. */
    private static long metaspace() {
        long before = Long.MAX_VALUE;
        long now = used();
        while (now < before) {
            before = now;
            System.gc();
            now = used();
        }
        return now;
    }

    /** Those that are loaded; after {@link #metaspace()}. */
    private static int classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(DaemonTest::used)
                .sum();
    }

    private static long used(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed();
    }
}
