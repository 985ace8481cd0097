package dev.segue.read.schemacrawler;

import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.Column.Said;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.diff.DiffError;
import dev.segue.read.ReadException;
import dev.segue.read.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import schemacrawler.schema.AttributedObject;

/** Makes the record of one crawled table, and phrases about what the record cannot hold. */
final class TableAssembler {

    private final schemacrawler.schema.Table crawled;
    private final Facts facts;
    private final Name name;
    private final Schemas schemas;
    private final List<String> notComparable = new ArrayList<>();

    TableAssembler(schemacrawler.schema.Table crawled, Facts facts, Name name, Schemas schemas) {
        this.crawled = crawled;
        this.facts = facts;
        this.name = name;
        this.schemas = schemas;
    }

    /** @throws ReadException {@code SG-D104} where the crawl lost a part of the table */
    Table assemble() {
        ConstraintAssembler constraints = new ConstraintAssembler(name, schemas, notComparable);
        facts(crawled.getTableConstraints(), "constraints").forEach(constraints::add);
        return new Table(
                name,
                columns(),
                constraints.primaryKey(),
                constraints.uniques(),
                constraints.foreignKeys(),
                constraints.checks(),
                indexes(),
                facts.text("comment"),
                Origin.UNKNOWN,
                "");
    }

    /** What the record does not say, in phrases. Complete after {@link #assemble}. */
    List<String> notComparable() {
        return notComparable;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Facts column : facts(crawled.getColumns(), "columns")) {
            String columnName = column.text("name");
            if (Reserved.isTrash(columnName)) {
                notComparable.add("column %s.%s is in Segue's trash".formatted(name, columnName));
            } else if (Reserved.isSegues(columnName)) {
                notComparable.add("column %s.%s is Segue's own".formatted(name, columnName));
            } else {
                columns.add(column(columnName, column));
            }
        }
        return columns;
    }

    private Column column(String columnName, Facts column) {
        String generated = column.text("generated");
        Identity identity = identity(column);
        boolean hasDefault = generated.isEmpty() && identity == Identity.NONE;
        return new Column(
                columnName,
                column.text("type"),
                !column.flag("notNull"),
                hasDefault ? column.expression("expression") : null,
                identity,
                generated.equals("s") ? column.expression("expression") : null,
                column.text("collation"),
                column.text("comment"),
                (int) column.number("position"),
                Origin.UNKNOWN,
                Said.NOTHING);
    }

    private static Identity identity(Facts column) {
        return switch (column.text("identity")) {
            case "a" -> Identity.ALWAYS;
            case "d" -> Identity.BY_DEFAULT;
            default -> column.flag("serial") ? Identity.BY_DEFAULT : Identity.NONE;
        };
    }

    private List<Index> indexes() {
        List<Index> indexes = new ArrayList<>();
        for (Facts index : facts(crawled.getIndexes(), "indexes")) {
            if (Reserved.isSegues(index.text("name"))) {
                notComparable.add("index %s on %s is Segue's own".formatted(index.text("name"), name));
            } else {
                indexes.add(IndexAssembler.assemble(index));
            }
        }
        return indexes;
    }

    /** The facts of all of them, if there are as many as the server counted: SchemaCrawler may drop or merge names. */
    private List<Facts> facts(Collection<? extends AttributedObject> objects, String kind) {
        List<Facts> all = objects.stream()
                .filter(object -> object.hasAttribute("FACTS"))
                .map(Facts::of)
                .toList();
        long counted = facts.number(kind);
        if (all.size() != counted) {
            throw new ReadException(
                    DiffError.CATALOG_INCOMPLETE,
                    "table \"%s\": the server has %d %s, SchemaCrawler gave %d; names that differ only in outer spaces, or"
                                    .formatted(name, counted, kind, all.size())
                            + " are all spaces, cannot be read: rename them, or report a defect");
        }
        return all;
    }
}
