package dev.segue.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The metadata for editors is written by hand: it must name exactly the properties that are read. */
class ConfigurationMetadataTest {

    private static final Pattern NAME = Pattern.compile("\"name\": \"(segue\\.[a-z.-]+)\"");

    @Test
    void namesEachPropertyAndNoOther() throws IOException {
        Set<String> read = new TreeSet<>(Set.of("segue.boot.patience"));
        collect("segue", SegueProperties.class, read);

        assertThat(written()).isEqualTo(read);
    }

    private static Set<String> written() throws IOException {
        try (InputStream in =
                ConfigurationMetadataTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(in).isNotNull();
            Matcher matcher = NAME.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Set<String> names = new TreeSet<>();
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }
    }

    private static void collect(String prefix, Class<?> type, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                collect(name, component.getType(), names);
            } else {
                names.add(ConfigurationPropertyName.of(name).toString());
            }
        }
    }

    private static String dashed(String name) {
        return DataObjectPropertyName.toDashedForm(name);
    }
}
