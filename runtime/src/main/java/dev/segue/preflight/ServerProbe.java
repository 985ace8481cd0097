package dev.segue.preflight;

import dev.segue.preflight.PreflightReport.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server's version. PostgreSQL 14.0 to 14.3 can corrupt indexes that are built concurrently (release notes of 14.4). */
final class ServerProbe implements Probe {

    private static final String NAME = "server-version";
    private static final int OLDEST = 140000;
    private static final int SAFE_CONCURRENT_BUILDS = 140004;
    private static final int NULLS_NOT_DISTINCT = 150000;
    private static final int NEWEST_MAJOR = 18;
    private static final Pattern SAYS_NULLS = Pattern.compile("(?i)\\bNULLS\\s+NOT\\s+DISTINCT\\b");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    @Override
    public Check look(Subject subject) throws SQLException {
        try (Statement statement = subject.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version_num')::integer, current_setting('server_version')")) {
            row.next();
            Optional<Check> unknown =
                    row.getInt(1) < NULLS_NOT_DISTINCT ? nullsNotDistinct(subject, row.getString(2)) : Optional.empty();
            return unknown.orElse(judge(row.getInt(1), row.getString(2)));
        }
    }

    /** The class may have been written for a newer server: here its statement would be a syntax error. */
    private static Optional<Check> nullsNotDistinct(Subject subject, String version) {
        return subject.pending().stream()
                .filter(pending -> Stream.concat(pending.steps().stream(), pending.contract().stream())
                        .flatMap(step -> step.arguments().stream())
                        .anyMatch(text -> SAYS_NULLS
                                .matcher(TEXT.matcher(text).replaceAll("''"))
                                .find()))
                .findFirst()
                .map(
                        pending -> Probe.blocking(
                                NAME,
                                "PostgreSQL %s does not know NULLS NOT DISTINCT, which %s says"
                                        .formatted(version, pending.migration().label()),
                                "upgrade the server to 15 or newer, or take it out of the options of the mapping and make the migration anew"));
    }

    static Check judge(int number, String version) {
        if (number < OLDEST) {
            return Probe.blocking(
                    NAME, "PostgreSQL %s is older than 14".formatted(version), "upgrade the server to 14 or newer");
        }
        if (number < SAFE_CONCURRENT_BUILDS) {
            return Probe.warning(
                    NAME,
                    "PostgreSQL %s can corrupt indexes that are built concurrently".formatted(version),
                    "upgrade to 14.4 or newer before indexes are built");
        }
        if (number / 10000 > NEWEST_MAJOR) {
            return Probe.warning(
                    NAME,
                    "PostgreSQL %s is newer than what Segue was tested on".formatted(version),
                    "try it on a copy first");
        }
        return Probe.ok(NAME, "PostgreSQL " + version);
    }
}
