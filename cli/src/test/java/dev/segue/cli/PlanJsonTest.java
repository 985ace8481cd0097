package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.engine.json.Json;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code segue plan --json} of migrations, as {@code docs/cli.md} describes it. */
class PlanJsonTest {

    @TempDir
    private Path folder;

    @Test
    void saysTheStepsOfEachMigration() {
        Map<?, ?> migration = plan();

        assertThat(migration.keySet().stream().map(String::valueOf)).containsExactly("id", "name", "steps");
        assertThat(migration.get("id")).isEqualTo("20261123140000");
        assertThat(migration.get("name")).isEqualTo("CreateNotes");
        assertThat(steps(migration).get(0))
                .isEqualTo(Map.of(
                        "phase", "EXPAND",
                        "why", "a place",
                        "kind", "SQL",
                        "lock", "ACCESS_EXCLUSIVE",
                        "tables", List.of("notes"),
                        "sql", List.of("ALTER TABLE notes ADD COLUMN body text")));
        assertThat(sql(migration, "CODE"))
                .startsWith("DO ")
                .contains("RAISE EXCEPTION", "step \"fill\" is Java code: it cannot run outside of Segue");
        assertThat(sql(migration, "TRASH_TABLE")).contains("CREATE SCHEMA segue_trash", "'drafts'::regclass");
        assertThat(sql(migration, "TRASH_COLUMN")).contains("notes", "segue_trash_title");
    }

    @Test
    void saysTheWayBack() {
        Map<?, ?> migration = plan("--down");

        assertThat(steps(migration)).isNotEmpty().allMatch(step -> "EXPAND".equals(step.get("phase")));
        assertThat(sql(migration, "RESTORE_TABLE"))
                .startsWith("DO ")
                .contains("RAISE EXCEPTION", "only Segue brings drafts back from the trash");
        assertThat(sql(migration, "RESTORE_COLUMN"))
                .startsWith("DO ")
                .contains("RAISE EXCEPTION", "only Segue brings notes.title back from the trash");
    }

    private Map<?, ?> plan(String... more) {
        ProjectFixture project = Notes.generated(folder, "String title;");
        Path migration = project.migrations().get(0);
        String head = project.text(migration).replaceFirst("(?s)(implements Migration \\{).*", "$1");
        project.source(head.replaceFirst("(?s)import .*?;\n", "import dev.segue.migration.*;\n") + """

                    @Override
                    public void up(Steps steps) {
                        steps.expand("a place")
                                .sql(Lock.exclusive("notes"), "ALTER TABLE notes ADD COLUMN body text")
                                .code("fill", connection -> {});
                        steps.contract("nobody reads them").trashTable("drafts").trashColumn("notes", "title");
                    }

                    @Override
                    public void down(Steps steps) {
                        steps.expand("they come back").restoreTable("drafts").restoreColumn("notes", "title");
                    }
                }
                """);
        assertThat(project.compile().diagnostics()).noneMatch(line -> line.startsWith("ERROR"));
        String[] command =
                Stream.concat(Stream.of("plan", "--json"), Arrays.stream(more)).toArray(String[]::new);
        assertThat(project.segue(command)).as(() -> project.invocation().err()).isZero();
        List<?> migrations =
                (List<?>) Objects.requireNonNull(Json.read(project.invocation().out()));
        assertThat(migrations).hasSize(1);
        return (Map<?, ?>) migrations.get(0);
    }

    private static List<Map<?, ?>> steps(Map<?, ?> migration) {
        return ((List<?>) Objects.requireNonNull(migration.get("steps")))
                .stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
    }

    /** The statements of the only step of that kind. */
    private static String sql(Map<?, ?> migration, String kind) {
        List<Map<?, ?>> found = steps(migration).stream()
                .filter(step -> kind.equals(step.get("kind")))
                .toList();
        assertThat(found).as(kind).hasSize(1);
        return ((List<?>) Objects.requireNonNull(found.get(0).get("sql")))
                .stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
}
