package dev.segue.http;

import dev.segue.MigrationListener;
import dev.segue.MigrationRun;
import dev.segue.MigrationStatus;
import dev.segue.Revert;
import dev.segue.RunResult;
import dev.segue.Segue;
import dev.segue.SegueException;
import dev.segue.Status;
import dev.segue.Target;
import dev.segue.engine.Redactor;
import dev.segue.engine.json.Json;
import dev.segue.preflight.PreflightReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators can ask over HTTP, without any server: a status code and a JSON text for each request. No answer holds a
 * stack trace or a secret. Thread-safe.
 *
 * <ul>
 *   <li>{@link #status()}: an array, one element per migration in chain order
 *   <li>{@link #run(boolean)}, {@link #revert(int)}: {@code success, message, executedMigrations, failedMigrations, duration}, of
 *       this call alone, also where it failed
 *   <li>{@link #preflight()}: {@code ok} and the checks
 * </ul>
 */
public final class MigrationApi {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationApi.class);

    private final Segue segue;

    public MigrationApi(Segue segue) {
        this.segue = segue;
    }

    /**
     * An answer to a request.
     *
     * @param status the HTTP status code
     * @param body JSON
     */
    public record Answer(int status, String body) {}

    /** Where each migration stands. */
    public Answer status() {
        return answered(() -> new Answer(200, status(segue.status())));
    }

    /** The array that {@link #status()} answers with; times are ISO-8601 in UTC, durations milliseconds. */
    public static String status(Status status) {
        return Json.write(
                status.migrations().stream().map(MigrationApi::migration).toList());
    }

    /** Expands and migrates what is pending; with {@code contract} contracts what is in overlap instead. */
    public Answer run(boolean contract) {
        return executed("run", call -> segue.tryRun(contract ? Target.contract() : Target.head(), call));
    }

    /** Takes back the last {@code steps} migrations; a way back that would lose data is refused. */
    public Answer revert(int steps) {
        return executed("revert", call -> segue.tryRevert(Revert.steps(steps), call));
    }

    /** What would stand in the way of a run. */
    public Answer preflight() {
        return answered(() -> new Answer(200, preflight(segue.preflight())));
    }

    /** The object that {@link #preflight()} answers with. */
    public static String preflight(PreflightReport report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ok", !report.blocks());
        answer.put("checks", report.checks().stream().map(MigrationApi::check).toList());
        return Json.write(answer);
    }

    /** An answer for a request that nobody understands. */
    static Answer problem(int status, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", false);
        answer.put("message", message);
        return new Answer(status, Json.write(answer));
    }

    private Answer executed(String what, Function<MigrationListener, RunResult> work) {
        long start = System.nanoTime();
        CallRecord call = new CallRecord();
        return answered(() -> {
            try {
                RunResult result = work.apply(call);
                return new Answer(
                        200,
                        result(true, message(what, result), ids(result.migrations()), List.of(), call, result.took()));
            } catch (SegueException e) {
                LOG.warn("{} over HTTP failed: [{}] {}", what, e.code(), Redactor.message(e));
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                String message = "[%s] %s".formatted(e.code(), Redactor.message(e));
                return new Answer(statusOf(e), result(false, message, call.executed(), call.failed(), call, took));
            }
        });
    }

    private Answer answered(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (SegueException e) {
            return problem(statusOf(e), "[%s] %s".formatted(e.code(), Redactor.message(e)));
        } catch (RuntimeException e) {
            LOG.error("unexpected failure while answering", e);
            return problem(500, "unexpected failure; the log of the server says more");
        }
    }

    private static int statusOf(SegueException e) {
        return switch (e.exitCode()) {
            case BUSY, CONFIRMATION_MISSING, DRIFT, BLOCKED, PENDING, BROKEN_HISTORY, UNCLEAR -> 409;
            case CANNOT_CONNECT, LOCK_TIMEOUT -> 503;
            case USAGE -> 400;
            case DONE, UNEXPECTED, STEP_FAILED -> 500;
        };
    }

    private static String message(String what, RunResult result) {
        return switch (result.outcome()) {
            case NOTHING_TO_DO -> "nothing to do";
            case DONE -> what + " done";
            case CONTRACT_WAITS -> "overlap: both releases work, the contract waits";
        };
    }

    private static List<String> ids(List<MigrationRun> runs) {
        return runs.stream().map(MigrationRun::id).toList();
    }

    private static String result(
            boolean success,
            String message,
            List<String> executed,
            List<String> failed,
            CallRecord call,
            Duration took) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", success);
        answer.put("message", message);
        answer.put("executedMigrations", executed);
        answer.put("failedMigrations", failed);
        answer.put("leftOut", call.leftOut().stream().map(Redactor::redact).toList());
        answer.put("duration", took.toMillis());
        return Json.write(answer);
    }

    private static Map<String, @Nullable Object> migration(MigrationStatus migration) {
        Map<String, @Nullable Object> element = new LinkedHashMap<>();
        element.put("id", migration.id());
        element.put("name", migration.name());
        element.put("timestamp", migration.id());
        element.put(
                "executedAt",
                migration.executedAt() == null ? null : migration.executedAt().toString());
        element.put("status", migration.state().name().toLowerCase(Locale.ROOT));
        element.put("duration", migration.took().toMillis());
        element.put("rows", migration.rows());
        element.put("stepsDone", migration.stepsDone());
        element.put("steps", migration.stepsTotal());
        element.put("known", migration.known());
        element.put("draft", migration.draft());
        element.put("note", Redactor.redact(migration.note()));
        return element;
    }

    private static Map<String, Object> check(PreflightReport.Check check) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("name", check.name());
        element.put("level", check.level().name().toLowerCase(Locale.ROOT));
        element.put("message", Redactor.redact(check.message()));
        element.put("fix", Redactor.redact(check.fix()));
        return element;
    }
}
