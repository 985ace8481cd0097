package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    /** Where the converters of the compiles put their loaders: the system properties are what all loaders see. */
    private static final String LOADERS = "segue.test.loaders";

    /** Runs while Hibernate maps: asks it for the values of the enum. */
    private static final String[] CONVERTER = """
            package com.acme.shop;

            import jakarta.persistence.*;
            @Converter(autoApply = true)
            public class Moods implements AttributeConverter<Mood, String> {
                @Override public String convertToDatabaseColumn(Mood mood) {
                    @SuppressWarnings("unchecked")
                    var loaders = (java.util.Collection<Object>) System.getProperties().get("segue.test.loaders");
                    for (ClassLoader at = Moods.class.getClassLoader(); at.getName().startsWith("segue-"); at = at.getParent()) {
                        loaders.add(new java.lang.ref.WeakReference<>(at));
                    }
                    return mood.name().substring(0, 1);
                }
                @Override public Mood convertToEntityAttribute(String text) { return null; }
            }""".split("\n", -1);

    private final Collection<WeakReference<ClassLoader>> loaders = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.getProperties().put(LOADERS, loaders);
    }

    @AfterEach
    void leave() {
        System.getProperties().remove(LOADERS);
    }

    @Test
    void nothingOfACompileStays() {
        requireNothingLeft(3, 9);
    }

    @Test
    @Tag("thorough")
    void twoHundredCompilesNeedNoMoreMetaspaceThanTwenty() {
        requireNothingLeft(20, 200);
    }

    private void requireNothingLeft(int first, int all) {
        Surroundings surroundings = Surroundings.now();
        compile(0, first);
        long before = metaspace();
        int classesBefore = classes();

        compile(first, all - 1);
        int earlier = loaders.size();
        compile(all - 1, all);

        assertThat(Surroundings.now()).isEqualTo(surroundings);
        long more = metaspace() - before;
        System.out.printf(
                "compiles %d to %d: %,d bytes of metaspace before, %,d more after; %d more classes; %d loaders, %d left%n",
                first, all, before, more, classes() - classesBefore, loaders.size(), left(loaders.size()));
        assertThat(more).isLessThan(MOST_THAT_STAYS);
        assertThat(classes() - classesBefore).isLessThan(MOST_CLASSES_THAT_STAY);
        assertThat(loaders).hasSizeGreaterThanOrEqualTo(2 * all); // of stubs and of the class path
        // after 17 the JDK keeps softly what it has made last for a component of a record, and so a class of the last
        // compile
        assertThat(left(Runtime.version().feature() == 17 ? loaders.size() : earlier))
                .isZero();
    }

    /** The JVM's own threads finish what was collected (finalizers, cleaners), and a next collection sees that. */
    private long left(int first) {
        long left = referred(first);
        for (int i = 0; i < 20 && left > 0; i++) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            left = referred(first);
        }
        return left;
    }

    private long referred(int first) {
        return loaders.stream()
                .limit(first)
                .filter(loader -> loader.get() != null)
                .count();
    }

    /** What others in the JVM would notice. */
    private record Surroundings(
            @Nullable ClassLoader context,
            List<Handler> handlers,
            @Nullable Level root,
            @Nullable Level hibernate,
            @Nullable String provider) {

        static Surroundings now() {
            Logger hibernate = LogManager.getLogManager().getLogger("org.hibernate");
            return new Surroundings(
                    Thread.currentThread().getContextClassLoader(),
                    List.of(Logger.getLogger("").getHandlers()),
                    Logger.getLogger("").getLevel(),
                    hibernate == null ? null : hibernate.getLevel(),
                    System.getProperty("org.jboss.logging.provider"));
        }
    }

    /** Each with another entity, a converter whose code runs, and a draft that is compiled too. */
    private void compile(int from, int to) {
        for (int i = from; i < to; i++) {
            Result result = new JavacRun(folder.resolve(Integer.toString(i)))
                    .source(Shop.USER, Shop.user("String field" + i + ";", "Mood mood;"))
                    .source("com.acme.shop.Mood", "package com.acme.shop;", "public enum Mood { GOOD, BAD }")
                    .source("com.acme.shop.Moods", CONVERTER)
                    .compile();
            assertThat(result.succeeded())
                    .describedAs(result.segue().toString())
                    .isTrue();
            assertThat(result.boots()).isEqualTo(1);
            assertThat(DraftTest.index(result).entries())
                    .singleElement()
                    .matches(entry -> entry.draft() && isCompiled(result, entry.className()));
        }
    }

    private static boolean isCompiled(Result result, String className) {
        return Files.exists(result.classes().resolve(className.replace('.', '/') + ".class"));
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
