package dev.segue.engine.history;

/**
 * Whose history: one chain of migrations for one schema.
 *
 * @param historySchema where the tables are, as PostgreSQL stores its name
 * @param unit the chain
 * @param schema the schema that is migrated, as PostgreSQL stores its name
 */
public record Scope(String historySchema, String unit, String schema) {}
