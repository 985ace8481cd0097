package dev.segue.preflight;

import dev.segue.preflight.PreflightReport.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The server's version. PostgreSQL 14.0 to 14.3 can corrupt indexes that are built concurrently (release notes of 14.4). */
final class ServerProbe implements Probe {

    private static final String NAME = "server-version";
    private static final int OLDEST = 140000;
    private static final int SAFE_CONCURRENT_BUILDS = 140004;
    private static final int NEWEST_MAJOR = 18;

    @Override
    public Check look(Subject subject) throws SQLException {
        try (Statement statement = subject.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version_num')::integer, current_setting('server_version')")) {
            row.next();
            return judge(row.getInt(1), row.getString(2));
        }
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
