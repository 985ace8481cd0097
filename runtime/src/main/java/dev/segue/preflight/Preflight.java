package dev.segue.preflight;

import dev.segue.Options;
import dev.segue.PreflightException;
import dev.segue.SegueException;
import dev.segue.engine.Redactor;
import dev.segue.engine.history.Scope;
import dev.segue.engine.run.BeforeRun;
import dev.segue.engine.run.Engine;
import dev.segue.engine.run.PendingMigration;
import dev.segue.preflight.PreflightReport.Check;
import dev.segue.preflight.PreflightReport.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at everything that could stand in the way of a run: when asked, and before each run that has something to do. */
public final class Preflight implements BeforeRun {

    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

    private final Options options;
    private final List<Probe> probes;

    public Preflight(Options options) {
        this.options = options;
        this.probes = List.of(
                new ServerProbe(),
                new PrivilegeProbe(),
                new PendingProbe(),
                new NameClashProbe(),
                new PartitionProbe(),
                new ExpectationProbe(),
                new TriggerProbe(),
                new TrashProbe(),
                new LongTransactionProbe(),
                new InvalidIndexProbe(),
                new BackupProbe(Clock.systemUTC()),
                new RevertProbe());
    }

    /** The whole report. What stops even the looking is a blocking check of the report, not an exception. */
    public PreflightReport report(Engine engine) {
        List<Check> checks = new ArrayList<>();
        try {
            engine.inspect((connection, scope, recorded, pending) -> {
                checks.add(Probe.ok("connection", "connected, schema " + scope.schema()));
                checks.add(Probe.ok(
                        "history",
                        recorded
                                ? "in schema %s, fits the chain of this program".formatted(scope.historySchema())
                                : "none yet: the first run makes schema " + scope.historySchema()));
                return checks.addAll(look(connection, scope, pending));
            });
        } catch (SegueException e) {
            checks.add(Probe.blocking(
                    checks.isEmpty() ? nameOf(e) : "looking",
                    "[%s] %s".formatted(e.code(), Redactor.message(e)),
                    "mend that first"));
        }
        return new PreflightReport(checks);
    }

    @Override
    public void check(Connection connection, Scope scope, List<PendingMigration> pending) throws SQLException {
        PreflightReport report = new PreflightReport(look(connection, scope, pending));
        report.checks().stream()
                .filter(check -> check.level() == Level.WARNING)
                .forEach(check -> LOG.warn("preflight {}: {}; {}", check.name(), check.message(), check.fix()));
        if (report.blocks()) {
            throw new PreflightException("preflight: " + blockers(report) + "; nothing was run", report);
        }
    }

    private List<Check> look(Connection connection, Scope scope, List<PendingMigration> pending) throws SQLException {
        Subject subject = new Subject(connection, scope, pending, options);
        List<Check> checks = new ArrayList<>();
        for (Probe probe : probes) {
            checks.add(probe.look(subject));
        }
        return checks;
    }

    private static String blockers(PreflightReport report) {
        return report.checks().stream()
                .filter(check -> check.level() == Level.BLOCKING)
                .map(check -> "%s (%s): %s".formatted(check.message(), check.name(), check.fix()))
                .collect(Collectors.joining("; "));
    }

    /** The check that a first error belongs to. */
    private static String nameOf(SegueException e) {
        return switch (e.exitCode()) {
            case CANNOT_CONNECT -> "connection";
            case BROKEN_HISTORY, DRIFT -> "history";
            case USAGE -> "chain";
            default -> "server";
        };
    }
}
