package dev.segue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The lines of the runtime: what it may need, and which part may know which. */
@AnalyzeClasses(packages = "dev.segue", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_NOTHING_BUT_THE_JDK_AND_SLF4J = classes()
            .that()
            .resideOutsideOfPackage("dev.segue.spring..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.segue..",
                    "java..",
                    "javax.sql..",
                    "com.sun.net.httpserver..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule NOBODY_NEEDS_SPRING = noClasses()
            .that()
            .resideOutsideOfPackage("dev.segue.spring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.segue.spring..");

    @ArchTest
    static final ArchRule MIGRATIONS_TOUCH_NO_DATABASE_AND_NO_ENGINE = noClasses()
            .that()
            .resideInAPackage("dev.segue.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.segue.engine..", "dev.segue.preflight..", "dev.segue.http..", "javax.sql..");

    /** The facade is apart: results, options and errors stand in dev.segue, and so does the door to everything. */
    @ArchTest
    static final ArchRule NO_CIRCLES = slices().assignedFrom(new PackageOf())
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inFacade());

    @ArchTest
    static final ArchRule STEPS_DO_NOT_KNOW_THEIR_ORDER = noClasses()
            .that()
            .resideInAPackage("dev.segue.engine.step..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.segue.engine.run..", "dev.segue.engine.history..", "dev.segue.engine.session..");

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_KNOWS_THE_HISTORY_TABLES = noClasses()
            .that()
            .resideInAnyPackage("dev.segue.http..", "dev.segue.spring..", "dev.segue.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.segue.engine.history..");

    private static DescribedPredicate<JavaClass> inFacade() {
        return DescribedPredicate.describe(
                "in the facade", type -> type.getPackageName().equals("dev.segue"));
    }

    /** Each package is a part of its own. */
    private static final class PackageOf implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
