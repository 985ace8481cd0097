package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --sql} prints. */
class ScriptIT {

    private static final String NOTES = "CREATE TABLE notes (id bigint PRIMARY KEY, title text)";

    @TempDir
    private Path folder;

    private final TestDatabase from = TestPostgres.newest().createDatabase();
    private final TestDatabase to = TestPostgres.newest().createDatabase();

    @Test
    void bothCommandsPrintTheSameStatements() {
        from.execute(NOTES);
        to.execute(NOTES, "ALTER TABLE notes ADD COLUMN stars integer");
        ProjectFixture project = new ProjectFixture(folder);

        String printed = printed(project, "diff");
        assertThat(printed).contains("ALTER TABLE notes ADD COLUMN stars integer;\n");
        assertThat(printed(project, "plan")).isEqualTo(printed);
    }

    /** What a broken build has left is absent to a comparison, but its name is in use. */
    @Test
    void anInvalidIndexIsNamedAndHasToGoFirst() throws Exception {
        from.execute(
                NOTES,
                "CREATE INDEX \"by Title\" ON notes (title)",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = '\"by Title\"'::regclass");
        to.execute(NOTES, "CREATE INDEX \"by Title\" ON notes (title)");
        ProjectFixture project = new ProjectFixture(folder);

        assertThat(project.segue("plan", "--sql", "--from", from.url(), "--to", to.url(), "--owns", "all"))
                .isEqualTo(ExitCode.BLOCKED.number());
        assertThat(project.invocation().err())
                .contains(
                        "not compared: index by Title of table notes is invalid",
                        "drop first: DROP INDEX CONCURRENTLY");

        from.execute("DROP INDEX CONCURRENTLY \"by Title\"");
        String script = printed(project, "plan");
        Psql.oneByOne().run(from, project.file("way.sql", script).root().resolve("way.sql"));
        assertThat(Rows.of(from, "SELECT indisvalid FROM pg_index WHERE indexrelid = '\"by Title\"'::regclass"))
                .containsExactly("t");
    }

    private String printed(ProjectFixture project, String command) {
        String[] flags = {"--from", from.url(), "--to", to.url(), "--owns", "all", "--sql"};
        assertThat(project.segue(
                        Stream.concat(Stream.of(command), Stream.of(flags)).toArray(String[]::new)))
                .as(() -> project.invocation().err())
                .isZero();
        return project.invocation().out();
    }
}
