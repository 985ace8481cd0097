package dev.segue.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a command takes from the world around it, so that a test can give it another one.
 *
 * @param out data
 * @param err talk
 * @param answers where a person answers; null where nobody sits there
 * @param environment variables of the process
 * @param directory what relative paths start from
 * @param clock makes ids
 * @param unicode whether {@code ·} and {@code →} can be shown
 */
record Invocation(
        PrintStream out,
        PrintStream err,
        @Nullable BufferedReader answers,
        Map<String, String> environment,
        Path directory,
        Clock clock,
        boolean unicode) {

    Invocation {
        environment = Map.copyOf(environment);
    }

    /** The process itself. */
    static Invocation process() {
        boolean terminal = terminal();
        Charset charset = Charset.forName(
                System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8")));
        String locale = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        boolean unicode = charset.equals(StandardCharsets.UTF_8) && !locale.equals("C") && !locale.equals("POSIX");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        BufferedReader answers =
                terminal ? new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())) : null;
        return new Invocation(
                out, err, answers, System.getenv(), Path.of("").toAbsolutePath(), Clock.systemUTC(), unicode);
    }

    /** From Java 22 on there is a console without a terminal too, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("asking whether there is a terminal", e);
        }
    }

    /** Where a person answers, if one sits there. */
    Optional<BufferedReader> person() {
        return Optional.ofNullable(answers);
    }

    /** A path given on the command line. */
    Path resolve(String path) {
        return directory.resolve(path).normalize();
    }

    /** One line of data. */
    void print(String line) {
        out.println(shown(line));
    }

    /** One line of talk. */
    void say(String line) {
        err.println(shown(line));
    }

    private String shown(String line) {
        String clean = line.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
        return unicode
                ? clean
                : clean.replace('·', '-').replace("→", "->").replace("…", "...").replace("–", "-");
    }
}
