package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.catalog.Catalog;
import dev.segue.read.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The same that javac recorded, and other than what is committed. */
    @Test
    void theSnapshotIsComparedToo() throws Exception {
        Path recorded = project.classes().resolve("META-INF/segue/main.catalog");
        Snapshot desired = Project.read(recorded);
        project.commit(desired, desired.catalog());
        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.DONE);

        project.commit(desired, Catalog.EMPTY);
        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.PENDING);

        assertThat(project.invocation().out())
                .contains("column \"notes\" \"title\" (com.acme.Note.title): only Hibernate has it");
        assertThat(project.invocation().err())
                .contains("objects that the snapshot records are not what Hibernate makes");
    }

    /** Classes that only a mapping file maps. */
    @Test
    void mappingFilesAreReadAsInTheCompile() throws Exception {
        String orm = """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                    <package>com.acme</package><access>FIELD</access>
                    <entity class="%s"><table name="%s"/><attributes><id name="id"/></attributes></entity>
                </entity-mappings>
                """;
        String unit = "<persistence-unit name=\"%s\"><mapping-file>%s</mapping-file></persistence-unit>";
        project.source("package com.acme; public class Plain { Long id; String text; }")
                .source("package com.acme; public class Other { Long id; }")
                .file("src/main/resources/META-INF/orm.xml", orm.formatted("Plain", "plains"))
                .file("src/main/resources/more/other.xml", orm.formatted("Other", "others"))
                .file(
                        "src/main/resources/META-INF/persistence.xml",
                        "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\">%s%s</persistence>"
                                .formatted(
                                        unit.formatted("shop", "more/other.xml"), unit.formatted("none", "none.xml")));
        assertThat(project.compile("-Asegue.persistenceUnit=shop").succeeded()).isTrue();
        assertThat(project.text(project.classes().resolve("META-INF/segue/main.catalog")))
                .contains("table \"plains\"", "table \"others\"");

        assertThat(verify(CLASS_PATH, "--persistence-unit", "shop")).isEqualTo(ExitCode.DONE);

        project.delete("target/classes/more/other.xml");
        project.delete("src/main/resources/more/other.xml");
        assertThat(verify(CLASS_PATH, "--persistence-unit", "shop")).isEqualTo(ExitCode.USAGE);
        assertThat(project.invocation().err()).contains("[SG-C018] the mapping file more/other.xml cannot be used");
    }

    /** The application's own settings count, not those of the compile. */
    @Test
    void settingsThatWereOthersInTheCompileAreNamed() {
        project.file("target/classes/hibernate.properties", """
                hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl
                hibernate.type.preferred_boolean_jdbc_type=SMALLINT
                """);

        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.PENDING);

        assertThat(project.invocation().out())
                .contains(
                        "setting hibernate.physical_naming_strategy: javac recorded none, and the application has \"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl\" (hibernate.physical_naming_strategy in hibernate.properties)\n");
        assertThat(project.invocation().err())
                .contains("2 settings of Hibernate are others than in the compile, and 0 objects differ");
    }

    @Test
    void whatHibernateMakesWithThemIsCompared() {
        Notes.change(project, "@Column(length = 20, nullable = false) String Title; int stars;");
        assertThat(project.compile().succeeded()).isTrue();
        project.file("target/classes/hibernate.properties", "hibernate.globally_quoted_identifiers=true\n");

        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.PENDING);

        assertThat(project.invocation().out())
                .contains("column \"notes\" \"Title\" (com.acme.Note.Title): only Hibernate has it");
    }

    @Test
    void whatNoFileSaysIsHandedOver() {
        String setting = "hibernate.default_schema=app";
        assertThat(project.compile("-Asegue.set." + setting).succeeded()).isTrue();

        assertThat(verify(CLASS_PATH)).isEqualTo(ExitCode.PENDING);
        assertThat(project.invocation().out())
                .isEqualTo(
                        "setting hibernate.default_schema: javac recorded \"app\", and no file of the application says it; if a program hands it over, add --set "
                                + setting + "\n");

        assertThat(verify(CLASS_PATH, "--set", setting)).isEqualTo(ExitCode.DONE);
        assertThat(verify(CLASS_PATH, "--set", "hibernate.show_sql=true")).isEqualTo(ExitCode.USAGE);
        assertThat(project.invocation().err()).contains("--set hibernate.show_sql=true: no setting of that name");
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

    private ExitCode verify(String classPath, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--hibernate", "--classpath", classPath));
        arguments.addAll(List.of(more));
        int status = project.segue(arguments.toArray(String[]::new));
        return java.util.Arrays.stream(ExitCode.values())
                .filter(code -> code.number() == status)
                .findFirst()
                .orElseThrow();
    }
}
