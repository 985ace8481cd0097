SELECT n.nspname AS schema, t.typname AS name,
       array(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels,
       -- as Hibernate makes them: (varchar AS type) and (type AS varchar) WITH INOUT AS IMPLICIT
       (SELECT count(*) FROM pg_cast k WHERE (k.castsource, k.casttarget) IN ((t.oid, 'varchar'::regtype), ('varchar'::regtype, t.oid))
           AND k.castcontext = 'i' AND k.castmethod = 'i') = 2 AS casts
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND t.typtype = 'e'
   AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
 ORDER BY 1, 2
