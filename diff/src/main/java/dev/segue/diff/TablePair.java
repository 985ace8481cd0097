package dev.segue.diff;

import dev.segue.catalog.Column;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;

/** A table on both sides, with its columns paired. */
record TablePair(Table before, Table after, Pairing<Column> columns) {

    Name name() {
        return after.name();
    }

    /** The table before under its name after: what a change of a part of it says. */
    Table was() {
        return new Table(
                after.name(),
                before.columns(),
                before.primaryKey(),
                before.uniques(),
                before.foreignKeys(),
                before.checks(),
                before.indexes(),
                before.comment(),
                before.origin(),
                before.formerName(),
                before.rows());
    }
}
