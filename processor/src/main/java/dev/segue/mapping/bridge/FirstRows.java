package dev.segue.mapping.bridge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;

/**
 * The row that Hibernate's create script puts into the table of a generator that counts in one row: without it there is no number.
 * A table generator, whose table has a primary key, puts its row there itself where it is missing, so that of the script is left out:
 * of two generators for one row each writes one.
 */
final class FirstRows {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s.,()\"]+)";
    private static final String VALUE = "(?:'(?:[^']|'')*'|[^',()]+)";
    private static final Pattern STATEMENT = Pattern.compile(
            "insert into (?:%1$s\\.)*%1$s\\s*(?:\\((\\s*%1$s\\s*(?:,\\s*%1$s\\s*)*)\\))?\\s*values\\s*\\((\\s*%2$s\\s*(?:,\\s*%2$s\\s*)*)\\)"
                    .formatted(NAME, VALUE));

    private FirstRows() {}

    /** A row is a list of columns and one of values; a statement that is something else stays a text. */
    @SuppressWarnings("deprecation") // Hibernate 6.6 has no other name for it
    static List<Map<String, Object>> of(Table table, MetadataImplementor metadata) {
        if (table.hasPrimaryKey()) {
            return List.of();
        }
        Database database = metadata.getDatabase();
        SqlStringGenerationContext context =
                SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
        Set<String> statements = new LinkedHashSet<>(); // each of several generators on one table says its own
        for (InitCommand command : table.getInitCommands(context)) {
            statements.addAll(List.of(command.getInitCommands()));
        }
        return statements.stream()
                .sorted()
                .map(statement -> row(table, database.getDialect(), statement))
                .toList();
    }

    private static Map<String, Object> row(Table table, Dialect dialect, String statement) {
        Matcher insert = STATEMENT.matcher(statement);
        if (!insert.matches()) {
            return facts(List.of(), List.of(), statement);
        }
        List<String> columns = insert.group(1) == null
                ? table.getColumns().stream()
                        .map(column -> column.getQuotedName(dialect))
                        .toList()
                : parts(NAME, insert.group(1));
        return facts(columns, parts(VALUE, insert.group(2)), "");
    }

    private static Map<String, Object> facts(List<String> columns, List<String> values, String statement) {
        return new Facts()
                .list("columns", columns, name -> name)
                .list("values", values, value -> value)
                .text("statement", statement)
                .done();
    }

    private static List<String> parts(String pattern, String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = Pattern.compile(pattern).matcher(text);
        while (part.find()) {
            if (!part.group().isBlank()) {
                parts.add(part.group().strip());
            }
        }
        return parts;
    }
}
