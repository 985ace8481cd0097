package dev.segue.cli;

import dev.segue.engine.step.BatchText;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;

/**
 * Puts a table or column aside as the engine does, as one block of PL/pgSQL: what refuses rows of programs that do not know it goes,
 * recorded or not, and names that are taken are passed over. What was dropped is not kept.
 */
final class TrashBlock {

    private static final String TABLE = """

            DECLARE
                trashed regclass := %s::regclass;
                home oid := (SELECT relnamespace FROM pg_class WHERE oid = trashed);
                made text;
                part record;
                free text;
                tries integer;
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'segue_trash') THEN
                    CREATE SCHEMA segue_trash;
                END IF;
                FOR made IN SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname) FROM pg_constraint
                    WHERE contype = 'f' AND conparentid = 0 AND trashed IN (conrelid, confrelid) ORDER BY 1
                LOOP
                    EXECUTE made;
                END LOOP;
                FOR part IN SELECT c.oid, c.relname, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END AS kind
                    FROM pg_class c WHERE c.oid = trashed OR c.oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = trashed)
                        OR c.relkind = 'S' AND c.oid IN (SELECT objid FROM pg_depend WHERE classid = 'pg_class'::regclass
                            AND refclassid = 'pg_class'::regclass AND refobjid = trashed AND deptype IN ('a', 'i'))
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
                made text;
            BEGIN
                SELECT attnum INTO STRICT number FROM pg_attribute WHERE attrelid = trashed AND attname = gone AND NOT attisdropped;
                FOR made IN SELECT statement FROM (
                    SELECT CASE k.contype WHEN 'f' THEN 1 ELSE 2 END AS place,
                        format('ALTER TABLE %%s DROP CONSTRAINT %%I', k.conrelid::regclass, k.conname) AS statement
                    FROM pg_constraint k WHERE k.contype IN ('f', 'p', 'u', 'x', 'c') AND k.conparentid = 0
                        AND (k.conrelid = trashed AND number = ANY (k.conkey) OR k.confrelid = trashed AND number = ANY (k.confkey))
                    UNION ALL
                    SELECT 3, format('DROP INDEX %%s', i.indexrelid::regclass) FROM pg_index i WHERE i.indrelid = trashed
                        AND NOT EXISTS (SELECT FROM pg_constraint b WHERE b.conindid = i.indexrelid AND b.contype IN ('p', 'u', 'x'))
                        AND (number = ANY (i.indkey::smallint[]) OR EXISTS (SELECT FROM pg_depend e
                            WHERE e.classid = 'pg_class'::regclass AND e.objid = i.indexrelid
                                AND e.refclassid = 'pg_class'::regclass AND e.refobjid = trashed AND e.refobjsubid = number))
                    UNION ALL
                    SELECT place, format('ALTER TABLE %%s ALTER COLUMN %%I DROP %%s', trashed, gone, what)
                    FROM pg_attribute a, LATERAL (VALUES (4, 'IDENTITY', a.attidentity <> ''),
                        (5, 'DEFAULT', a.atthasdef AND a.attgenerated = ''), (6, 'NOT NULL', a.attnotnull)) v (place, what, has)
                    WHERE a.attrelid = trashed AND a.attnum = number AND has) parts ORDER BY place, statement
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
        return StepSql.block(Sql.of(TABLE, name));
    }

    /** Both names as SQL. */
    static String column(String table, String name) {
        String bare = BatchText.bare(name);
        return StepSql.block(Sql.of(COLUMN, table, bare, ObjectNames.helper("trash", bare)));
    }
}
