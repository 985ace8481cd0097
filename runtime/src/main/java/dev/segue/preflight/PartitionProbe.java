package dev.segue.preflight;

import dev.segue.engine.run.PendingMigration;
import dev.segue.migration.Step;
import dev.segue.preflight.PreflightReport.Check;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Steps that would stop, perhaps weeks later in the contract, since their table is partitioned: a plan made without a database does not
 * know that. PostgreSQL neither builds nor drops an index of such a table CONCURRENTLY; the trash takes only plain tables.
 */
final class PartitionProbe implements Probe {

    private static final String NAME = "partitions";
    private static final Pattern INDEX = Pattern.compile(
            "\\s*CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+" + NameClashProbe.IDENTIFIER
                    + "\\s+ON\\s+(?:ONLY\\s+)?(" + NameClashProbe.QUALIFIED + ").*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What comes after such a statement may be about another table of that name. */
    private static final Pattern REPLACES = Pattern.compile(
            "\\bDROP\\s+TABLE\\b|\\bALTER\\s+TABLE\\b.*\\bRENAME\\s+TO\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String PARTITIONED =
            "SELECT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(?) AND relkind IN ('p', 'I'))";

    @Override
    public Check look(Subject subject) throws SQLException {
        List<String> found = new ArrayList<>();
        String end = look(subject, found);
        return found.isEmpty()
                ? Probe.ok(NAME, "no step%s asks of a partitioned table what it cannot do".formatted(end))
                : Probe.blocking(
                        NAME,
                        String.join("; ", found),
                        "write these steps by hand for each partition (segue create), in place of those of the migration");
    }

    /** Up to where it looked, in words; empty where that is the end. */
    private static String look(Subject subject, List<String> found) throws SQLException {
        for (PendingMigration pending : subject.pending()) {
            List<Step> left = Stream.concat(pending.steps().stream(), pending.contract().stream())
                    .toList();
            for (Step step : left) {
                if (mayReplace(step)) {
                    return " before those of %s that drop, rename or run code"
                            .formatted(pending.migration().label());
                }
                String obstacle = obstacle(subject, step);
                if (!obstacle.isEmpty()) {
                    found.add(pending.migration().label() + ": " + obstacle);
                }
            }
        }
        return "";
    }

    private static boolean mayReplace(Step step) {
        return step.kind() == Step.Kind.CODE
                || step.arguments().stream()
                        .anyMatch(statement -> REPLACES.matcher(statement).find());
    }

    private static String obstacle(Subject subject, Step step) throws SQLException {
        String first = step.arguments().isEmpty() ? "" : step.argument(0);
        if (step.kind() == Step.Kind.TRASH_TABLE && isPartitioned(subject, first)) {
            return "table %s is partitioned, and only plain tables go to the trash".formatted(first);
        }
        if (step.kind() == Step.Kind.DROP_INDEX && isPartitioned(subject, first)) {
            return "index %s belongs to a partitioned table, and is not dropped beside running writes".formatted(first);
        }
        Matcher index = INDEX.matcher(step.kind() == Step.Kind.CREATE_INDEX ? first : "");
        return index.matches() && isPartitioned(subject, index.group(1))
                ? "table %s is partitioned, and gets no index beside running writes".formatted(index.group(1))
                : "";
    }

    private static boolean isPartitioned(Subject subject, String name) throws SQLException {
        try (PreparedStatement query = subject.connection().prepareStatement(PARTITIONED)) {
            query.setString(1, subject.qualified(name));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
