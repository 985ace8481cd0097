package dev.segue.engine.step;

/**
 * What putting a table or column aside asks the catalog, also for whoever does it without the engine. The table is named by an
 * expression for its oid, the column by one for its number.
 */
public final class TrashText {

    /** In words, of an entry {@code d} of pg_depend. PostgreSQL 14 records a generated column by itself, later ones its expression. */
    private static final String USER = """
            replace(regexp_replace(pg_describe_object(d.classid, d.objid, d.objsubid),
                '^(default value for )?column ', 'generated column '), 'rule _RETURN on ', '')""";

    private TrashText() {}

    /**
     * Who would go on using the column in the trash: views, rules, functions with an SQL body, triggers, policies, generated columns,
     * publications; column {@code used_by}, in words. The text of other functions is not known to the catalog.
     */
    public static String usersOfColumn(String table, String number) {
        return """
                SELECT DISTINCT %s AS used_by FROM pg_depend d
                WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = %s AND d.refobjsubid = %s
                    AND d.classid NOT IN ('pg_constraint'::regclass, 'pg_statistic_ext'::regclass)
                    AND (d.classid <> 'pg_class'::regclass OR d.objid = d.refobjid AND d.objsubid > 0)
                    AND NOT EXISTS (SELECT FROM pg_attrdef e WHERE d.classid = 'pg_attrdef'::regclass AND e.oid = d.objid
                        AND e.adrelid = d.refobjid AND e.adnum = d.refobjsubid)
                ORDER BY used_by""".formatted(USER, table, number);
    }

    /** Who else would go on using the table in the trash; its own rules and policies go along. Column {@code used_by}, in words. */
    public static String usersOfTable(String table) {
        return """
                SELECT DISTINCT %s AS used_by FROM pg_depend d
                WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = %s
                    AND d.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass, 'pg_policy'::regclass)
                    AND NOT EXISTS (SELECT FROM pg_rewrite r WHERE d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
                        AND r.ev_class = d.refobjid)
                    AND NOT EXISTS (SELECT FROM pg_policy p WHERE d.classid = 'pg_policy'::regclass AND p.oid = d.objid
                        AND p.polrelid = d.refobjid)
                ORDER BY used_by""".formatted(USER, table);
    }

    /**
     * The statements that take from a column all that would refuse rows of programs which do not know it, in their order: foreign keys
     * from and to it, other constraints, indexes, identity, default and NOT NULL. Column {@code statement}.
     */
    public static String takeApart(String table, String number) {
        return """
                SELECT statement FROM (
                    SELECT CASE k.contype WHEN 'f' THEN 1 ELSE 2 END AS place,
                        format('ALTER TABLE %%s DROP CONSTRAINT %%I', k.conrelid::regclass, k.conname) AS statement, a.attrelid, a.attnum
                    FROM pg_constraint k, pg_attribute a WHERE %s
                    UNION ALL
                    SELECT 3, format('DROP INDEX %%s', i.indexrelid::regclass), a.attrelid, a.attnum
                    FROM pg_index i, pg_attribute a WHERE %s
                    UNION ALL
                    SELECT 4, format('ALTER TABLE %%s ALTER COLUMN %%I DROP IDENTITY', a.attrelid::regclass, a.attname), a.attrelid, a.attnum
                    FROM pg_attribute a WHERE a.attidentity <> ''
                    UNION ALL
                    SELECT 5, format('ALTER TABLE %%s ALTER COLUMN %%I DROP DEFAULT', a.attrelid::regclass, a.attname), a.attrelid, a.attnum
                    FROM pg_attribute a WHERE a.atthasdef AND a.attgenerated = ''
                    UNION ALL
                    SELECT 6, format('ALTER TABLE %%s ALTER COLUMN %%I DROP NOT NULL', a.attrelid::regclass, a.attname), a.attrelid, a.attnum
                    FROM pg_attribute a WHERE a.attnotnull) parts
                WHERE attrelid = %s AND attnum = %s ORDER BY place, statement""".formatted(Attached.CONSTRAINTS, Attached.INDEXES, table, number);
    }

    /** The statements that drop the foreign keys from and to a table. Column {@code statement}. */
    public static String dropForeignKeys(String table) {
        return """
                SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname) AS statement FROM pg_constraint
                WHERE contype = 'f' AND conparentid = 0 AND %s IN (conrelid, confrelid) ORDER BY 1""".formatted(table);
    }

    /** The indexes and owned sequences of a table, which move with it. Columns {@code kind}, {@code relname}, {@code oid}. */
    public static String partsOfTable(String table) {
        return """
                SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'INDEX' END AS kind, c.relname, c.oid
                FROM pg_class c, (SELECT %s AS moved) t
                WHERE c.oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = moved)
                    OR c.relkind = 'S' AND c.oid IN (SELECT objid FROM pg_depend
                        WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND refobjid = moved
                            AND deptype IN ('a', 'i'))
                ORDER BY relname""".formatted(table);
    }
}
