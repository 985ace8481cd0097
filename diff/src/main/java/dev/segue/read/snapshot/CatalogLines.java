package dev.segue.read.snapshot;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Row;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a Catalog, one line per object. {@link ObjectLines} reads what this writes, in the same order. */
final class CatalogLines {

    private final Detail detail;

    CatalogLines(Detail detail) {
        this.detail = detail;
    }

    /** One block for each table, one each for all sequences, enum types, composite types and traits; blocks are never empty. */
    List<List<String>> blocks(Catalog catalog) {
        List<List<String>> blocks = new ArrayList<>();
        catalog.tables().forEach(table -> blocks.add(table(table)));
        blocks.add(catalog.sequences().stream()
                .map(sequence -> sequence(sequence).toString())
                .toList());
        blocks.add(catalog.enums().stream()
                .map(type -> line("enum", type.name())
                        .texts("labels", type.labels())
                        .flag("implicit-casts", type.implicitCasts())
                        .toString())
                .toList());
        blocks.add(catalog.composites().stream().map(this::composite).toList());
        blocks.add(catalog.traits().stream()
                .filter(trait -> trait.kind().isCompared())
                .map(this::trait)
                .toList());
        blocks.removeIf(List::isEmpty);
        return blocks;
    }

    private Line sequence(Sequence sequence) {
        Line line = line("sequence", sequence.name())
                .number("start", sequence.start())
                .number("increment", sequence.increment());
        return origin(line, sequence.origin());
    }

    private String composite(CompositeType type) {
        Line line = line("composite", type.name()).text("comment", type.comment());
        type.attributes()
                .forEach(attribute -> line.text("attribute", attribute.name())
                        .text("type", attribute.type())
                        .text("collation", attribute.collation())
                        .text("comment", attribute.comment()));
        return line.toString();
    }

    /** What is rare comes last, so that files without it are what they were before there were traits. */
    private String trait(Trait trait) {
        return line("trait", trait.subject())
                .word("of", trait.kind(), Trait.Kind.TABLE)
                .text("part", trait.part())
                .text("what", trait.what())
                .text("value", trait.value())
                .toString();
    }

    private List<String> table(Table table) {
        Name name = table.name();
        PrimaryKey key = table.primaryKey();
        return Stream.of(
                        Stream.of(head(table)),
                        table.columns().stream().map(column -> column(name, column)),
                        Stream.ofNullable(key).map(primary -> primaryKey(name, primary)),
                        table.uniques().stream().map(unique -> unique(name, unique)),
                        table.foreignKeys().stream().map(foreign -> foreignKey(name, foreign)),
                        table.checks().stream().map(check -> check(name, check)),
                        table.indexes().stream().map(index -> index(name, index)),
                        detail == Detail.STRUCTURE
                                ? Stream.<Line>empty()
                                : table.rows().stream().map(row -> row(name, row)))
                .flatMap(lines -> lines)
                .map(Line::toString)
                .toList();
    }

    private Line head(Table table) {
        Line line = line("table", table.name()).text("comment", table.comment());
        return said(origin(line, table.origin()), table.formerName(), "");
    }

    private Line column(Name table, Column column) {
        Line line = line("column", table)
                .string(column.name())
                .text("type", column.type())
                .flag("not-null", !column.nullable())
                .expression("default", column.defaultValue())
                .word("identity", column.identity(), Column.Identity.NONE)
                .expression("generated", column.generated())
                .text("collation", column.collation())
                .text("comment", column.comment())
                .position(column.position());
        return said(
                origin(line, column.origin()),
                column.said().formerName(),
                column.said().backfill());
    }

    private Line primaryKey(Name table, PrimaryKey key) {
        return line("primary-key", table).string(key.name()).texts("columns", key.columns());
    }

    private Line unique(Name table, UniqueConstraint unique) {
        return line("unique", table)
                .string(unique.name())
                .texts("columns", unique.columns())
                .flag("nulls-not-distinct", unique.nullsNotDistinct())
                .flag("deferrable", unique.deferrable())
                .flag("initially-deferred", unique.initiallyDeferred());
    }

    private Line foreignKey(Name table, ForeignKey key) {
        return line("foreign-key", table)
                .string(key.name())
                .texts("columns", key.columns())
                .target("target", key.target())
                .texts("target-columns", key.targetColumns())
                .word("on-delete", key.onDelete(), ForeignKey.Action.NO_ACTION)
                .word("on-update", key.onUpdate(), ForeignKey.Action.NO_ACTION)
                .flag("deferrable", key.deferrable())
                .flag("initially-deferred", key.initiallyDeferred());
    }

    private Line check(Name table, Check check) {
        return line("check", table)
                .string(check.name())
                .expression("condition", check.expression())
                .text("column", check.column())
                .texts("values", check.values());
    }

    private Line index(Name table, Index index) {
        Line line = line("index", table)
                .string(index.name())
                .flag("unique", index.unique())
                .text("method", index.method().equals("btree") ? "" : index.method());
        index.keys()
                .forEach(key -> line.text("key", key.column())
                        .flag("expression-key", key.expression() != null) // else two keys could read as one
                        .expression("expression", key.expression())
                        .flag("descending", key.descending())
                        .flag("nulls-opposite", key.nullsOpposite())
                        .text("operator-class", key.operatorClass()));
        return line.texts("include", index.include())
                .expression("where", index.predicate())
                .flag("invalid", !index.valid());
    }

    private Line row(Name table, Row row) {
        return line("row", table).texts("columns", row.columns()).texts("values", row.values());
    }

    private Line line(String kind, Name name) {
        return new Line(kind, detail).name(name);
    }

    private Line origin(Line line, Origin origin) {
        return detail == Detail.STRUCTURE
                ? line
                : line.text("entity", origin.entity()).text("attribute", origin.attribute());
    }

    private Line said(Line line, String formerName, String backfill) {
        return detail == Detail.CATALOG ? line.text("was-named", formerName).text("backfill", backfill) : line;
    }
}
