package dev.segue.preflight;

import dev.segue.migration.Step;
import dev.segue.preflight.PreflightReport.Check;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether something stands already where a pending step makes it. */
final class NameClashProbe implements Probe {

    private static final String NAME = "name-clashes";
    static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\"(,.]+)";
    static final String QUALIFIED = IDENTIFIER + "(?:\\." + IDENTIFIER + ")?";
    private static final Pattern RELATION = Pattern.compile(
            "\\s*CREATE\\s+(?:UNLOGGED\\s+)?(TABLE|SEQUENCE)\\s+(?!IF\\s)(" + QUALIFIED + ").*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("\\s*CREATE\\s+TYPE\\s+(" + QUALIFIED + ").*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile(
            "\\s*ALTER\\s+TABLE\\s+(?:ONLY\\s+)?(" + QUALIFIED + ")\\s+ADD\\s+COLUMN\\s+(?!IF\\s)(" + IDENTIFIER
                    + ").*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String RELATION_EXISTS = "SELECT to_regclass(?) IS NOT NULL";
    private static final String TYPE_EXISTS = "SELECT to_regtype(?) IS NOT NULL";
    /** A table is a type too; only types of arrays make room for it. */
    private static final String TYPE_IN_THE_WAY =
            "SELECT EXISTS (SELECT FROM pg_type WHERE oid = to_regtype(?) AND typrelid = 0 AND typcategory <> 'A')";

    private static final String COLUMN_EXISTS =
            "SELECT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass(?) AND quote_ident(attname) = ? AND NOT attisdropped)";

    @Override
    public Check look(Subject subject) throws SQLException {
        List<String> clashes = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Step step : subject.steps()) {
            if (step.kind() == Step.Kind.TRASH_TABLE || step.kind() == Step.Kind.TRASH_COLUMN) {
                gone.add(String.join(".", step.arguments()));
            }
            for (String statement : step.arguments()) {
                clash(subject, statement, gone, clashes);
            }
        }
        return clashes.isEmpty()
                ? Probe.ok(NAME, "nothing is in the way of what will be made")
                : Probe.blocking(
                        NAME,
                        "already there: " + String.join(", ", clashes),
                        "find out who made it; rename or drop it, or record the migration as done there: segue baseline");
    }

    private static void clash(Subject subject, String statement, Set<String> gone, List<String> clashes)
            throws SQLException {
        Matcher relation = RELATION.matcher(statement);
        if (relation.matches()) {
            String name = relation.group(2);
            String qualified = subject.qualified(name);
            if (!gone.contains(name) && exists(subject, RELATION_EXISTS, qualified)) {
                clashes.add(name);
            } else if (relation.group(1).equalsIgnoreCase("TABLE") && exists(subject, TYPE_IN_THE_WAY, qualified)) {
                clashes.add("type " + name);
            }
        }
        Matcher type = TYPE.matcher(statement);
        if (type.matches() && exists(subject, TYPE_EXISTS, subject.qualified(type.group(1)))) {
            clashes.add(type.group(1));
        }
        Matcher column = COLUMN.matcher(statement);
        if (column.matches()) {
            String name = column.group(1) + "." + column.group(2);
            if (!gone.contains(name)
                    && exists(subject, COLUMN_EXISTS, subject.qualified(column.group(1)), column.group(2))) {
                clashes.add(name);
            }
        }
    }

    private static boolean exists(Subject subject, String sql, String... names) throws SQLException {
        try (PreparedStatement query = subject.connection().prepareStatement(sql)) {
            for (int i = 0; i < names.length; i++) {
                query.setString(i + 1, names[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
