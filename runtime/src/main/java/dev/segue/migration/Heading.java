package dev.segue.migration;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what is said under one heading of a migration class and hands it to the recorder. */
final class Heading {

    private final Recorder recorder;
    private final Phase phase;
    private final String why;

    Heading(Recorder recorder, Phase phase, String why) {
        this.recorder = recorder;
        this.phase = phase;
        this.why = why;
    }

    void sql(Lock lock, String statement, StepOption... options) {
        Statements.plain(statement);
        add(Step.Kind.SQL, lock, List.of(statement), List.of(options), null);
    }

    void atomically(Lock lock, String first, String second, String... more) {
        List<String> statements =
                Stream.concat(Stream.of(first, second), Stream.of(more)).toList();
        statements.forEach(Statements::plain);
        add(Step.Kind.ATOMICALLY, lock, statements, List.of(), null);
    }

    void require(String expectation, String query) {
        Statements.query(query);
        add(Step.Kind.REQUIRE, Lock.none(), List.of(expectation, query), List.of(), null);
    }

    void code(String name, Code code) {
        add(Step.Kind.CODE, Lock.none(), List.of(name), List.of(), code);
    }

    void backfill(String table, String key, String statement, StepOption... options) {
        Statements.backfill(statement);
        add(Step.Kind.BACKFILL, Lock.none(), List.of(table, key, statement), List.of(options), null);
    }

    void createIndex(String statement, StepOption... options) {
        Statements.index(statement);
        add(Step.Kind.CREATE_INDEX, Lock.none(), List.of(statement), List.of(options), null);
    }

    void dropIndex(String index) {
        add(Step.Kind.DROP_INDEX, Lock.none(), List.of(index), List.of(), null);
    }

    void validate(String table, String constraint) {
        Lock lock = Lock.shareUpdateExclusive(table);
        add(Step.Kind.VALIDATE, lock, List.of(table, constraint), List.of(), null);
    }

    void table(Step.Kind kind, String table) {
        add(kind, Lock.exclusive(table), List.of(table), List.of(), null);
    }

    void column(Step.Kind kind, String table, String column) {
        add(kind, Lock.exclusive(table), List.of(table, column), List.of(), null);
    }

    /** For messages: {@code EXPAND "both columns"}. */
    @Override
    public String toString() {
        return phase + " \"" + why + "\"";
    }

    private void add(Step.Kind kind, Lock lock, List<String> arguments, List<StepOption> options, @Nullable Code code) {
        if (arguments.stream().anyMatch(String::isBlank)) {
            throw Definition.error("a blank argument in %s under \"%s\": %s".formatted(kind, why, arguments));
        }
        recorder.add(this, new Step(phase, why, kind, lock, arguments, options, code));
    }
}
