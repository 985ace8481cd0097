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

/**
 * Triggers that somebody wrote, on tables that a pending migration gives one of Segue's, which keeps columns right for both releases.
 * BEFORE triggers fire in the order of their names (PostgreSQL manual, "CREATE TRIGGER").
 */
final class TriggerProbe implements Probe {

    private static final String NAME = "triggers";
    private static final Pattern TRIGGER = Pattern.compile(
            "CREATE OR REPLACE TRIGGER (\"?segue_.+?) BEFORE INSERT OR UPDATE ON (.+?) FOR EACH ROW EXECUTE FUNCTION (.+)\\(\\)",
            Pattern.DOTALL);

    /** Those whose function names, in its text or its arguments, a column that the text of ours names too. */
    private static final String OTHERS = """
            SELECT g.tgname, g.tgname COLLATE "C" > ?, string_agg(a.attname, ', ' ORDER BY a.attnum)
            FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
            JOIN pg_attribute a ON a.attrelid = g.tgrelid AND a.attnum > 0 AND NOT a.attisdropped,
            LATERAL (SELECT CASE WHEN a.attname ~ '^\\w+$' THEN '\\m' || lower(a.attname) || '\\M'
                ELSE '***=' || lower(a.attname) END AS word) w
            WHERE g.tgrelid = to_regclass(?) AND NOT g.tgisinternal AND g.tgenabled <> 'D' AND left(g.tgname, 6) <> 'segue_'
                AND g.tgtype & 3 = 3 AND g.tgtype & 20 <> 0
                AND lower(p.prosrc || ' ' || replace(encode(g.tgargs, 'escape'), '\\000', ' ')) ~ w.word AND lower(?) ~ w.word
            GROUP BY g.tgname ORDER BY g.tgname""";

    @Override
    public Check look(Subject subject) throws SQLException {
        List<String> found = new ArrayList<>();
        for (PendingMigration pending : subject.pending()) {
            for (Step step : pending.steps()) {
                Matcher trigger = TRIGGER.matcher(step.kind() == Step.Kind.SQL ? step.argument(0) : "");
                if (trigger.matches()) {
                    String label = pending.migration().label();
                    others(subject, label, trigger, function(pending, trigger.group(3)), found);
                }
            }
        }
        return found.isEmpty()
                ? Probe.ok(NAME, "no other trigger changes what Segue keeps equal")
                : Probe.warning(
                        NAME,
                        String.join("; ", found),
                        "let it set both columns until the contract, and only the new one from then on; where it does not change them, nothing");
    }

    private static String function(PendingMigration pending, String name) {
        String start = "CREATE OR REPLACE FUNCTION %s()".formatted(name);
        return pending.steps().stream()
                .filter(step -> step.kind() == Step.Kind.SQL)
                .map(step -> step.argument(0))
                .filter(statement -> statement.startsWith(start))
                .findFirst()
                .orElse("");
    }

    private static void others(Subject subject, String label, Matcher ours, String function, List<String> found)
            throws SQLException {
        String name = ours.group(1).replaceAll("^\"|\"$", "").replace("\"\"", "\"");
        try (PreparedStatement query = subject.connection().prepareStatement(OTHERS)) {
            query.setString(1, name);
            query.setString(2, subject.qualified(ours.group(2)));
            query.setString(3, function);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add((row.getBoolean(2)
                                    ? "%s: trigger %s on %s fires after %s: what it changes in %s is not copied"
                                    : "%s: trigger %s on %s fires before %s: it does not see what that writes to %s")
                            .formatted(label, row.getString(1), ours.group(2), name, row.getString(3)));
                }
            }
        }
    }
}
