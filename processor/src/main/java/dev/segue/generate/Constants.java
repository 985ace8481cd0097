package dev.segue.generate;

import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements that stand below the methods, because several steps have them or because they are long. */
final class Constants {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Map<String, String> statements = new LinkedHashMap<>();

    /** Those of the plan, in the order of their first use. */
    static Constants of(Plan plan) {
        Constants constants = new Constants();
        Stream.concat(plan.up().stream(), plan.down().stream())
                .map(Section::steps)
                .flatMap(List::stream)
                .filter(step -> !step.constant().isEmpty())
                .forEach(constants::add);
        return constants;
    }

    private void add(PlannedStep step) {
        List<String> arguments = step.step().arguments();
        String statement = JavaLiteral.checked(arguments.get(arguments.size() - 1));
        if (!NAME.matcher(step.constant()).matches()) {
            throw new GenerateException(
                    "\"%s\" is no name for a constant: expected %s".formatted(step.constant(), NAME));
        }
        String other = statements.putIfAbsent(step.constant(), statement);
        if (other != null && !other.equals(statement)) {
            throw new GenerateException("constant %s stands for two statements, \"%s\" and \"%s\""
                    .formatted(step.constant(), other, statement));
        }
    }

    /** Field declarations with a blank line before each; empty for none. */
    String declarations() {
        StringBuilder declarations = new StringBuilder();
        statements.forEach((name, statement) -> declarations.append('\n').append(declaration(name, statement)));
        return declarations.toString();
    }

    private static String declaration(String name, String statement) {
        String head = "    private static final String " + name + " = ";
        String plain = head + JavaLiteral.plain(statement) + ";\n";
        if (!JavaLiteral.hasLines(statement) && plain.length() <= Call.WIDTH + 1) {
            return plain;
        }
        String indent = " ".repeat(12);
        List<String> lines = JavaLiteral.block(statement, Call.WIDTH - indent.length() - "\"\"\";".length());
        StringBuilder block = new StringBuilder(head + lines.get(0) + "\n");
        for (String line : lines.subList(1, lines.size())) {
            block.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        }
        return block.insert(block.length() - 1, ';').toString();
    }
}
