package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The pages for users name every command, flag and exit code, and link to nothing that is not there. */
class PagesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*[a-z](?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!link.group(1).contains(":") && !leads(page, link.group(1), link.group(2))) {
                    dead.add(ROOT.relativize(page) + ": " + link.group());
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyCommandAndFlagIsOnThePage() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/cli.md"));
        CommandLine line = SegueCommand.commandLine(Invocation.process());
        for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
            assertThat(page).contains("`" + command.getKey());
            command.getValue().getCommandSpec().options().stream()
                    .filter(option -> !option.usageHelp() && !option.versionHelp())
                    .forEach(option -> assertThat(page)
                            .as("flag of segue " + command.getKey())
                            .contains(option.longestName()));
        }
    }

    @Test
    void everyExitCodeIsOnThePage() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/cli.md"));
        for (ExitCode code : ExitCode.values()) {
            assertThat(page).contains("\n| %d | ".formatted(code.number()));
        }
    }

    @Test
    void everyNamedTestIsThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path page : pages()) {
            Matcher test = TEST.matcher(Files.readString(page));
            while (test.find()) {
                named++;
                String text = tests.getOrDefault(test.group(1), "");
                if (text.isEmpty() || (test.group(2) != null && !text.contains(" void " + test.group(2) + "("))) {
                    missing.add(ROOT.relativize(page) + ": " + test.group());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(30);
    }

    /** A blank line in front of a row ends the table: the row is shown as text. */
    @Test
    void everyRowBelongsToATable() throws IOException {
        List<String> lost = new ArrayList<>();
        int rows = 0;
        for (Path page : pages()) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                boolean follows = i > 0 && lines.get(i - 1).startsWith("|");
                boolean begins = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
                if (lines.get(i).startsWith("|")) {
                    rows++;
                    if (!follows && !begins) {
                        lost.add("%s:%d".formatted(ROOT.relativize(page), i + 1));
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(rows).isGreaterThan(100);
    }

    /** Text by simple name; what has one name in two modules is one. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String module : List.of("runtime", "diff", "processor", "cli", "example-app")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    tests.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return tests;
    }

    private static boolean leads(Path page, String target, @Nullable String anchor) throws IOException {
        Path file = target.isEmpty() ? page : page.resolveSibling(target).normalize();
        return Files.exists(file) && (anchor == null || anchors(file).contains(anchor));
    }

    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
