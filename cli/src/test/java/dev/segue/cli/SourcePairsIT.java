package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of source against each: what is the same is the same, and one column more is one column more. */
class SourcePairsIT {

    private static final String FILE = "a .sql file";

    @TempDir
    private Path folder;

    @Test
    void eachKindThatNeedsNoServerOfItsOwn() {
        assertThat(wrong(List.of("a database", "a snapshot", "entities"), List.of()))
                .isEmpty();
    }

    /** Each file has a server of its own, which takes its time. */
    @Test
    @Tag("thorough")
    void aFileAgainstEachKind() {
        assertThat(wrong(List.of("a database", "a snapshot", "entities", FILE), List.of(FILE)))
                .isEmpty();
    }

    /** @param among where some are named, only pairs with one of them */
    private List<String> wrong(List<String> kinds, List<String> among) {
        Map<String, String> old = sources("old", "title varchar(255)", "String title;");
        Map<String, String> present =
                sources("new", "title varchar(255), stars integer", "String title; Integer stars;");
        ProjectFixture project = new ProjectFixture(folder);
        List<String> wrong = new ArrayList<>();
        for (String from : kinds) {
            for (String to : kinds) {
                if (among.isEmpty() || among.contains(from) || among.contains(to)) {
                    check(project, wrong, of(old, from), of(old, to), ExitCode.DONE, "");
                    check(project, wrong, of(old, from), of(present, to), ExitCode.PENDING, "+ notes.stars integer\n");
                    check(project, wrong, of(present, from), of(old, to), ExitCode.PENDING, "- notes.stars integer\n");
                }
            }
        }
        return wrong;
    }

    private static void check(
            ProjectFixture project, List<String> wrong, String from, String to, ExitCode expected, String lines) {
        int exit = project.segue("diff", "--from", from, "--to", to, "--owns", "all", "--exit-code");
        String found = "exit %d\n%s".formatted(exit, project.invocation().out());
        if (!found.equals("exit %d\n%s".formatted(expected.number(), lines))) {
            wrong.add("%s to %s: %s%s"
                    .formatted(from, to, found, project.invocation().err()));
        }
    }

    private static String of(Map<String, String> sources, String kind) {
        return Objects.requireNonNull(sources.get(kind), kind);
    }

    /** The same structure in all four kinds. */
    private Map<String, String> sources(String name, String columns, String members) {
        String table = "CREATE TABLE notes (id bigint PRIMARY KEY, %s)".formatted(columns);
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(table);
        ProjectFixture project = Notes.generated(folder.resolve(name), members).file("schema.sql", table);
        return new TreeMap<>(Map.of(
                "a database",
                database.url(),
                "a snapshot",
                project.snapshot().toString(),
                "entities",
                "entities:" + project.classes(),
                FILE,
                project.root().resolve("schema.sql").toString()));
    }
}
