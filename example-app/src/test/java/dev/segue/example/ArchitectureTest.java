package dev.segue.example;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The demo stands beside the application: it drives it from outside, as processes and over HTTP. */
@AnalyzeClasses(packages = "dev.segue.example", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_APPLICATION_DOES_NOT_KNOW_THE_DEMO = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.example.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.segue.example.demo..");

    @ArchTest
    static final ArchRule THE_DEMO_USES_NEITHER_SPRING_NOR_HIBERNATE_NOR_SEGUE = noClasses()
            .that()
            .resideInAPackage("dev.segue.example.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.hibernate..",
                    "jakarta.persistence..",
                    "dev.segue",
                    "dev.segue.cli..");

    @ArchTest
    static final ArchRule THE_APPLICATION_USES_NOTHING_OF_SEGUE_BUT_ANNOTATIONS_AND_MIGRATIONS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.segue", "dev.segue.engine..", "dev.segue.spring..", "dev.segue.http..");
}
