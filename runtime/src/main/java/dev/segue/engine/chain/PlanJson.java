package dev.segue.engine.chain;

import dev.segue.HistoryException;
import dev.segue.RuntimeError;
import dev.segue.engine.json.Json;
import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stored plan of a migration: both directions as JSON, so that it can be taken back without its class. */
public final class PlanJson {

    private static final long FORMAT = 1;

    private PlanJson() {}

    /** The plan of a migration. */
    public static String write(RecordedMigration migration) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("format", FORMAT);
        plan.put("up", migration.up().stream().map(PlanJson::write).toList());
        plan.put("down", migration.down().stream().map(PlanJson::write).toList());
        return Json.write(plan);
    }

    /**
     * The migration of a stored plan.
     *
     * @throws HistoryException where the plan is damaged or was written by a newer Segue
     */
    public static RecordedMigration read(String id, String parent, String name, boolean draft, String json) {
        try {
            Map<?, ?> plan = map(Json.read(json));
            if (!Objects.equals(plan.get("format"), FORMAT)) {
                throw new IllegalArgumentException(
                        "its format is %s, expected %d".formatted(plan.get("format"), FORMAT));
            }
            return new RecordedMigration(id, parent, name, draft, steps(plan, "up"), steps(plan, "down"), true);
        } catch (RuntimeException e) {
            throw new HistoryException(
                    RuntimeError.STORED_PLAN,
                    "the stored plan of migration %s %s cannot be read: %s; use a release that holds its class"
                            .formatted(id, name, e.getMessage()),
                    e);
        }
    }

    private static Map<String, Object> write(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("phase", step.phase().name());
        json.put("why", step.why());
        json.put("kind", step.kind().name());
        json.put("lock", step.lock().mode().name());
        json.put("tables", step.lock().tables());
        json.put("arguments", step.arguments());
        json.put("options", step.options().stream().map(PlanJson::write).toList());
        return json;
    }

    private static Map<String, Object> write(StepOption option) {
        if (option instanceof StepOption.Timeout timeout) {
            return Map.of("timeout", timeout.duration().toString());
        }
        if (option instanceof StepOption.FirstBatch firstBatch) {
            return Map.of("firstBatch", firstBatch.rows());
        }
        return Map.of("outsideTransaction", true);
    }

    private static List<Step> steps(Map<?, ?> plan, String direction) {
        return list(plan.get(direction)).stream().map(PlanJson::step).toList();
    }

    private static Step step(@Nullable Object json) {
        Map<?, ?> map = map(json);
        Lock lock = new Lock(Lock.Mode.valueOf(text(map.get("lock"))), texts(map.get("tables")));
        return new Step(
                Phase.valueOf(text(map.get("phase"))),
                text(map.get("why")),
                Step.Kind.valueOf(text(map.get("kind"))),
                lock,
                texts(map.get("arguments")),
                list(map.get("options")).stream().map(PlanJson::option).toList(),
                null);
    }

    private static StepOption option(@Nullable Object json) {
        Map<?, ?> map = map(json);
        if (map.containsKey("timeout")) {
            return StepOption.timeout(Duration.parse(text(map.get("timeout"))));
        }
        if (map.get("firstBatch") instanceof Number rows) {
            return StepOption.firstBatch(rows.intValue());
        }
        if (map.containsKey("outsideTransaction")) {
            return StepOption.outsideTransaction();
        }
        throw new IllegalArgumentException("unknown option " + map);
    }

    private static Map<?, ?> map(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw unexpected("an object", json);
    }

    private static List<?> list(@Nullable Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw unexpected("a list", json);
    }

    private static String text(@Nullable Object json) {
        if (json instanceof String text) {
            return text;
        }
        throw unexpected("a text", json);
    }

    private static List<String> texts(@Nullable Object json) {
        return list(json).stream().map(PlanJson::text).toList();
    }

    private static IllegalArgumentException unexpected(String expected, @Nullable Object found) {
        return new IllegalArgumentException("expected %s, found %s".formatted(expected, found));
    }
}
