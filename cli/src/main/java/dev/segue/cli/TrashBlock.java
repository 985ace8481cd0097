package dev.segue.cli;

import dev.segue.engine.step.BatchText;
import dev.segue.engine.step.TrashText;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;

/**
 * Puts a table or column aside as the engine does, as one block of PL/pgSQL: who still uses it stops it; what refuses rows of
 * programs that do not know it goes, recorded or not; names that are taken are passed over. What was dropped is not kept.
 */
final class TrashBlock {

    private static final String TABLE = """

            DECLARE
                trashed regclass := %s::regclass;
                home oid := (SELECT relnamespace FROM pg_class WHERE oid = trashed);
                users text;
                made text;
                part record;
                free text;
                tries integer;
            BEGIN
                IF (SELECT relkind <> 'r' OR relispartition OR EXISTS (SELECT FROM pg_inherits WHERE trashed IN (inhrelid, inhparent))
                    FROM pg_class WHERE oid = trashed)
                THEN
                    RAISE EXCEPTION USING MESSAGE = trashed || ' is a view, or partitioned, or part of an inheritance tree',
                        HINT = 'only plain tables are put aside: take it away by hand, then go on after this step';
                END IF;
                SELECT string_agg(used_by, ', ') INTO users FROM (
                    %x) all_users;
                IF users IS NOT NULL THEN
                    RAISE EXCEPTION USING MESSAGE = format('table %%s is still used by %%s', trashed, users),
                        HINT = 'drop or change what uses it, then go on from here';
                END IF;
                IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'segue_trash') THEN
                    CREATE SCHEMA segue_trash;
                END IF;
                FOR made IN
                    %x
                LOOP
                    EXECUTE made;
                END LOOP;
                FOR part IN SELECT * FROM (
                    %x) parts UNION ALL SELECT 'TABLE', relname, oid FROM pg_class WHERE oid = trashed
                LOOP
                    free := part.relname;
                    tries := 1;
                    WHILE EXISTS (SELECT FROM pg_class c WHERE c.relname = free AND c.oid <> part.oid
                        AND c.relnamespace IN (home, 'segue_trash'::regnamespace))
                    LOOP
                        tries := tries + 1;
                        free := CASE WHEN octet_length(part.relname) > 55 THEN left(part.relname, 12) ELSE part.relname END || '_' || tries;
                    END LOOP;
                    IF free <> part.relname THEN
                        EXECUTE format('ALTER %%s %%s RENAME TO %%I', part.kind, part.oid::regclass, free);
                    END IF;
                END LOOP;
                EXECUTE format('ALTER TABLE %%s SET SCHEMA segue_trash', trashed);
            END
            """;

    private static final String COLUMN = """

            DECLARE
                trashed regclass := %s::regclass;
                gone text := %s;
                wanted text := %s;
                free text := wanted;
                tries integer := 1;
                number smallint;
                users text;
                made text;
            BEGIN
                SELECT attnum INTO STRICT number FROM pg_attribute WHERE attrelid = trashed AND attname = gone AND NOT attisdropped;
                SELECT string_agg(used_by, ', ') INTO users FROM (
                    %x) all_users;
                IF users IS NOT NULL THEN
                    RAISE EXCEPTION USING MESSAGE = format('column %%s.%%I is still used by %%s', trashed, gone, users),
                        HINT = 'drop or change what uses it, then go on from here';
                END IF;
                FOR made IN
                    %x
                LOOP
                    EXECUTE made;
                END LOOP;
                WHILE EXISTS (SELECT FROM pg_attribute WHERE attrelid = trashed AND attname = free) LOOP
                    tries := tries + 1;
                    free := CASE WHEN octet_length(wanted) > 58 THEN left(wanted, 24) ELSE wanted END || '_' || tries;
                END LOOP;
                EXECUTE format('ALTER TABLE %%s RENAME COLUMN %%I TO %%I', trashed, gone, free);
            END
            """;

    private TrashBlock() {}

    /** @param name as SQL */
    static String table(String name) {
        return StepSql.block(Sql.of(
                TABLE,
                name,
                inside(TrashText.usersOfTable("trashed")),
                inside(TrashText.dropForeignKeys("trashed")),
                inside(TrashText.partsOfTable("trashed"))));
    }

    /** Both names as SQL. */
    static String column(String table, String name) {
        String bare = BatchText.bare(name);
        return StepSql.block(Sql.of(
                COLUMN,
                table,
                bare,
                ObjectNames.helper("trash", bare),
                inside(TrashText.usersOfColumn("trashed", "number")),
                inside(TrashText.takeApart("trashed", "number"))));
    }

    /** As deep as the block around it. */
    private static String inside(String query) {
        return query.replace("\n", "\n        ");
    }
}
