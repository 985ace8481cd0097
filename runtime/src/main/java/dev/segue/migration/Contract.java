package dev.segue.migration;

/** Steps of the contract phase: takes away what the release being left needs. Each call returns this. */
public final class Contract {

    private final Heading heading;

    Contract(Heading heading) {
        this.heading = heading;
    }

    /** One statement in its own transaction, sent after the declared lock has been got without making others queue. */
    public Contract sql(Lock lock, String statement, StepOption... options) {
        heading.sql(lock, statement, options);
        return this;
    }

    /** One statement that locks no table. */
    public Contract sql(String statement, StepOption... options) {
        heading.sql(Lock.none(), statement, options);
        return this;
    }

    /** Several statements in one transaction: a swap. */
    public Contract atomically(Lock lock, String first, String second, String... more) {
        heading.atomically(lock, first, second, more);
        return this;
    }

    /** Goes on only if the query returns no row; the rows are shown, so select keys, not people. */
    public Contract require(String expectation, String query) {
        heading.require(expectation, query);
        return this;
    }

    /** Java code in its own transaction. */
    public Contract code(String name, Code code) {
        heading.code(name, code);
        return this;
    }

    /**
     * Runs the statement once per range of the key, in committed batches. {@code :batch} stands for the range, and each
     * batch is written so that doing it twice changes nothing.
     *
     * @param key the column or columns (comma separated) of a unique, NOT NULL key of the table
     */
    public Contract backfill(String table, String key, String statement, StepOption... options) {
        heading.backfill(table, key, statement, options);
        return this;
    }

    /** {@code CREATE [UNIQUE] INDEX CONCURRENTLY name ON table …}; a broken build is dropped and built again. */
    public Contract createIndex(String statement, StepOption... options) {
        heading.createIndex(statement, options);
        return this;
    }

    /** {@code VALIDATE CONSTRAINT}, without statement timeout. */
    public Contract validate(String table, String constraint) {
        heading.validate(table, constraint);
        return this;
    }

    /** {@code DROP INDEX CONCURRENTLY IF EXISTS}. */
    public Contract dropIndex(String index) {
        heading.dropIndex(index);
        return this;
    }

    /** Puts the table aside with all its rows, until somebody empties the trash. */
    public Contract trashTable(String table) {
        heading.table(Step.Kind.TRASH_TABLE, table);
        return this;
    }

    /** Puts the column aside with all its values, until somebody empties the trash. */
    public Contract trashColumn(String table, String column) {
        heading.column(Step.Kind.TRASH_COLUMN, table, column);
        return this;
    }
}
