package dev.segue.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The lines between the packages of the diff module. */
@AnalyzeClasses(
        packages = {"dev.segue.catalog", "dev.segue.diff", "dev.segue.plan", "dev.segue.read", "dev.segue.sql"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "dev.segue.catalog", "dev.segue.diff", "dev.segue.plan..", "dev.segue.sql", "dev.segue.read.snapshot"
    };

    @ArchTest
    static final ArchRule onlyTheReaderKnowsSchemaCrawler = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.read.schemacrawler..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("schemacrawler..", "us.fatehi.."));

    @ArchTest
    static final ArchRule onlyReadersKnowADatabase = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql.."));

    @ArchTest
    static final ArchRule pureCodeReachesNothingOutside = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.time..", "org.slf4j.."))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.io\\.(File|Random|Print|Reader|Writer).*|java\\.util\\.(Random|Scanner|UUID|Date)");

    @ArchTest
    static final ArchRule pureCodeAsksNeitherClockNorEnvironment = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class, String.class);

    @ArchTest
    static final ArchRule nothingOfTheRuntimesInsides = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.segue.engine..", "dev.segue.http..", "dev.segue.spring..", "dev.segue.preflight.."));

    @ArchTest
    static final ArchRule theCatalogStandsAlone = noClasses()
            .that()
            .resideInAPackage("dev.segue.catalog")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("dev.segue.diff", "dev.segue.plan..", "dev.segue.read..", "dev.segue.sql"));

    @ArchTest
    static final ArchRule theDiffKnowsNoPlanAndNoSql = noClasses()
            .that()
            .resideInAPackage("dev.segue.diff")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.segue.plan..", "dev.segue.read..", "dev.segue.sql"));

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.segue.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT);
}
