package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code generate} does with a project that is not as it should be: a clear word, an exit status, nothing written. */
class BadProjectTest {

    @TempDir
    private Path folder;

    @Test
    void beforeTheFirstCompile() {
        ProjectFixture project = Notes.of(folder, "String title;");

        fails(project, ExitCode.USAGE, "[SG-C002]", "compile first");
    }

    @Test
    void afterASourceHasChanged() throws Exception {
        ProjectFixture project = Notes.of(folder, "String title;");
        project.compile();
        Files.setLastModifiedTime(
                folder.resolve("src/main/java/com/acme/Note.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        fails(project, ExitCode.USAGE, "[SG-C003] \"com/acme/Note.java\" has changed since the last compile");
    }

    @Test
    void aNotNullColumnNeedsAValueForExistingRows() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        Notes.change(project, "String title; @Column(nullable = false) int stars;");

        assertThat(project.compile().segue())
                .anyMatch(line ->
                        line.startsWith("WARNING Note.java:8 [SG-P002]") && line.contains("--backfill notes.stars"));
        fails(
                project,
                ExitCode.CONFIRMATION_MISSING,
                "Which value do existing rows of notes get in stars, integer NOT NULL?",
                "--backfill notes.stars=\"<SQL expression>\"");
        generates(project, "generate", "--backfill", "notes.stars=length(title)");
        assertThat(project.text(project.migrations().get(1))).contains("SET stars = (length(title))");
    }

    /** The setting changes no structure; once the snapshot says so, no compile speaks of it again. */
    @Test
    void aSettingThatChangesNothingIsTakenIntoTheSnapshot() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        String setting = "-Asegue.set.hibernate.auto_quote_keyword=true";
        String before = project.text(project.snapshot());
        project.compile(setting);

        assertThat(project.segue("generate", "--dry-run")).isZero();
        assertThat(project.text(project.snapshot())).isEqualTo(before);
        assertThat(project.segue("generate")).isZero();

        assertThat(project.migrations()).hasSize(1);
        String added = "setting \"hibernate.auto_quote_keyword\" \"true\"\n";
        assertThat(project.text(project.snapshot())).contains(added);
        assertThat(withoutFingerprint(project.text(project.snapshot())).replace(added, ""))
                .isEqualTo(withoutFingerprint(before));
        Notes.change(project, "String title; @Column(nullable = false) int stars;");
        assertThat(project.compile(setting).segue())
                .anyMatch(line -> line.contains("[SG-P002]"))
                .noneMatch(line -> line.contains("[SG-P036]"));
    }

    private static String withoutFingerprint(String snapshot) {
        return snapshot.replaceFirst("fingerprint .*", "").replaceFirst("sum .*", "");
    }

    @Test
    void aLookAlikeIsNotGuessed() {
        ProjectFixture project = lookAlike();

        fails(
                project,
                ExitCode.CONFIRMATION_MISSING,
                "Is notes.heading the former title?",
                "\n      --rename notes.title=heading\n      --new notes.heading");
        generates(project, "generate", "--rename", "notes.title=heading");
        assertThat(project.text(project.migrations().get(1))).contains("/** Renames notes.title to heading. */");
    }

    @Test
    void aPersonAtTheTerminalIsAsked() {
        ProjectFixture project = lookAlike();
        project.invocation().answering("7\n2\n");

        generates(project, "generate");

        assertThat(project.invocation().err())
                .contains("  1  --rename notes.title=heading\n  2  --new notes.heading\n")
                .contains("a number from 1 to 2, please");
        assertThat(project.text(project.migrations().get(1)))
                .contains("ADD COLUMN heading")
                .contains("trashColumn(\"notes\", \"title\")");
    }

    @Test
    void oneAnswerCanRaiseTheNextQuestion() {
        ProjectFixture project = Notes.generated(folder, "@Column(nullable = false) String title;");
        Notes.change(project, "@Column(nullable = false) String heading;");
        project.compile();
        project.invocation().answering("2\n'none'\n");

        generates(project, "generate");

        assertThat(project.invocation().err())
                .contains("Is notes.heading the former title?")
                .contains("Which value do existing rows of notes get in heading");
        assertThat(project.text(project.migrations().get(1))).contains("SET heading = ('none')");
    }

    @Test
    void anAnswerThatNamesNothing() {
        ProjectFixture project = lookAlike();

        failsWith(project, "generate --rename notes.titel=heading", ExitCode.USAGE, "[SG-D020]", "\"notes.titel\"");
        failsWith(project, "generate --rename notes.title", ExitCode.USAGE, "[SG-C001]", "found \"notes.title\"");
    }

    @Test
    void aChangeWithoutRecipeIsRefusedWithWords() {
        ProjectFixture project = Notes.generated(folder, "@Column(length = 40) String title;");
        Notes.change(project, "Integer title;");

        assertThat(project.compile().segue()).anyMatch(line -> line.contains("[SG-P002]") && line.contains("title"));
        fails(project, ExitCode.BLOCKED, "[SG-C005]", "no safe recipe", "notes.title", "by hand:");
    }

    @Test
    void anEntityThatHibernateRejects() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        Notes.change(project, "@OneToMany(mappedBy = \"nothing\") java.util.List<Note> others;");

        ProjectFixture.Compiled compiled = project.compile();

        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.segue())
                .singleElement()
                .asString()
                .matches("(?s)ERROR Note.java:\\d+ \\[SG-P103] .*nothing.*");
        assertThat(project.classes().resolve("META-INF/segue/main.catalog")).doesNotExist();
        fails(project, ExitCode.USAGE, "[SG-C002]", "compile first");
    }

    @Test
    void aTypeThatNobodyKnows() {
        ProjectFixture project = Notes.of(folder, "Colour colour;");

        ProjectFixture.Compiled compiled = project.compile();

        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.diagnostics())
                .anyMatch(line -> line.startsWith("ERROR Note.java:8 cannot find symbol"))
                .noneMatch(line -> line.contains("SG-P006"));
        assertThat(project.classes().resolve("META-INF/segue/main.catalog")).doesNotExist();
    }

    @Test
    void aSnapshotOfANewerSegue() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        rewriteSnapshot(project, "segue snapshot 1\n", "segue snapshot 9\n");

        fails(project, ExitCode.USAGE, "[SG-D011]", "main.snapshot");
        assertThat(project.compile().segue()).anyMatch(line -> line.startsWith("ERROR [SG-D011]"));
    }

    @Test
    void aDamagedSnapshot() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        rewriteSnapshot(project, "not-null", "nut-null");

        fails(
                project,
                ExitCode.BROKEN_HISTORY,
                "[SG-D010]",
                "main.snapshot",
                "line 12, column 34: expected ",
                "found 'nut-null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Escape", "add title", "Ädd"})
    void aNameThatIsNoClassName(String name) {
        ProjectFixture project = Notes.of(folder, "String title;");
        project.compile();

        assertThat(project.segue("generate", "--name", name)).isEqualTo(ExitCode.USAGE.number());
        assertThat(project.invocation().err()).contains("UpperCamelCase").contains("\"" + name + "\"");
        assertThat(project.segue("generate", "--package", "com/acme")).isEqualTo(ExitCode.USAGE.number());
        assertThat(project.invocation().err()).contains("\"com/acme\" is no name of a Java package");
        assertThat(project.migrations()).isEmpty();
    }

    private ProjectFixture lookAlike() {
        ProjectFixture project = Notes.generated(folder, "String title;");
        Notes.change(project, "String heading;");
        project.compile();
        return project;
    }

    private static void rewriteSnapshot(ProjectFixture project, String part, String instead) {
        String text = project.text(project.snapshot());
        assertThat(text).contains(part);
        project.file("src/main/resources/META-INF/segue/main.snapshot", text.replaceFirst(part, instead));
    }

    private static void fails(ProjectFixture project, ExitCode exit, String... words) {
        failsWith(project, "generate", exit, words);
    }

    private static void failsWith(ProjectFixture project, String command, ExitCode exit, String... words) {
        int before = project.migrations().size();

        assertThat(project.segue(command.split(" ", -1))).isEqualTo(exit.number());

        assertThat(project.invocation().err()).contains(words);
        assertThat(project.migrations()).hasSize(before);
    }

    private static void generates(ProjectFixture project, String... command) {
        assertThat(project.segue(command)).as(() -> project.invocation().err()).isZero();
        assertThat(project.migrations()).hasSize(2);
    }
}
