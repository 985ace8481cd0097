package dev.segue.read.schemacrawler;

import dev.segue.catalog.Check;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.ForeignKey.Action;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.read.Schemas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the constraints of one table into records. */
final class ConstraintAssembler {

    private final Name table;
    private final Schemas schemas;
    private final List<String> notComparable;
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;

    ConstraintAssembler(Name table, Schemas schemas, List<String> notComparable) {
        this.table = table;
        this.schemas = schemas;
        this.notComparable = notComparable;
    }

    void add(Facts constraint) {
        String name = constraint.text("name");
        if (Reserved.isSegues(name)) {
            notComparable.add("constraint %s on %s is Segue's own".formatted(name, table));
            return;
        }
        List<String> columns = constraint.texts("columns");
        switch (constraint.text("kind")) {
            case "p" -> primaryKey = new PrimaryKey(name, columns);
            case "u" ->
                uniques.add(new UniqueConstraint(
                        name,
                        columns,
                        constraint.flag("nullsNotDistinct"),
                        constraint.flag("deferrable"),
                        constraint.flag("deferred")));
            case "f" -> foreignKeys.add(foreignKey(name, columns, constraint));
            case "c" -> checks.add(check(name, columns, constraint));
            default -> {} // an exclusion constraint is a trait
        }
    }

    @Nullable
    PrimaryKey primaryKey() {
        return primaryKey;
    }

    List<UniqueConstraint> uniques() {
        return uniques;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    List<Check> checks() {
        return checks;
    }

    private ForeignKey foreignKey(String name, List<String> columns, Facts constraint) {
        return new ForeignKey(
                name,
                columns,
                schemas.name(constraint.text("targetSchema"), constraint.text("target")),
                constraint.texts("targetColumns"),
                action(constraint.text("onDelete")),
                action(constraint.text("onUpdate")),
                constraint.flag("deferrable"),
                constraint.flag("deferred"));
    }

    private static Check check(String name, List<String> columns, Facts constraint) {
        String column = columns.size() == 1 ? columns.get(0) : "";
        String condition = constraint.text("expression");
        List<String> values = column.isEmpty() ? List.of() : CheckValues.of(column, condition);
        return new Check(name, Expression.canonical(condition), column, values);
    }

    private static Action action(String code) {
        return switch (code) {
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }
}
