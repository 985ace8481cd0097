package dev.segue.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Callable;

/** The lines around the command line: it uses all other modules, and none of them uses it or what it is made of. */
@AnalyzeClasses(
        packages = "dev.segue",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
final class ArchitectureTest {

    /** What the runtime's tests lend to those of other modules comes in a jar of its own. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.cli")
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli..", "dev.segue.cli"));

    @ArchTest
    static final ArchRule onlyTheCommandLineStartsServers = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.cli")
            .should()
            .dependOnClassesThat(resideInAPackage("io.zonky.."));

    @ArchTest
    static final ArchRule onlyWhatWritesMigrationsKnowsTheWriter = classes()
            .that(resideInAPackage("dev.segue.generate"))
            .should()
            .onlyHaveDependentClassesThat(resideInAnyPackage("dev.segue.generate", "dev.segue.processor")
                    .or(simpleNameEndingWith("GenerateCommand"))
                    .or(simpleNameEndingWith("BaselineCommand"))
                    .or(simpleNameEndingWith("CreateCommand"))
                    .or(simpleNameEndingWith("ProjectWriter"))
                    .or(simpleNameEndingWith("Generated")));

    @ArchTest
    static final ArchRule commandsAreWhatPicocliCalls = classes()
            .that()
            .resideInAPackage("dev.segue.cli")
            .and()
            .implement(Callable.class)
            .should()
            .haveSimpleNameEndingWith("Command")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule neitherJavacNorHibernate = noClasses()
            .that()
            .resideInAPackage("dev.segue.cli")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javax.annotation.processing..",
                    "javax.tools..",
                    "org.hibernate..",
                    "com.palantir..",
                    "schemacrawler.."));

    /** The halves of the pipeline, whole modules included. */
    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.segue.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .resideInAPackage("dev.segue.cli")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL);
}
