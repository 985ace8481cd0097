package dev.segue.migration;

/** Steps of the expand phase: instant changes that no running release notices. Each call returns this. */
public final class Expand {

    private final Recorder recorder;

    Expand(Recorder recorder) {
        this.recorder = recorder;
    }

    /** One statement in its own transaction, sent after the declared lock has been got without making others queue. */
    public Expand sql(Lock lock, String statement, StepOption... options) {
        recorder.sql(lock, statement, options);
        return this;
    }

    /** One statement that locks no table (functions, types, sequences). */
    public Expand sql(String statement, StepOption... options) {
        recorder.sql(Lock.none(), statement, options);
        return this;
    }

    /** Several statements in one transaction: a swap. */
    public Expand atomically(Lock lock, String first, String second, String... more) {
        recorder.atomically(lock, first, second, more);
        return this;
    }

    /** Goes on only if the query returns no row; the rows are shown, so select keys, not people. */
    public Expand require(String expectation, String query) {
        recorder.require(expectation, query);
        return this;
    }

    /** Java code in its own transaction. */
    public Expand code(String name, Code code) {
        recorder.code(name, code);
        return this;
    }

    /** Takes the table back from the trash; nothing if it is there already. */
    public Expand restoreTable(String table) {
        recorder.table(Step.Kind.RESTORE_TABLE, table);
        return this;
    }

    /** Takes the column back from the trash; nothing if it is there already. */
    public Expand restoreColumn(String table, String column) {
        recorder.column(Step.Kind.RESTORE_COLUMN, table, column);
        return this;
    }
}
