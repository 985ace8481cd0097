package dev.segue.entity;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** What Spring Boot sets where its JPA auto-configuration is on the class path and the application says nothing else. */
final class SpringBootDefaults {

    private static final String SOURCE = "default of Spring Boot";

    private record Line(String module, String autoConfiguration, String implicitStrategy, String physicalStrategy) {}

    // From 4.0 on; up to 3.5.
    private static final List<Line> LINES = List.of(
            new Line(
                    "spring.boot.hibernate",
                    "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                    "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),
            new Line(
                    "spring.boot.autoconfigure",
                    "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
                    "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));

    private SpringBootDefaults() {}

    static List<Setting> of(ProcessingEnvironment env) {
        for (Line line : LINES) {
            if (isIn("", line, env.getElementUtils()) || isIn(line.module, line, env.getElementUtils())) {
                return List.of(
                        new Setting("hibernate.implicit_naming_strategy", line.implicitStrategy, SOURCE),
                        new Setting("hibernate.physical_naming_strategy", line.physicalStrategy, SOURCE));
            }
        }
        return List.of();
    }

    /** Asks one module: a search in all of the platform's takes a cold javac 25 ms for a type that is not there. */
    private static boolean isIn(String module, Line line, Elements elements) {
        ModuleElement found = elements.getModuleElement(module);
        return found != null && elements.getTypeElement(found, line.autoConfiguration) != null;
    }
}
