package dev.segue.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A world for commands under test: captured output, a fixed clock, its own environment. */
final class TestInvocation {

    private final Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();
    private @Nullable BufferedReader answers;
    private Clock clock = Clock.fixed(Instant.parse("2026-11-23T14:00:00Z"), ZoneOffset.UTC);

    private TestInvocation(Path directory) {
        this.directory = directory;
    }

    static TestInvocation in(Path directory) {
        return new TestInvocation(directory);
    }

    TestInvocation environment(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    TestInvocation at(String instant) {
        clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return this;
    }

    TestInvocation answering(String lines) {
        answers = new BufferedReader(new StringReader(lines));
        return this;
    }

    /** Does something else whenever a person is asked, then answers. */
    TestInvocation answering(String line, Runnable meanwhile) {
        answers = new BufferedReader(new StringReader("")) {
            @Override
            public String readLine() {
                meanwhile.run();
                return line;
            }
        };
        return this;
    }

    /** Throws away what was printed so far. */
    void forget() {
        out.reset();
        err.reset();
    }

    Invocation build() {
        return new Invocation(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                answers,
                environment,
                directory,
                clock,
                true);
    }

    /** Runs the command line and gives the exit status. */
    int run(String... arguments) {
        CommandLine line = SegueCommand.commandLine(build());
        return line.execute(arguments);
    }

    /** What was written to standard output since the last call. */
    String out() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    /** What was written to standard error since the last call. */
    String err() {
        String text = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return text;
    }
}
