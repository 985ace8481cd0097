package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {

    @Test
    void theCodesAreThoseOfThePage() throws IOException {
        List<String> codes =
                Arrays.stream(RuntimeError.values()).map(ErrorCode::code).toList();
        Path page = Path.of(System.getProperty("basedir", ""), "../docs/errors.md");
        List<String> listed = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| SG-R"))
                .map(line -> line.substring(2, 9))
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(codes);
    }
}
