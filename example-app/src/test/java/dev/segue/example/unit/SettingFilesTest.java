package dev.segue.example.unit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.entity.MappingSettings;
import dev.segue.entity.MappingSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The processor reads {@code application.properties} and {@code application.yaml} as the real Spring Boot does. */
class SettingFilesTest {

    private static final String SCHEMA = "hibernate.default_schema";
    private static final String KEY = "spring.jpa.properties." + SCHEMA;
    private static final String PROPERTIES = "application.properties";
    private static final String YAML = "application.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY + "=größe",
                KEY + " : gr\\u00f6ße",
                KEY + "=a\n#---\n" + KEY + "=b",
                KEY + "=a\n!---\n" + KEY + "=b\n#---\nother=c",
                "# one\n" + KEY + "=a\\\n   b\\\\\n",
                KEY + "=a\\\n#---\nother=c",
                "\uFEFF" + KEY + "=a",
                KEY + "=",
                KEY + "=a\r\n\r\n#---\r\nother=b\r\n",
            })
    void properties(String text) throws IOException {
        assertThat(segue(PROPERTIES, text.getBytes(UTF_8)).values().get(SCHEMA)).isEqualTo(boot(PROPERTIES));
        assertThat(segue(PROPERTIES, text.getBytes(ISO_8859_1)).values().get(SCHEMA))
                .isEqualTo(boot(PROPERTIES));
    }

    /** Which lines separate documents: only those that hold without a profile count. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#---",
                "!---",
                "# a\n#---",
                "! a\n#---",
                "#---\n# a",
                "#---\n\n! a",
                "# a\n\n#---",
                "#----",
                " #---"
            })
    void separators(String separator) throws IOException {
        String text = "%s=a\n%s\n%s=b\nspring.config.activate.on-profile=other".formatted(KEY, separator, KEY);

        int documents = segue(PROPERTIES, text.getBytes(ISO_8859_1)).values().isEmpty() ? 1 : 2;

        assertThat(load(PROPERTIES)).as(separator).hasSize(documents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY + ": größe",
                KEY + ": a\n---\n" + KEY + ": b",
                KEY + ":",
                KEY + ": ~",
                "spring:\n  jpa:\n    properties:\n      " + SCHEMA + ": a\nspring.jpa:\n  properties." + SCHEMA
                        + ": b",
                "d: &d {properties: {" + SCHEMA + ": a}}\nspring.jpa:\n  <<: *d",
                KEY + ": 2026-11-23",
                KEY + ": 0x10",
                KEY + ": on",
                "\uFEFF" + KEY + ": a",
            })
    void yaml(String text) throws IOException {
        assertThat(segue(YAML, text.getBytes(UTF_8)).values().get(SCHEMA)).isEqualTo(boot(YAML));
    }

    @Test
    void whatSpringBootRefusesIsAnError() throws IOException {
        refused(
                YAML,
                "spring:\n  jpa: {}\nother: 1\nspring:\n  x: 1\n",
                "application.yaml cannot be read: line 4, column 1: the key spring stands there a second time");
        refused(YAML, "a: {b: secret, b: secret}", "line 1, column 16: the key b stands there a second time");
        refused(PROPERTIES, KEY + "=\\u00zz", "application.properties cannot be read");
    }

    private void refused(String name, String text, String words) throws IOException {
        assertThat(segue(name, text.getBytes(UTF_8)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("SG-P108");
            assertThat(problem.message()).contains(words).doesNotContain("secret");
        });
        assertThatThrownBy(() -> load(name)).isInstanceOf(RuntimeException.class);
        Files.delete(folder.resolve(name));
    }

    private MappingSettings segue(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return MappingSources.of(List.of(folder), List.of(), Map.of()).settings();
    }

    /** The last document wins. */
    private @Nullable String boot(String name) throws IOException {
        Object value = null;
        for (PropertySource<?> document : load(name)) {
            Object said = document.getProperty(KEY);
            value = said == null ? value : said;
        }
        return value == null ? null : value.toString().strip();
    }

    private List<PropertySource<?>> load(String name) throws IOException {
        PropertySourceLoader loader =
                name.equals(YAML) ? new YamlPropertySourceLoader() : new PropertiesPropertySourceLoader();
        return loader.load(name, new FileSystemResource(folder.resolve(name)));
    }
}
