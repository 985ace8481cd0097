package dev.segue.mapping.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.NamedAuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** The named enum types. Hibernate has them only as the SQL that creates them, and two casts each. */
final class EnumFacts {

    private static final Pattern TYPE = Pattern.compile("create type (.+?) as enum \\((.*)\\)");

    /** Hibernate writes labels as they are. */
    private static final Pattern LABEL = Pattern.compile("'([^']*)'(?:,|$)");

    private final SqlStringGenerationContext context;

    EnumFacts(MetadataImplementor metadata) {
        JdbcEnvironment environment = metadata.getDatabase().getJdbcEnvironment();
        this.context = SqlStringGenerationContextImpl.fromExplicit(environment, metadata.getDatabase(), null, null);
    }

    /** Empty where the object is none. */
    Optional<Map<String, Object>> of(AuxiliaryDatabaseObject object) {
        if (!(object instanceof NamedAuxiliaryDatabaseObject)) {
            return Optional.empty();
        }
        List<String> statements = Arrays.asList(object.sqlCreateStrings(context));
        Matcher type = TYPE.matcher(statements.isEmpty() ? "" : statements.get(0));
        if (!type.matches()) {
            return Optional.empty();
        }
        String name = type.group(1);
        return Optional.of(new Facts()
                .text("name", name)
                .list("labels", labels(type.group(2)), label -> label)
                .flag(
                        "casts",
                        statements.contains("create cast (varchar as %s) with inout as implicit".formatted(name))
                                && statements.contains(
                                        "create cast (%s as varchar) with inout as implicit".formatted(name)))
                .done());
    }

    private static List<String> labels(String written) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(written);
        while (label.find()) {
            labels.add(label.group(1));
        }
        return labels;
    }
}
