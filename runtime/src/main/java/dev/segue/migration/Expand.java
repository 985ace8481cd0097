package dev.segue.migration;

/** Steps of the expand phase: instant changes that no running release notices. Each call returns this. */
public final class Expand {

    private final Heading heading;

    Expand(Heading heading) {
        this.heading = heading;
    }

    /** One statement in its own transaction, sent after the declared lock has been got without making others queue. */
    public Expand sql(Lock lock, String statement, StepOption... options) {
        heading.sql(lock, statement, options);
        return this;
    }

    /** One statement that locks no table (functions, types, sequences). */
    public Expand sql(String statement, StepOption... options) {
        heading.sql(Lock.none(), statement, options);
        return this;
    }

    /** Several statements in one transaction: a swap. */
    public Expand atomically(Lock lock, String first, String second, String... more) {
        heading.atomically(lock, first, second, more);
        return this;
    }

    /** Goes on only if the query returns no row; the rows are shown, so select keys, not people. */
    public Expand require(String expectation, String query) {
        heading.require(expectation, query);
        return this;
    }

    /** Java code in its own transaction. */
    public Expand code(String name, Code code) {
        heading.code(name, code);
        return this;
    }

    /** Takes the table back from the trash; nothing if it is there already. */
    public Expand restoreTable(String table) {
        heading.table(Step.Kind.RESTORE_TABLE, table);
        return this;
    }

    /** Takes the column back from the trash; nothing if it is there already. */
    public Expand restoreColumn(String table, String column) {
        heading.column(Step.Kind.RESTORE_COLUMN, table, column);
        return this;
    }
}
