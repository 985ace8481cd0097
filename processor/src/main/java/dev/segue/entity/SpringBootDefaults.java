package dev.segue.entity;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** What Spring Boot sets where its JPA auto-configuration is on the class path and the application says nothing else. */
final class SpringBootDefaults {

    private static final String SOURCE = "default of Spring Boot";

    private record Line(String autoConfiguration, String implicitStrategy, String physicalStrategy) {}

    // From 4.0 on; up to 3.5.
    private static final List<Line> LINES = List.of(
            new Line(
                    "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                    "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),
            new Line(
                    "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
                    "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));

    private SpringBootDefaults() {}

    static List<Setting> of(ProcessingEnvironment env) {
        return LINES.stream()
                .filter(line -> env.getElementUtils().getTypeElement(line.autoConfiguration) != null)
                .findFirst()
                .map(line -> List.of(
                        new Setting("hibernate.implicit_naming_strategy", line.implicitStrategy, SOURCE),
                        new Setting("hibernate.physical_naming_strategy", line.physicalStrategy, SOURCE)))
                .orElse(List.of());
    }
}
