package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code persistence.xml} names in vain is said; Hibernate, which leaves it out too, is silent ({@code PersistenceUnitIT}). */
final class PersistenceUnitClassesTest {

    private static final String FILE = "META-INF/persistence.xml";

    @TempDir
    Path folder;

    @Test
    void aClassThatNobodyKnowsIsNamed() {
        JavacRun module = new JavacRun(folder)
                .source(Shop.USER, Shop.user())
                .resource(FILE, unit(Shop.USER, "com.acme.shop", "com.acme.shop.Usr"));

        Result first = module.compile();

        assertThat(first.succeeded()).isTrue();
        assertThat(first.segue())
                .contains(
                        "WARNING [SG-P114] META-INF/persistence.xml names the class com.acme.shop.Usr, which javac does not know, and which"
                                + " Hibernate leaves out without a word: correct the name, or add the library that has it");
        assertThat(first.segue().toString()).containsOnlyOnce("SG-P114");
        assertThat(module.option("-Asegue.drift=note").compile().segue())
                .anyMatch(line -> line.startsWith("NOTE [SG-P114]"));
        assertThat(module.resource(FILE, unit(Shop.USER)).compile().segue())
                .noneMatch(line -> line.contains("SG-P114"));
    }

    private static String unit(String... classes) {
        return "<persistence><persistence-unit name='u'><class>%s</class></persistence-unit></persistence>"
                .formatted(String.join("</class><class>", classes));
    }
}
