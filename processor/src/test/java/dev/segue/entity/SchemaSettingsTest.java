package dev.segue.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What looks like the name of a setting in the code of Hibernate, of whatever line, decides the schema or stands in a list that says
 * why it does not. So no name is missing, and none is made up.
 */
final class SchemaSettingsTest {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "hibernate");
    private static final Pattern NAME = Pattern.compile(
            "(hibernate|org\\.hibernate\\.(envers|validator)|(jakarta|javax)\\.persistence)\\.[a-z][A-Za-z0-9_.-]*");
    /** Packages and classes are in the same pool. */
    private static final Pattern CLASS = Pattern.compile("org\\.hibernate\\.envers\\.(.*[A-Z].*|.*\\..*)");

    private static final Set<String> NAMES = new TreeSet<>();

    private record LeftAlone(String name, String reason) {

        boolean covers(String key) {
            return name.endsWith("*") ? key.startsWith(name.substring(0, name.length() - 1)) : key.equals(name);
        }
    }

    @BeforeAll
    static void readJars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String line : List.of("6.6", "7.2")) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(line))) {
                files.filter(SchemaSettingsTest::isHibernate).forEach(jars::add);
            }
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(SchemaSettingsTest::isHibernate)
                .forEach(jars::add);
        assertThat(jars).hasSize(6);
        for (Path jar : jars) {
            read(jar);
        }
        assertThat(NAMES).hasSizeGreaterThan(300);
    }

    private static boolean isHibernate(Path jar) {
        String file = jar.getFileName().toString();
        return file.startsWith("hibernate-core-") || file.startsWith("hibernate-envers-");
    }

    @Test
    void eachSettingThatDecidesIsInTheDocs() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "../docs/concepts.md"))
                .replace("`-m", "`jakarta.persistence.database-m");

        assertThat(SchemaSettings.keys()).allMatch(key -> page.contains("`" + key + "`"));
    }

    @Test
    void eachSettingOfHibernateDecidesOrIsLeftAloneForAReason() throws IOException {
        List<LeftAlone> leftAlone = leftAlone();

        assertThat(NAMES)
                .filteredOn(key -> !decides(key))
                .filteredOn(key -> leftAlone.stream().noneMatch(entry -> entry.covers(present(key))))
                .isEmpty();
    }

    @Test
    void whatDecidesIsReadBySomeHibernate() {
        assertThat(SchemaSettings.keys()).isSubsetOf(NAMES);
    }

    @Test
    void theListNamesOnlyWhatIsThereAndDoesNotDecide() throws IOException {
        assertThat(leftAlone())
                .allSatisfy(entry -> assertThat(entry.reason()).isNotBlank())
                .filteredOn(entry -> NAMES.stream().noneMatch(key -> entry.covers(present(key)) && !decides(key)))
                .isEmpty();
    }

    private static boolean decides(String key) {
        return SchemaSettings.decides(SchemaSettings.present(key));
    }

    /** Hibernate has most names of Jakarta Persistence in their former spelling too. */
    private static String present(String key) {
        return key.replaceFirst("^javax\\.", "jakarta.");
    }

    private static List<LeftAlone> leftAlone() throws IOException {
        try (InputStream in = SchemaSettingsTest.class.getResourceAsStream("/hibernate-settings-left-alone.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .map(parts -> new LeftAlone(parts[0], parts[1]))
                    .toList();
        }
    }

    private static void read(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().filter(entry -> entry.getName().endsWith(".class")).forEach(entry -> read(file, entry));
        }
    }

    /** The texts of a class file (Java Virtual Machine Specification, section 4.4). */
    private static void read(JarFile jar, JarEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            ByteBuffer code = ByteBuffer.wrap(in.readAllBytes());
            int count = code.getShort(8) & 0xFFFF;
            code.position(10);
            for (int i = 1; i < count; i++) {
                int tag = code.get();
                if (tag == 1) {
                    int length = code.getShort() & 0xFFFF;
                    add(code.array(), code.position(), length);
                    code.position(code.position() + length);
                } else {
                    code.position(code.position() + size(tag));
                    i += tag == 5 || tag == 6 ? 1 : 0; // a long takes two places
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(entry.getName(), e);
        }
    }

    private static void add(byte[] code, int start, int length) {
        if (length < 12 || length > 100 || "hjo".indexOf(code[start]) < 0) {
            return; // nearly all
        }
        String text = new String(code, start, length, StandardCharsets.UTF_8);
        if (NAME.matcher(text).matches() && !CLASS.matcher(text).matches()) {
            NAMES.add(text);
        }
    }

    private static int size(int tag) {
        return switch (tag) {
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> 4;
        };
    }
}
