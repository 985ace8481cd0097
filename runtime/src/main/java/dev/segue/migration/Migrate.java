package dev.segue.migration;

/** Steps of the migrate phase: long work that blocks neither reads nor writes. Each call returns this. */
public final class Migrate {

    private final Recorder recorder;

    Migrate(Recorder recorder) {
        this.recorder = recorder;
    }

    /** One statement in its own transaction, sent after the declared lock has been got without making others queue. */
    public Migrate sql(Lock lock, String statement, StepOption... options) {
        recorder.sql(lock, statement, options);
        return this;
    }

    /** One statement that locks no table. */
    public Migrate sql(String statement, StepOption... options) {
        recorder.sql(Lock.none(), statement, options);
        return this;
    }

    /** Several statements in one transaction: a swap. */
    public Migrate atomically(Lock lock, String first, String second, String... more) {
        recorder.atomically(lock, first, second, more);
        return this;
    }

    /** Goes on only if the query returns no row; the rows are shown, so select keys, not people. */
    public Migrate require(String expectation, String query) {
        recorder.require(expectation, query);
        return this;
    }

    /** Java code in its own transaction. */
    public Migrate code(String name, Code code) {
        recorder.code(name, code);
        return this;
    }

    /**
     * Runs the statement once per range of the key, in committed batches. {@code :batch} stands for the range, and each
     * batch is written so that doing it twice changes nothing.
     *
     * @param key the column or columns (comma separated) of a unique, NOT NULL key of the table
     */
    public Migrate backfill(String table, String key, String statement, StepOption... options) {
        recorder.backfill(table, key, statement, options);
        return this;
    }

    /** {@code CREATE [UNIQUE] INDEX CONCURRENTLY name ON table …}; a broken build is dropped and built again. */
    public Migrate createIndex(String statement, StepOption... options) {
        recorder.createIndex(statement, options);
        return this;
    }

    /** {@code VALIDATE CONSTRAINT}, without statement timeout. */
    public Migrate validate(String table, String constraint) {
        recorder.validate(table, constraint);
        return this;
    }
}
