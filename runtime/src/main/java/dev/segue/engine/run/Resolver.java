package dev.segue.engine.run;

import dev.segue.DefinitionException;
import dev.segue.RuntimeError;
import dev.segue.engine.history.HistoryWriter;
import dev.segue.engine.history.StepKey;
import dev.segue.engine.history.StepRow;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;

/** Records what a person has found out about an unfinished step. The reason stays in the history. */
record Resolver(Scene scene) {

    /** Returns what goes on from there. */
    String resolve(Standing standing, String id, int ordinal, Resolution resolution, String reason)
            throws SQLException {
        if (reason.isBlank()) {
            throw error("say why step %d of migration %s is resolved by hand (--reason)".formatted(ordinal, id));
        }
        Position position = standing.active().stream()
                .filter(active -> active.id().equals(id))
                .findFirst()
                .orElseThrow(() -> error("there is no migration %s under way here".formatted(id)));
        Optional<StepRow> unfinished =
                position.steps().stream().filter(step -> !step.done()).max(Comparator.comparing(StepRow::startedAt));
        if (unfinished.isEmpty() || unfinished.get().ordinal() != ordinal) {
            throw error("step %d of migration %s is not unfinished: %s"
                    .formatted(
                            ordinal,
                            id,
                            unfinished
                                    .map(step -> "%s step %d is".formatted(step.phase(), step.ordinal()))
                                    .orElse("none is")));
        }
        StepRow step = unfinished.get();
        StepKey key = new StepKey(id, step.generation(), step.direction(), step.phase(), step.ordinal());
        String note =
                "%s by %s: %s".formatted(resolution, scene.session().facts().actor(), reason);
        new HistoryWriter(scene.connection(), scene.scope()).resolve(key, resolution == Resolution.DONE, note);
        return NextCommand.after(step.direction(), step.phase());
    }

    private static DefinitionException error(String message) {
        return new DefinitionException(RuntimeError.UNKNOWN_MIGRATION, message);
    }
}
