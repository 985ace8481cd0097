package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --hibernate} on a project whose javac ran with Segue's processor. */
final class VerifyHibernateIT {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void setUp() {
        project = Notes.of(folder, "@Column(length = 20, nullable = false) String title; int stars;");
        assertThat(project.compile().succeeded()).isTrue();
    }

    @Test
    void whatJavacRecordedIsWhatHibernateMakes() {
        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.DONE);
        assertThat(project.invocation().err()).contains("Hibernate 7.", " maps 1 classes\n", "no difference");
        assertThat(project.invocation().out()).isEmpty();
    }

    /** A class that was compiled without the processor: what is recorded is of another class. */
    @Test
    void everyObjectThatDiffersIsNamedWithEntityAndAttribute() throws Exception {
        Path classes = project.classes();
        Path recorded = classes.resolve("META-INF/segue/main.catalog");
        String catalog = project.text(recorded);
        Notes.change(project, "@Column(length = 30, nullable = false) String title; java.time.Instant made;");
        assertThat(project.compile().succeeded()).isTrue();
        Files.writeString(recorded, catalog);

        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.PENDING);

        assertThat(project.invocation().out()).isEqualTo("""
                column "notes" "made" (com.acme.Note.made): only Hibernate has it: type="timestamp(6) with time zone"
                column "notes" "stars" (com.acme.Note.stars): only javac has it: type="integer" not-null
                column "notes" "title" (com.acme.Note.title)
                    javac: type="character varying(20)" not-null
                    Hibernate: type="character varying(30)" not-null
                """);
        assertThat(project.invocation().err()).contains("3 of the objects that javac recorded are not what Hibernate");
    }

    @Test
    void withoutHibernateTheOptionIsNamed() {
        assertThat(verify("")).isEqualTo(ExitCode.USAGE);
        assertThat(project.invocation().err()).contains("[SG-C018] there is no hibernate-core", "(--classpath names");
    }

    @Test
    void aClassThatIsMissingIsNamed() {
        project.delete("target/classes/com/acme/Note.class");

        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.USAGE);
        assertThat(project.invocation().err()).contains("[SG-C018] the mapping needs class com.acme.Note");
    }

    private ExitCode verify(String classPath) {
        int status = project.segue("verify", "--hibernate", "--classpath", classPath);
        return java.util.Arrays.stream(ExitCode.values())
                .filter(code -> code.number() == status)
                .findFirst()
                .orElseThrow();
    }
}
