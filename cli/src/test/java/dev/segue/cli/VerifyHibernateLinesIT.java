package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import dev.segue.read.snapshot.Snapshot;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code verify --hibernate} where code of the application decides: a converter of an enum, a naming strategy that a file of
 * Spring names, and Envers; with the oldest line of Hibernate and with the newest.
 */
final class VerifyHibernateLinesIT {

    private static final String STRATEGY = "spring.jpa.hibernate.naming.physical-strategy=";
    private static final String STANDARD = "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl";
    private static final String SETTINGS = "src/main/resources/application.properties";

    private static final String ENTITY = """
            package com.acme;

            import jakarta.persistence.*;
            import org.hibernate.envers.Audited;

            @Entity @Audited
            public class Parcel {
                @Id @GeneratedValue Long id;
                @Column(nullable = false) Grade bestGrade;
                @Enumerated(EnumType.STRING) Grade lastGrade;
                Size boxSize;
            }
            """;

    private static final String CONVERTER = """
            package com.acme;

            @jakarta.persistence.Converter(autoApply = true)
            public class Sizes implements jakarta.persistence.AttributeConverter<Size, Character> {
                @Override public Character convertToDatabaseColumn(Size size) {
                    return size == null ? null : size.name().charAt(0);
                }

                @Override public Size convertToEntityAttribute(Character letter) {
                    return letter == null ? null : letter == 'S' ? Size.SMALL : Size.LARGE;
                }
            }
            """;

    private static final String NAMING = """
            package com.acme;

            import org.hibernate.boot.model.naming.*;
            import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

            public class Spaced extends PhysicalNamingStrategyStandardImpl {
                @Override public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
                    return Identifier.toIdentifier(name.getText().replaceAll("([a-z])([A-Z])", "$1_$2"));
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void codeOfTheApplicationDecidesAsInTheCompile(String line) {
        ProjectFixture project = project().file(SETTINGS, STRATEGY + "com.acme.Spaced");
        compile(project, HibernateJars.classPath(line));
        assertThat(project.text(catalog(project)))
                .contains(
                        "hibernate \"" + line,
                        "column \"parcel\" \"best_grade\" type=\"smallint\"",
                        "column \"parcel\" \"box_size\" type=\"character(1)\"",
                        "column \"parcel_aud\" \"box_size\" type=\"character(1)\"");

        assertThat(verify(project, HibernateJars.classPath(line))).isEqualTo(ExitCode.DONE.number());
        assertThat(project.invocation().err()).contains("Hibernate " + line + ".", "no difference");
        assertThat(project.invocation().out()).isEmpty();
    }

    @Test
    void aSnapshotOfAnotherStrategyIsNamed() {
        String classPath = HibernateJars.classPath("6.6");
        ProjectFixture project = project().file(SETTINGS, STRATEGY + STANDARD);
        compile(project, classPath);
        Snapshot before = Project.read(catalog(project));
        project.file(SETTINGS, STRATEGY + "com.acme.Spaced");
        compile(project, classPath);
        project.commit(before, before.catalog());

        assertThat(verify(project, classPath)).isEqualTo(ExitCode.PENDING.number());

        assertThat(project.invocation().out())
                .contains(
                        "column \"parcel\" \"best_grade\" (com.acme.Parcel.bestGrade): only Hibernate has it",
                        "column \"parcel_aud\" \"bestgrade\" (com.acme.Parcel.bestGrade#audit): only the snapshot has it");
        assertThat(project.invocation().err())
                .contains("objects that the snapshot records are not what Hibernate makes");
    }

    /** At run time its file counts, since the module has none; the compile does not see it. */
    @Test
    void settingsInALibraryCount() {
        String classPath = folder.resolve("library") + File.pathSeparator + HibernateJars.classPath("7.4");
        ProjectFixture project = project().file("library/application.properties", STRATEGY + STANDARD);
        compile(project, classPath);

        assertThat(verify(project, classPath)).isEqualTo(ExitCode.PENDING.number());
        assertThat(project.invocation().out())
                .isEqualTo(
                        "setting hibernate.physical_naming_strategy: javac recorded none, and the application has \"%s\" (%s in application.properties)\n"
                                .formatted(STANDARD, STRATEGY.replace("=", "")));

        compile(project, classPath, "-Asegue.set.hibernate.physical_naming_strategy=" + STANDARD);
        assertThat(verify(project, classPath)).isEqualTo(ExitCode.DONE.number());

        project.file(SETTINGS, STRATEGY + "com.acme.Spaced");
        compile(project, classPath);
        assertThat(verify(project, classPath)).isEqualTo(ExitCode.DONE.number());
    }

    private ProjectFixture project() {
        return new ProjectFixture(folder)
                .source(ENTITY)
                .source("package com.acme; public enum Grade { LOW, HIGH }")
                .source("package com.acme; public enum Size { SMALL, LARGE }")
                .source(CONVERTER)
                .source(NAMING);
    }

    private static void compile(ProjectFixture project, String classPath, String... options) {
        ProjectFixture.Compiled compiled =
                project.compile(Stream.concat(Stream.of("-classpath", classPath), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(compiled.succeeded()).as(compiled.diagnostics().toString()).isTrue();
    }

    private static int verify(ProjectFixture project, String classPath) {
        return project.segue("verify", "--hibernate", "--classpath", classPath);
    }

    private static Path catalog(ProjectFixture project) {
        return project.classes().resolve("META-INF/segue/main.catalog");
    }
}
