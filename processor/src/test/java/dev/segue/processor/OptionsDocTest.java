package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each option of the processor has its line in the docs, and no line is left over. */
final class OptionsDocTest {

    @Test
    void everyOptionHasItsLine() throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."), "../docs/concepts.md");
        List<String> lines = Pattern.compile("^\\| `-A(segue\\.\\w+)", Pattern.MULTILINE)
                .matcher(Files.readString(page))
                .results()
                .map(line -> line.group(1))
                .filter(option -> !option.equals("segue.set")) // has a name behind it
                .toList();

        assertThat(lines).containsExactlyInAnyOrderElementsOf(CompileOptions.NAMES);
    }
}
