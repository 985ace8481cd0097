package dev.segue.spring;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Two owners of one schema: Hibernate's own {@code ddl-auto} beside Segue. */
final class DdlAuto {

    private static final Set<String> CHANGES = Set.of("update", "create", "create-drop", "create-only", "drop");

    private static final String[] PROPERTIES = {
        "spring.jpa.hibernate.ddl-auto",
        "spring.jpa.properties.hibernate.hbm2ddl.auto",
        "spring.jpa.properties.jakarta.persistence.schema-generation.database.action"
    };

    private DdlAuto() {}

    /** What to say to somebody who has set it; empty where Hibernate changes nothing. */
    static Optional<String> warning(Environment environment) {
        for (String property : PROPERTIES) {
            String value = environment.getProperty(property, "");
            if (CHANGES.contains(value.toLowerCase(Locale.ROOT))) {
                return Optional.of(
                        ("%s=%s: Hibernate changes the schema that Segue owns, and what it changes is in no migration. "
                                        + "Set it to validate or none")
                                .formatted(property, value));
            }
        }
        return Optional.empty();
    }
}
