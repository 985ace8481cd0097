package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A message or page that tells the reader to type a command names one that exists, with flags that it has. */
class NamedCommandsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();

    /** A word behind "segue", and what follows up to the next such word or the end of the code span, literal or line. */
    private static final Pattern COMMAND =
            Pattern.compile("(?<![\\w./-])segue ([a-z][a-z-]*)((?:(?!segue )[^`\"\n};])*)");

    private static final Pattern FLAG = Pattern.compile("(?<= )--[a-z][a-z-]*");

    /** What files of Segue begin with. */
    private static final Set<String> FIRST_WORDS_OF_FILES = Set.of("snapshot", "catalog", "index");

    private final CommandLine segue = SegueCommand.commandLine(Invocation.process());

    @Test
    void everyNamedCommandExists() throws IOException {
        List<Path> files = files();
        assertThat(files.stream().mapToLong(file -> named(file).count()).sum()).isGreaterThan(150);
        assertThat(files.stream().flatMap(file -> named(file).flatMap(command -> lacking(file, command).stream())))
                .isEmpty();
    }

    private Optional<String> lacking(Path file, MatchResult command) {
        CommandLine found = segue.getSubcommands().get(command.group(1));
        boolean real = found != null
                && FLAG.matcher(command.group(2))
                        .results()
                        .allMatch(flag -> found.getCommandSpec().optionsMap().containsKey(flag.group()));
        return real ? Optional.empty() : Optional.of(ROOT.relativize(file) + ": " + command.group());
    }

    private static Stream<MatchResult> named(Path file) {
        try {
            return COMMAND.matcher(Files.readString(file))
                    .results()
                    .filter(command -> !FIRST_WORDS_OF_FILES.contains(command.group(1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> {
                        String path = ROOT.relativize(file).toString();
                        return path.matches("[a-z-]+/src/main/.*\\.(java|json|properties|imports|yaml)")
                                || path.matches("(docs/.*|[^/]*)\\.md");
                    })
                    .toList();
        }
    }
}
