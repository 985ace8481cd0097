package dev.segue.engine.history;

import dev.segue.State;
import dev.segue.engine.SqlName;
import dev.segue.engine.chain.PlanJson;
import dev.segue.engine.chain.RecordedMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Changes the states of migrations in the history of one scope. The connection is in autocommit, before and after. */
public final class HistoryWriter {

    private static final String REMADE =
            "UPDATE %s SET definitions = definitions - 'backBy' WHERE unit = ? AND schema_name = ? AND definitions->>'backBy' = ?";
    private static final String BEGUN = """
            INSERT INTO %s (unit, schema_name, id, parent, name, state, generation, checksum, plan, draft_owner)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            ON CONFLICT (unit, schema_name, id) DO UPDATE SET
                parent = excluded.parent, name = excluded.name, state = excluded.state, direction = 'up',
                generation = excluded.generation, checksum = excluded.checksum, plan = excluded.plan,
                draft_owner = excluded.draft_owner, overlap_at = NULL, contract_at = NULL, done_at = NULL""";

    private final Connection connection;
    private final Scope scope;
    private final Releases releases;

    public HistoryWriter(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
        this.releases = new Releases(scope.historySchema());
    }

    /**
     * Begins a migration, or continues it where expand and migrate were not complete; an edited plan replaces the old one. The
     * next boot of a program without this draft has to notice it.
     */
    public void begin(RecordedMigration migration, int generation, @Nullable String draftOwner) throws SQLException {
        if (draftOwner == null) {
            insert(migration, State.PENDING, generation, migration.checksum(), null);
        } else {
            clearingReleases(() -> insert(migration, State.PENDING, generation, migration.checksum(), draftOwner));
        }
    }

    /** Expand and migrate are complete. */
    public void overlap(String id, boolean contractOpen) throws SQLException {
        update(id, "overlap_at = now(), " + (contractOpen ? "state = 'OVERLAP'" : "state = 'DONE', done_at = now()"));
    }

    /** The overlap ends: from here on a release that does not know this migration does not boot. */
    public void beginContract(RecordedMigration migration) throws SQLException {
        clearingReleases(() -> update(
                migration.id(),
                "contract_at = coalesce(contract_at, now()), checksum = ?, plan = ?::jsonb",
                migration.checksum(),
                PlanJson.write(migration)));
    }

    /** Every step of {@code up} is done. */
    public void done(String id) throws SQLException {
        update(id, "state = 'DONE', done_at = now()");
    }

    /** A step failed. */
    public void failed(String id) throws SQLException {
        update(id, "state = 'FAILED'");
    }

    /** The way back begins. */
    public void beginRevert(String id) throws SQLException {
        clearingReleases(() -> update(id, "direction = 'down', done_at = NULL"));
    }

    /** On the way back both releases work again. */
    public void overlapAgain(String id) throws SQLException {
        update(id, "contract_at = NULL, state = 'OVERLAP'");
    }

    /** The way back is complete, and what hung on what came back is asked for no more. */
    public void held(String id) throws SQLException {
        inTransaction(() -> {
            execute(REMADE.formatted(table("trash")), scope.unit(), scope.schema(), id);
            update(id, "state = 'HELD', overlap_at = NULL, contract_at = NULL, done_at = NULL");
        });
    }

    /** A committed migration takes over what its draft has done. */
    public void adopt(String draftId, RecordedMigration migration) throws SQLException {
        inTransaction(() -> {
            update(
                    draftId,
                    "id = ?, parent = ?, name = ?, draft_owner = NULL, plan = ?::jsonb",
                    migration.id(),
                    migration.parent(),
                    migration.name(),
                    PlanJson.write(migration));
            for (String table : new String[] {"step", "trash"}) {
                execute(
                        "UPDATE " + table(table)
                                + " SET migration = ? WHERE unit = ? AND schema_name = ? AND migration = ?",
                        migration.id(),
                        scope.unit(),
                        scope.schema(),
                        draftId);
            }
        });
    }

    /** Records a migration whose effect was there before Segue was. */
    public void baseline(RecordedMigration migration) throws SQLException {
        insert(migration, State.DONE, 1, MigrationRow.BASELINE, null);
        update(migration.id(), "overlap_at = now(), done_at = now()");
    }

    /** A person has found out whether a step is done; if not, it starts anew. */
    public void resolve(StepKey key, boolean done, String note) throws SQLException {
        String set = done
                ? "state = 'DONE', error = NULL, ended_at = clock_timestamp(), note = ?"
                : "state = 'FAILED', cursor = NULL, rows = 0, note = ?";
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table("step") + " SET " + set + StepKey.WHERE)) {
            update.setString(1, note);
            key.bind(update, 2, scope);
            update.executeUpdate();
        }
    }

    private void insert(
            RecordedMigration migration, State state, int generation, String checksum, @Nullable String draftOwner)
            throws SQLException {
        execute(
                BEGUN.formatted(table("migration")),
                scope.unit(),
                scope.schema(),
                migration.id(),
                migration.parent(),
                migration.name(),
                state.name(),
                generation,
                checksum,
                PlanJson.write(migration),
                draftOwner);
    }

    private void clearingReleases(Work work) throws SQLException {
        inTransaction(() -> {
            releases.clear(connection, scope);
            work.run();
        });
    }

    private void inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void update(String id, String set, Object... values) throws SQLException {
        Object[] all = new Object[values.length + 3];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = scope.unit();
        all[values.length + 1] = scope.schema();
        all[values.length + 2] = id;
        int rows = execute(
                "UPDATE " + table("migration") + " SET " + set + " WHERE unit = ? AND schema_name = ? AND id = ?", all);
        if (rows != 1) {
            throw new IllegalStateException("migration %s is not in the history: %s".formatted(id, set));
        }
    }

    private int execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private String table(String name) {
        return SqlName.quote(scope.historySchema(), name);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
