package dev.segue.mapping;

import static java.util.stream.Collectors.joining;

import dev.segue.catalog.Check;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.ObjectNames.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the check constraints of a table: those at columns, in column order, then those of the table. */
final class CheckAssembly {

    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

    private final Name table;
    private final FactMap facts;
    private final Unsupported unsupported;
    private final Set<String> names = new HashSet<>();
    private final List<Check> checks = new ArrayList<>();

    CheckAssembly(Name table, FactMap facts, Unsupported unsupported) {
        this.table = table;
        this.facts = facts;
        this.unsupported = unsupported;
    }

    List<Check> checks() {
        facts.maps("foreignKeys").forEach(key -> names.add(ServerNames.of(key.text("name"))));
        facts.maps("columns").forEach(column -> ofColumn(ServerNames.of(column.text("name")), column.maps("checks")));
        for (FactMap check : facts.maps("checks")) {
            add(check.text("name"), check.text("expression"), "");
            requireNoOptions(check);
        }
        return checks;
    }

    /** Hibernate joins the unnamed checks of a column into one. Those of Bean Validation come in another order each time. */
    private void ofColumn(String column, List<FactMap> all) {
        List<String> unnamed = all.stream()
                .filter(check -> check.text("name").isEmpty())
                .map(check -> check.text("expression"))
                .sorted()
                .toList();
        if (unnamed.size() == 1) {
            add("", unnamed.get(0), column);
        } else if (!unnamed.isEmpty()) {
            add("", unnamed.stream().map(text -> "(" + text + ")").collect(joining(" and ")), column);
        }
        all.stream()
                .filter(check -> !check.text("name").isEmpty())
                .forEach(check -> add(check.text("name"), check.text("expression"), column));
        all.forEach(this::requireNoOptions);
    }

    private void add(String written, String expression, String column) {
        String name = written.isEmpty()
                ? ObjectNames.byServer(Kind.CHECK, table.name(), mentionedColumn(expression), names::contains)
                : ServerNames.of(written);
        names.add(name);
        List<String> values = column.isEmpty() ? List.of() : ValueList.of(expression, column);
        checks.add(new Check(name, Expression.written(expression), column, values));
    }

    /** The server names an unnamed check after its column, wherever it stands, if it mentions exactly one. */
    private List<String> mentionedColumn(String expression) {
        String code = STRING.matcher(expression).replaceAll("''");
        List<String> mentioned = facts.maps("columns").stream()
                .filter(column -> mentions(code, column.text("name")))
                .map(column -> ServerNames.of(column.text("name")))
                .toList();
        return mentioned.size() == 1 ? mentioned : List.of();
    }

    private static boolean mentions(String code, String column) {
        int flags = column.startsWith("\"") ? 0 : Pattern.CASE_INSENSITIVE;
        String notAType = "(?<!::)(?<!\\bas )";
        String notAFunction = column.startsWith("\"") ? "" : "(?!\\s*\\()";
        return Pattern.compile(
                        notAType + "(?<![\\w\"$])" + Pattern.quote(column) + "(?![\\w\"$])" + notAFunction, flags)
                .matcher(code)
                .find();
    }

    private void requireNoOptions(FactMap check) {
        unsupported.unless(
                check.text("options").isEmpty(),
                table,
                TableAssembly.origin(facts),
                "options \"%s\" of check %s".formatted(check.text("options"), check.text("expression")),
                check.text("expression"));
    }
}
