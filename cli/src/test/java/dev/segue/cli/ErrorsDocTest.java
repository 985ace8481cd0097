package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ErrorCode;
import dev.segue.RuntimeError;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.diff.DiffError;
import dev.segue.entity.MappingError;
import dev.segue.plan.recipe.HazardKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A code without an explanation, or an explanation without a code, fails here: the command line sees all modules. */
class ErrorsDocTest {

    @Test
    void everyErrorHasItsLine() throws IOException {
        List<String> codes = Stream.<ErrorCode[]>of(
                        CliError.values(),
                        DiffError.values(),
                        ProcessorError.values(),
                        MappingError.values(),
                        RuntimeError.values())
                .flatMap(Arrays::stream)
                .map(ErrorCode::code)
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(listed("errors.md")).isSorted().containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyHazardHasItsLine() throws IOException {
        List<String> codes =
                Arrays.stream(HazardKind.values()).map(HazardKind::code).toList();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(listed("hazards.md")).isSorted().containsExactlyInAnyOrderElementsOf(codes);
    }

    /** The codes at the start of the lines of a table. */
    private static List<String> listed(String page) throws IOException {
        Path file = Path.of(System.getProperty("basedir", "."), "../docs", page);
        return Pattern.compile("^\\| (SG-\\w+) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(file))
                .results()
                .map(line -> line.group(1))
                .toList();
    }
}
