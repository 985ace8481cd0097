package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static CompileOptions bare(String... names) {
        Map<String, String> options = new HashMap<>();
        List.of(names).forEach(name -> options.put(name, null));
        return CompileOptions.of(options);
    }
}
