package dev.segue.engine.session;

import dev.segue.BlockedException;
import dev.segue.RuntimeError;
import dev.segue.SegueException;

/**
 * What a connection turned out to be connected to.
 *
 * @param version {@code server_version_num}
 * @param standby whether the server only follows another
 * @param schema the schema that is migrated, as PostgreSQL stores its name; empty where there is none
 * @param schemaExists whether that schema exists
 * @param user the user of the session
 * @param database the database
 * @param actor application name, host and pid of the session
 */
public record ServerFacts(
        int version, boolean standby, String schema, boolean schemaExists, String user, String database, String actor) {

    private static final int OLDEST = 140000;

    /**
     * Returns where this server can be migrated.
     *
     * @throws SegueException where nothing can be migrated here
     */
    public void check() {
        checkReadable();
        if (standby) {
            throw new BlockedException(
                    RuntimeError.STANDBY,
                    "database %s is on a standby, which cannot be changed: connect to the primary (segue.migration-url)"
                            .formatted(database));
        }
    }

    /**
     * Returns where the state of this server can be read.
     *
     * @throws SegueException where not even the state can be read
     */
    public void checkReadable() {
        if (version < OLDEST) {
            throw new BlockedException(
                    RuntimeError.SERVER_TOO_OLD,
                    "the server is PostgreSQL %d.%d, Segue needs 14 or newer"
                            .formatted(version / 10000, version % 10000));
        }
        if (schema.isEmpty()) {
            throw new BlockedException(
                    RuntimeError.NO_SCHEMA,
                    "no schema of the search_path of user %s exists in database %s: create one, or name it (segue.schema)"
                            .formatted(user, database));
        }
        if (!schemaExists) {
            throw new BlockedException(
                    RuntimeError.NO_SCHEMA,
                    "schema \"%s\" does not exist in database %s, or user %s may not use it: create it, or name another (segue.schema)"
                            .formatted(schema, database, user));
        }
    }
}
