package dev.segue.engine.run;

import dev.segue.HistoryException;
import dev.segue.RuntimeError;
import dev.segue.engine.chain.RecordedMigration;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Adopts a schema that was there before Segue was. */
record Baseline(Scene scene) {

    void adopt(List<RecordedMigration> migrations) throws SQLException {
        Optional<Position> recorded =
                Standing.of(migrations, scene.reader()).active().stream().findFirst();
        if (recorded.isPresent()) {
            throw new HistoryException(
                    RuntimeError.HISTORY_DIVERGED,
                    "a baseline is the beginning of a history, but migration %s is recorded already; nothing was changed"
                            .formatted(recorded.get().migration().label()));
        }
        for (RecordedMigration migration : migrations) {
            scene.history().baseline(migration);
        }
    }
}
