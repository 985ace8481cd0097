package dev.segue.mapping.bridge;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;

/** A sequence that the model has only as the statement that creates it, as that of the revisions of Hibernate Envers. */
final class WrittenSequence {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s.\"]+)";
    private static final Pattern STATEMENT = Pattern.compile(
            "create sequence (?:(%1$s)\\.)?(%1$s) start with (-?\\d+) increment by\\s+(-?\\d+)(.*)".formatted(NAME));

    private WrittenSequence() {}

    /** The facts about it, where the object is one. */
    static Optional<Map<String, Object>> lookup(AuxiliaryDatabaseObject object, Database database) {
        // without a default schema, so that only a schema that the mapping names stands before the name
        SqlStringGenerationContext context =
                SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
        String[] statements = object.sqlCreateStrings(context);
        Matcher statement = STATEMENT.matcher(statements.length == 1 ? statements[0] : "");
        return statement.matches() ? Optional.of(facts(statement)) : Optional.empty();
    }

    private static Map<String, Object> facts(Matcher statement) {
        return new Facts()
                .text("schema", statement.group(1))
                .text("name", statement.group(2))
                .number("start", Long.parseLong(statement.group(3)))
                .number("increment", Long.parseLong(statement.group(4)))
                .text("options", statement.group(5).strip())
                .text("entity", "")
                .text("attribute", "")
                .done();
    }
}
