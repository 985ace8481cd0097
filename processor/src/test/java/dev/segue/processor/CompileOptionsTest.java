package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What options say, also where they are given without a value: javac keeps null for these. */
final class CompileOptionsTest {

    @Test
    void aBareFlagIsSet() {
        CompileOptions options = bare("segue.complete", "segue.debug", "segue.drafts");

        assertThat(options.complete()).isTrue();
        assertThat(options.debug()).isTrue();
        assertThat(options.drafts()).isTrue();
        assertThat(options.problems()).isEmpty();
    }

    @Test
    void aBareOptionThatNeedsAValueIsSaid() {
        CompileOptions options =
                bare("segue.unit", "segue.drift", "segue.resources", "segue.entities", "segue.nothing");

        assertThat(options.problems())
                .satisfiesExactly(
                        unit -> assertThat(unit).startsWith("option -Asegue.unit= is not known"),
                        drift -> assertThat(drift).startsWith("option -Asegue.drift= is not known"));
        assertThat(options.unknown()).singleElement().asString().startsWith("option -Asegue.nothing= is not known");
        assertThat(options.resources()).isEmpty();
        assertThat(options.entities()).isEmpty();
    }

    @Test
    void aSettingThatNobodyReadsIsSaid() {
        Map<String, String> options = new HashMap<>();
        options.put("segue.set.hibernate.defualt_schema", "shop");
        options.put("segue.set.hibernate.default_schema", null);
        options.put("segue.set.hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        options.put("segue.set.spring.config.import", "known");
        options.put("segue.set.javax.persistence.validation.mode", "none");

        assertThat(CompileOptions.of(options).problems()).isEmpty();
        assertThat(CompileOptions.of(options).unknown())
                .containsExactlyInAnyOrder(
                        "option -Asegue.set.hibernate.defualt_schema=shop is not known: expected a setting of Hibernate that decides the schema, and its value",
                        "option -Asegue.set.hibernate.default_schema= is not known: expected a setting of Hibernate that decides the schema, and its value");
    }

    @Test
    void whoWantsToHearOfNoDriftHearsNoOtherWarning() {
        assertThat(CompileOptions.of(Map.of("segue.drift", "off")).warning()).isEqualTo(Diagnostic.Kind.NOTE);
        assertThat(CompileOptions.of(Map.of("segue.drift", "note")).warning()).isEqualTo(Diagnostic.Kind.NOTE);
        assertThat(CompileOptions.of(Map.of("segue.drift", "error")).warning()).isEqualTo(Diagnostic.Kind.WARNING);
    }

    private static CompileOptions bare(String... names) {
        Map<String, String> options = new HashMap<>();
        List.of(names).forEach(name -> options.put(name, null));
        return CompileOptions.of(options);
    }
}
