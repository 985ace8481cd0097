package dev.segue.read.snapshot;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Row;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose lines are being read. */
final class TableParts {

    final List<Column> columns = new ArrayList<>();
    final List<UniqueConstraint> uniques = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();

    private final Table head;
    private @Nullable PrimaryKey primaryKey;

    /** The head is a table without parts. */
    TableParts(Table head) {
        this.head = head;
    }

    void primaryKey(PrimaryKey key) {
        primaryKey = key;
    }

    Table table() {
        return new Table(
                head.name(),
                columns,
                primaryKey,
                uniques,
                foreignKeys,
                checks,
                indexes,
                head.comment(),
                head.origin(),
                head.formerName(),
                rows);
    }
}
