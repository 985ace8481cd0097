package dev.segue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The lines between the packages of this module. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_GENERATE_KNOWS_JAVAPOET = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.generate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule ONLY_MAPPING_KNOWS_HIBERNATE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..");

    @ArchTest
    static final ArchRule ONLY_ENTITY_KNOWS_ASM = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.entity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..");

    @ArchTest
    static final ArchRule ONLY_THE_READER_KNOWS_SNAKEYAML = noClasses()
            .that()
            .haveNameNotMatching("dev\\.segue\\.entity\\.YamlProperties.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml.snakeyaml..");

    /** JavaPoet itself asks for {@code Modifier}, and {@code SourceVersion} knows what a Java name is. */
    @ArchTest
    static final ArchRule GENERATE_KNOWS_NO_ELEMENTS = noClasses()
            .that()
            .resideInAPackage("dev.segue.generate..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.lang\\.model\\.(element\\.(?!Modifier$).*|type\\..*|util\\..*)");

    @ArchTest
    static final ArchRule ONLY_ENTITY_AND_PROCESSOR_READ_ELEMENTS = noClasses()
            .that()
            .resideOutsideOfPackages("dev.segue.entity..", "dev.segue.processor..", "dev.segue.generate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.lang.model..");

    @ArchTest
    static final ArchRule NO_SOCKET_NO_DATABASE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.segue.entity..",
                    "dev.segue.mapping..",
                    "dev.segue.generate..",
                    "dev.segue.processor..",
                    "dev.segue.diagnostic..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(Socket|ServerSocket|http\\..*|HttpURLConnection)|java\\.sql\\..*|java\\.util\\.Random"
                            + "|java\\.time\\.(Clock|Instant|LocalDateTime|ZonedDateTime)");

    @ArchTest
    static final ArchRule NO_ENVIRONMENT_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.segue.entity..", "dev.segue.generate..", "dev.segue.processor..", "dev.segue.diagnostic..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule ONLY_THE_PROCESSOR_SEES_ALL_STAGES = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.segue.entity..", "dev.segue.mapping..", "dev.segue.generate..", "dev.segue.diagnostic..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.segue.processor..");

    @ArchTest
    static final ArchRule THE_PROCESSOR_IS_ALL_THAT_IS_PUBLIC = classes()
            .that()
            .resideInAPackage("dev.segue.processor")
            .and()
            .doNotHaveSimpleName("SegueProcessor")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();
}
