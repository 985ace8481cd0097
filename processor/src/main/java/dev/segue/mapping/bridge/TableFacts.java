package dev.segue.mapping.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** One table, as Hibernate's own schema export would create it. */
final class TableFacts {

    private final MetadataImplementor metadata;
    private final Dialect dialect;
    private final Line line;
    private final OriginFacts origins;

    TableFacts(MetadataImplementor metadata, Line line, OriginFacts origins) {
        this.metadata = metadata;
        this.line = line;
        this.dialect = metadata.getDatabase().getDialect();
        this.origins = origins;
    }

    Map<String, Object> of(Table table) {
        Facts facts = name(new Facts(), table)
                .text("comment", table.getComment())
                .text("options", Newer.text(table, "getOptions", ""))
                .text("extra", Newer.text(table, "getExtraDeclarations", ""))
                .text("entity", origins.entity(table))
                .text("attribute", origins.attribute(table))
                .list("columns", table.getColumns(), column -> column(table, column))
                .list("uniques", uniques(table), fact -> fact)
                .list("foreignKeys", foreignKeys(table), this::foreignKey)
                .list("checks", checks(table), fact -> fact)
                .list("indexes", table.getIndexes().values(), this::index)
                .list("rows", FirstRows.of(table, metadata), fact -> fact);
        PrimaryKey key = table.getPrimaryKey();
        if (key != null) {
            UniqueKey named = key.getOrderingUniqueKey();
            facts.map(
                    "primaryKey",
                    columns(new Facts(), key)
                            .text("name", named != null && named.isNameExplicit() ? named.getName() : "")
                            .done());
        }
        return facts.done();
    }

    private static Facts name(Facts facts, Table table) {
        return facts.name("schema", table.getSchemaIdentifier()).name("name", table.getNameIdentifier());
    }

    private Map<String, Object> column(Table table, Column column) {
        String defaultValue = column.getDefaultValue();
        return new Facts()
                .text("name", column.getQuotedName(dialect))
                .text("type", column.getSqlType(metadata))
                .flag("nullable", isNullable(column))
                .text("default", defaultValue(defaultValue))
                .text("generated", column.getGeneratedAs())
                .flag(
                        "virtual",
                        column.getGeneratedAs() != null
                                && !dialect.generatedAs("").contains("stored"))
                .flag("identity", column.isIdentity())
                .text("collation", column.getCollation())
                .text("comment", column.getComment())
                .text("options", Newer.text(column, "getOptions", ""))
                .text("entity", origins.entity(table, column))
                .text("attribute", origins.attribute(table, column))
                .list("checks", column.getCheckConstraints(), this::check)
                .done();
    }

    private @Nullable String defaultValue(@Nullable String value) {
        return value == null ? null : Newer.text(dialect, "getColumnDefaultString", value, value);
    }

    /** Hibernate writes no NOT NULL for a generated column where the dialect says so. */
    private boolean isNullable(Column column) {
        return column.isNullable()
                || (column.getGeneratedAs() != null && !Newer.flag(dialect, "supportsNotNullAfterGeneratedAs", true));
    }

    private List<Map<String, Object>> checks(Table table) {
        List<Map<String, Object>> checks = new ArrayList<>();
        table.getChecks().forEach(check -> checks.add(check(check)));
        AggregateChecks.of(table, dialect).forEach(condition -> checks.add(check("", condition, "")));
        return checks;
    }

    private Map<String, Object> check(CheckConstraint check) {
        String options = Newer.text(check, "getOptions", "");
        // what the dialect makes of the options: that of PostgreSQL writes none
        return check(
                check.getName(),
                check.getConstraint(),
                Newer.text(dialect, "appendCheckConstraintOptions", options, check, ""));
    }

    private static Map<String, Object> check(@Nullable String name, String condition, @Nullable String options) {
        return new Facts()
                .text("name", name)
                .text("expression", condition)
                .text("options", options)
                .done();
    }

    /** A unique column gives an unnamed constraint at the column, in column order, before those of the table. */
    private List<Map<String, Object>> uniques(Table table) {
        List<Map<String, Object>> uniques = new ArrayList<>();
        for (Column column : table.getColumns()) {
            if (column.isUnique() && !table.isPrimaryKey(column)) {
                uniques.add(new Facts()
                        .text("name", "")
                        .text("options", "")
                        .list("columns", List.of(column), this::quotedName)
                        .done());
            }
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            if (!isOneUniqueColumn(table, key)) {
                uniques.add(columns(new Facts(), key)
                        .text("name", key.isNameExplicit() ? key.getName() : "")
                        .text("options", Newer.text(key, "getOptions", ""))
                        .done());
            }
        }
        return uniques;
    }

    private static boolean isOneUniqueColumn(Table table, UniqueKey key) {
        if (key.getColumnSpan() != 1) {
            return false;
        }
        Column column = table.getColumn(key.getColumn(0));
        return key.getColumn(0).isUnique() || (column != null && column.isUnique());
    }

    private List<ForeignKey> foreignKeys(Table table) {
        return line.foreignKeys(table).stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                .toList();
    }

    private Map<String, Object> foreignKey(ForeignKey key) {
        Table target = key.getReferencedTable();
        List<Column> targetColumns = key.isReferenceToPrimaryKey()
                ? Objects.requireNonNull(target.getPrimaryKey(), () -> "primary key of " + target.getName())
                        .getColumns()
                : key.getReferencedColumns();
        OnDeleteAction onDelete = key.getOnDeleteAction();
        return columns(new Facts(), key)
                .text("name", key.getName())
                .map("target", name(new Facts(), target).done())
                .list("targetColumns", targetColumns, this::quotedName)
                .text("onDelete", onDelete == null ? "" : onDelete.name())
                .text("definition", key.getKeyDefinition())
                .text("options", Newer.text(key, "getOptions", ""))
                .done();
    }

    private Map<String, Object> index(Index index) {
        Map<Selectable, String> orders = index.getSelectableOrderMap();
        return new Facts()
                .text("name", index.getName())
                .flag("unique", index.isUnique())
                .text("options", Newer.text(index, "getOptions", ""))
                .list(
                        "keys",
                        index.getSelectables(),
                        key -> new Facts()
                                .flag("formula", key.isFormula())
                                .text("text", key.getText(dialect))
                                .text("order", orders.get(key))
                                .done())
                .done();
    }

    private Facts columns(Facts facts, Constraint constraint) {
        return facts.list("columns", constraint.getColumns(), this::quotedName);
    }

    private String quotedName(Column column) {
        return column.getQuotedName(dialect);
    }
}
