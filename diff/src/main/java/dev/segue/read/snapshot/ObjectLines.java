package dev.segue.read.snapshot;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
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
import dev.segue.catalog.UserType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the lines of objects into a Catalog. Reads what {@link CatalogLines} writes, in the same order. */
final class ObjectLines {

    private final boolean catalogFile;
    private final Map<Name, TableParts> tables = new HashMap<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<UserType> types = new ArrayList<>();
    private final List<Trait> traits = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    ObjectLines(Snapshot.Kind kind) {
        this.catalogFile = kind == Snapshot.Kind.CATALOG;
    }

    Catalog catalog() {
        return new Catalog(tables.values().stream().map(TableParts::table).toList(), sequences, types, traits);
    }

    void add(LineCursor line) {
        switch (line.kind()) {
            case "table" -> table(line);
            case "column" -> column(line, parts(line));
            case "primary-key" -> primaryKey(line, parts(line));
            case "unique" -> unique(line, parts(line));
            case "foreign-key" -> foreignKey(line, parts(line));
            case "check" -> check(line, parts(line));
            case "index" -> index(line, parts(line));
            case "row" -> row(line, parts(line));
            case "sequence" -> sequence(line);
            case "enum" -> enumType(line);
            case "composite" -> composite(line);
            case "trait" -> trait(line);
            default ->
                throw line.damaged(
                        "the line of a table, sequence, enum, composite or trait, or of a part of a table, before this word");
        }
        line.end();
    }

    private void table(LineCursor line) {
        Name name = line.name();
        once(line);
        String comment = line.text("comment");
        Origin origin = origin(line);
        Table head = new Table(
                name,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                comment,
                origin,
                said(line, "was-named"));
        tables.put(name, new TableParts(head));
    }

    private void column(LineCursor line, TableParts table) {
        String name = partName(line);
        table.columns.add(new Column(
                name,
                line.text("type"),
                !line.flag("not-null"),
                line.expression("default"),
                line.word("identity", Column.Identity.class, Column.Identity.NONE),
                line.expression("generated"),
                line.text("collation"),
                line.text("comment"),
                catalogFile ? position(line) : 0,
                origin(line),
                new Column.Said(said(line, "was-named"), said(line, "backfill"))));
    }

    private static int position(LineCursor line) {
        return line.accept(" position=") ? Math.toIntExact(line.number()) : 0;
    }

    private void primaryKey(LineCursor line, TableParts table) {
        once(line);
        table.primaryKey(new PrimaryKey(line.string(), line.requiredTexts("columns")));
    }

    private void unique(LineCursor line, TableParts table) {
        table.uniques.add(new UniqueConstraint(
                partName(line),
                line.requiredTexts("columns"),
                line.flag("nulls-not-distinct"),
                line.flag("deferrable"),
                line.flag("initially-deferred")));
    }

    private void foreignKey(LineCursor line, TableParts table) {
        table.foreignKeys.add(new ForeignKey(
                partName(line),
                line.requiredTexts("columns"),
                line.target("target"),
                line.requiredTexts("target-columns"),
                line.word("on-delete", ForeignKey.Action.class, ForeignKey.Action.NO_ACTION),
                line.word("on-update", ForeignKey.Action.class, ForeignKey.Action.NO_ACTION),
                line.flag("deferrable"),
                line.flag("initially-deferred")));
    }

    private void check(LineCursor line, TableParts table) {
        table.checks.add(new Check(
                partName(line), line.requiredExpression("condition"), line.text("column"), line.texts("values")));
    }

    private void index(LineCursor line, TableParts table) {
        String name = partName(line);
        boolean unique = line.flag("unique");
        String method = line.text("method");
        List<Index.Key> keys = new ArrayList<>();
        for (Index.Key key = key(line); key != null; key = key(line)) {
            keys.add(key);
        }
        if (keys.isEmpty()) {
            throw line.damaged();
        }
        table.indexes.add(new Index(
                name,
                unique,
                method.isEmpty() ? "btree" : method,
                keys,
                line.texts("include"),
                line.expression("where"),
                !line.flag("invalid")));
    }

    private static Index.@Nullable Key key(LineCursor line) {
        String column = line.text("key");
        var expression = column.isEmpty() && line.flag("expression-key") ? line.requiredExpression("expression") : null;
        return column.isEmpty() && expression == null
                ? null
                : new Index.Key(
                        column,
                        expression,
                        line.flag("descending"),
                        line.flag("nulls-opposite"),
                        line.text("operator-class"));
    }

    private static void row(LineCursor line, TableParts table) {
        table.rows.add(new Row(line.requiredTexts("columns"), line.requiredTexts("values")));
    }

    private void sequence(LineCursor line) {
        Name name = line.name();
        once(line);
        sequences.add(new Sequence(name, line.number("start"), line.number("increment"), origin(line)));
    }

    private void enumType(LineCursor line) {
        Name name = line.name();
        once(line);
        types.add(new EnumType(name, line.texts("labels"), line.flag("implicit-casts")));
    }

    private void composite(LineCursor line) {
        Name name = line.name();
        once(line);
        String comment = line.text("comment");
        List<Attribute> attributes = new ArrayList<>();
        for (String attribute = line.text("attribute"); !attribute.isEmpty(); attribute = line.text("attribute")) {
            attributes.add(
                    new Attribute(attribute, line.requiredText("type"), line.text("collation"), line.text("comment")));
        }
        types.add(new CompositeType(name, attributes, comment));
    }

    private void trait(LineCursor line) {
        Name subject = line.name();
        Trait.Kind kind = line.word("of", Trait.Kind.class, Trait.Kind.TABLE);
        String part = line.text("part");
        String what = line.requiredText("what");
        once(line);
        traits.add(new Trait(kind, subject, part, what, line.requiredText("value")));
    }

    private TableParts parts(LineCursor line) {
        Name name = line.name();
        TableParts parts = tables.get(name);
        if (parts == null) {
            throw line.damaged("the line of table \"%s\" above this line".formatted(name));
        }
        return parts;
    }

    private String partName(LineCursor line) {
        String name = line.string();
        once(line);
        return name;
    }

    private void once(LineCursor line) {
        if (!seen.add(line.read())) {
            throw line.damaged("only one line that begins with '%s'".formatted(line.read()));
        }
    }

    private static Origin origin(LineCursor line) {
        return new Origin(line.text("entity"), line.text("attribute"));
    }

    private String said(LineCursor line, String key) {
        return catalogFile ? line.text(key) : "";
    }
}
