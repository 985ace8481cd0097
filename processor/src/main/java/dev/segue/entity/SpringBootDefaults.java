package dev.segue.entity;

import java.util.List;

/** What Spring Boot sets where its JPA auto-configuration is on the class path and the application says nothing else. */
final class SpringBootDefaults {

    private static final String SOURCE = "default of Spring Boot";

    /** The auto-configuration does nothing without it; up to 3.5 its jar is there in each application of Spring Boot. */
    private static final String FACTORY = "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";

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

    /** Empty where it is not there. */
    static List<Setting> of(Surroundings surroundings) {
        for (Line line : LINES) {
            if (surroundings.hasClass(line.module, line.autoConfiguration)
                    && surroundings.hasClass("spring.orm", FACTORY)) {
                return List.of(
                        new Setting("hibernate.implicit_naming_strategy", line.implicitStrategy, SOURCE),
                        new Setting("hibernate.physical_naming_strategy", line.physicalStrategy, SOURCE));
            }
        }
        return List.of();
    }
}
