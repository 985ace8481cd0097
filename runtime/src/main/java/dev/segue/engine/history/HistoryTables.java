package dev.segue.engine.history;

import dev.segue.engine.SqlName;
import java.util.List;

/** The tables of the history schema. Their names and columns are API: people query them. */
final class HistoryTables {

    /** Version of the layout below; a history with a higher one is refused. */
    static final int FORMAT = 1;

    private static final String META = """
            CREATE TABLE IF NOT EXISTS %s.meta (
                key text PRIMARY KEY,
                value text NOT NULL)""";

    /**
     * {@code generation} counts the times that it was begun anew after a revert, so that the steps of earlier times stay as a
     * log; {@code contract_at} is when it left the overlap, which a release that does not know it must not boot after.
     */
    private static final String MIGRATION = """
            CREATE TABLE IF NOT EXISTS %s.migration (
                unit text NOT NULL,
                schema_name text NOT NULL,
                id text NOT NULL,
                parent text NOT NULL,
                name text NOT NULL,
                state text NOT NULL CHECK (state IN ('PENDING', 'OVERLAP', 'DONE', 'FAILED', 'HELD')),
                direction text NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),
                generation integer NOT NULL DEFAULT 1,
                checksum text NOT NULL,
                plan jsonb NOT NULL,
                draft_owner text,
                created_at timestamptz NOT NULL DEFAULT now(),
                overlap_at timestamptz,
                contract_at timestamptz,
                done_at timestamptz,
                PRIMARY KEY (unit, schema_name, id))""";

    private static final String STEP = """
            CREATE TABLE IF NOT EXISTS %s.step (
                unit text NOT NULL,
                schema_name text NOT NULL,
                migration text NOT NULL,
                generation integer NOT NULL,
                direction text NOT NULL CHECK (direction IN ('up', 'down')),
                phase text NOT NULL CHECK (phase IN ('EXPAND', 'MIGRATE', 'CONTRACT')),
                ordinal integer NOT NULL,
                kind text NOT NULL,
                what text NOT NULL,
                checksum text NOT NULL,
                state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
                cursor text,
                rows bigint NOT NULL DEFAULT 0,
                attempts integer NOT NULL DEFAULT 0,
                waited_ms bigint NOT NULL DEFAULT 0,
                started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                ended_at timestamptz,
                actor text NOT NULL,
                error text,
                note text,
                PRIMARY KEY (unit, schema_name, migration, generation, direction, phase, ordinal))""";

    private static final String RELEASE = """
            CREATE TABLE IF NOT EXISTS %s.release (
                unit text NOT NULL,
                schema_name text NOT NULL,
                token text NOT NULL,
                head text NOT NULL,
                created_at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (unit, schema_name, token))""";

    /** {@code column_name} is empty for a table; {@code trash_name} is what the object is called meanwhile. */
    private static final String TRASH = """
            CREATE TABLE IF NOT EXISTS %s.trash (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                unit text NOT NULL,
                schema_name text NOT NULL,
                migration text NOT NULL,
                kind text NOT NULL CHECK (kind IN ('TABLE', 'COLUMN')),
                table_name text NOT NULL,
                column_name text NOT NULL DEFAULT '',
                trash_name text NOT NULL,
                definitions jsonb NOT NULL,
                trashed_at timestamptz NOT NULL DEFAULT now(),
                restored_at timestamptz,
                purged_at timestamptz)""";

    private HistoryTables() {}

    /** The statements that make what is missing, in order; each changes nothing where its object is there. */
    static List<String> create(String historySchema) {
        String schema = SqlName.quote(historySchema);
        return List.of(META, MIGRATION, STEP, RELEASE, TRASH).stream()
                .map(table -> table.formatted(schema))
                .toList();
    }
}
