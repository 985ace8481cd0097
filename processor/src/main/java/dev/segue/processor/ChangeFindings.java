package dev.segue.processor;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.SqlType;
import dev.segue.catalog.Table;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Puts each change into words, at the entity or attribute that it comes from. */
final class ChangeFindings implements ChangeVisitor<Finding> {

    private final ChangePlace place;
    private final ChangeOrigins origins;

    ChangeFindings(Diagnostic.Kind kind, ChangeOrigins origins) {
        this.place = new ChangePlace(kind);
        this.origins = origins;
    }

    @Override
    public Finding createTable(Change.CreateTable change) {
        Table table = change.table();
        int columns = table.columns().size();
        String size = " (%d column%s)".formatted(columns, columns == 1 ? "" : "s");
        return place.at(table.origin(), ProcessorError.CREATE_TABLE, table.name(), size)
                .near(ChangeSpots.furtherTable(table));
    }

    @Override
    public Finding dropTable(Change.DropTable change) {
        return place.at(
                change.table().origin(),
                ProcessorError.DROP_TABLE,
                change.table().name());
    }

    @Override
    public Finding renameTable(Change.RenameTable change) {
        Name before = change.before().name();
        return place.at(
                        change.after().origin(),
                        ProcessorError.RENAME_TABLE,
                        before,
                        change.after().name(),
                        saying(Renames.isSaid(change)))
                .near(ChangeSpots.wasNamed(before.name()));
    }

    @Override
    public Finding addColumn(Change.AddColumn change) {
        Column column = change.column();
        String what =
                "%s %s%s".formatted(name(change.table(), column), type(column), column.nullable() ? "" : " NOT NULL");
        return place.at(change.table(), column, ProcessorError.ADD_COLUMN, what, backfill(change.backfill()));
    }

    @Override
    public Finding dropColumn(Change.DropColumn change) {
        return place.at(
                change.table(), change.column(), ProcessorError.DROP_COLUMN, name(change.table(), change.column()));
    }

    @Override
    public Finding renameColumn(Change.RenameColumn change) {
        String before = name(change.tableBefore(), change.before());
        String after = name(change.tableAfter(), change.after());
        return place.at(
                        change.tableAfter(),
                        change.after(),
                        ProcessorError.RENAME_COLUMN,
                        before,
                        after,
                        saying(Renames.isSaid(change)))
                .near(ChangeSpots.wasNamed(change.before().name()));
    }

    @Override
    public Finding changeNullability(Change.ChangeNullability change) {
        String what = change.after().nullable() ? "allows NULL now" : "is NOT NULL now";
        String column = name(change.table(), change.after());
        String filled = backfill(change.backfill());
        return place.at(change.table(), change.after(), ProcessorError.CHANGE_NULLABILITY, column, what, filled)
                .near(ChangeSpots.nullability(change.after().name()));
    }

    @Override
    public Finding changeDefault(Change.ChangeDefault change) {
        String after = text(change.after().defaultValue());
        String before = text(change.before().defaultValue());
        String column = name(change.table(), change.after());
        return place.at(change.table(), change.after(), ProcessorError.CHANGE_DEFAULT, column, after, before)
                .near(ChangeSpots.defaultValue(change.after().name()));
    }

    @Override
    public Finding changeType(Change.ChangeType change) {
        String column = name(change.table(), change.after());
        String after = type(change.after());
        String before = type(change.before());
        return place.at(change.table(), change.after(), ProcessorError.CHANGE_TYPE, column, after, before)
                .near(ChangeSpots.type(change.after().name(), before, after));
    }

    @Override
    public Finding changePrimaryKey(Change.ChangePrimaryKey change) {
        Table table = change.tableAfter();
        return place.at(
                table.origin(),
                ProcessorError.CHANGE_PRIMARY_KEY,
                table.name(),
                key(change.after()),
                key(change.before()));
    }

    @Override
    public Finding addUnique(Change.AddUnique change) {
        return place.at(change.table(), change.unique().columns(), ProcessorError.ADD_UNIQUE)
                .near(ChangeSpots.unique(change.unique()));
    }

    @Override
    public Finding dropUnique(Change.DropUnique change) {
        return place.at(change.table(), change.unique().columns(), ProcessorError.DROP_UNIQUE)
                .near(ChangeSpots.flagUnique(change.unique().columns().get(0)));
    }

    @Override
    public Finding addForeignKey(Change.AddForeignKey change) {
        List<String> columns = change.foreignKey().columns();
        Name target = change.foreignKey().target();
        return place.at(change.table(), columns, ProcessorError.ADD_FOREIGN_KEY, target)
                .near(ChangeSpots.FOREIGN_KEY);
    }

    @Override
    public Finding dropForeignKey(Change.DropForeignKey change) {
        List<String> columns = change.foreignKey().columns();
        Name target = change.foreignKey().target();
        return place.at(change.table(), columns, ProcessorError.DROP_FOREIGN_KEY, target)
                .near(ChangeSpots.FOREIGN_KEY);
    }

    @Override
    public Finding addCheck(Change.AddCheck change) {
        Check check = change.check();
        String text = check.expression().text();
        return place.atCheck(change.table(), check, ProcessorError.ADD_CHECK, text)
                .near(ChangeSpots.check(text, ""));
    }

    @Override
    public Finding dropCheck(Change.DropCheck change) {
        return place.atCheck(change.table(), change.check(), ProcessorError.DROP_CHECK);
    }

    @Override
    public Finding changeCheck(Change.ChangeCheck change) {
        Check after = change.after();
        return place.atCheck(
                        change.table(),
                        after,
                        ProcessorError.CHANGE_CHECK,
                        ChangedValues.of(change.before(), change.after()))
                .near(ChangeSpots.check(
                        after.expression().text(), change.before().expression().text()));
    }

    @Override
    public Finding addIndex(Change.AddIndex change) {
        return place.atIndex(change.table(), change.index(), ProcessorError.ADD_INDEX)
                .near(ChangeSpots.index(change.index()));
    }

    @Override
    public Finding dropIndex(Change.DropIndex change) {
        return place.atIndex(change.table(), change.index(), ProcessorError.DROP_INDEX);
    }

    @Override
    public Finding renameConstraint(Change.RenameConstraint change) {
        String what = change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Name table = change.table().name();
        return place.at(
                        change.table().origin(),
                        ProcessorError.RENAME_CONSTRAINT,
                        what,
                        change.before(),
                        table,
                        change.after())
                .near(Spot.saying(change.after()));
    }

    @Override
    public Finding createSequence(Change.CreateSequence change) {
        return place.at(change.sequence().origin(), ProcessorError.CREATE_SEQUENCE, change.subject())
                .near(ChangeSpots.sequence(change.subject()));
    }

    @Override
    public Finding dropSequence(Change.DropSequence change) {
        return place.at(change.sequence().origin(), ProcessorError.DROP_SEQUENCE, change.subject());
    }

    @Override
    public Finding renameSequence(Change.RenameSequence change) {
        Name before = change.before().name();
        return place.at(change.after().origin(), ProcessorError.RENAME_SEQUENCE, before, change.subject())
                .near(ChangeSpots.sequence(change.subject()));
    }

    @Override
    public Finding changeSequence(Change.ChangeSequence change) {
        long after = change.after().increment();
        return place.at(
                        change.after().origin(),
                        ProcessorError.CHANGE_SEQUENCE,
                        change.subject(),
                        after,
                        change.before().increment())
                .near(ChangeSpots.sequence(change.subject()));
    }

    @Override
    public Finding createType(Change.CreateType change) {
        return place.at(Origin.UNKNOWN, ProcessorError.CREATE_TYPE, change.subject())
                .near(ChangeSpots.struct(change.subject()))
                .otherwiseAt(origins.ofType(change.subject()));
    }

    @Override
    public Finding dropType(Change.DropType change) {
        return place.at(Origin.UNKNOWN, ProcessorError.DROP_TYPE, change.subject())
                .otherwiseAt(origins.ofType(change.subject()));
    }

    @Override
    public Finding changeEnum(Change.ChangeEnum change) {
        String labels =
                ChangedValues.of(change.before().labels(), change.after().labels());
        return place.at(
                        Origin.UNKNOWN,
                        ProcessorError.CHANGE_ENUM,
                        change.subject(),
                        labels.isEmpty() ? "its order or its casts are others" : labels)
                .otherwiseAt(origins.ofType(change.subject()));
    }

    @Override
    public Finding changeComposite(Change.ChangeComposite change) {
        String attributes = change.after().shape();
        return place.at(
                        Origin.UNKNOWN,
                        ProcessorError.CHANGE_COMPOSITE,
                        change.subject(),
                        attributes,
                        change.before().shape())
                .near(ChangeSpots.struct(change.subject()))
                .otherwiseAt(origins.ofType(change.subject()));
    }

    @Override
    public Finding other(Change.Other change) {
        String subject =
                change.column().isEmpty() ? change.subject().toString() : change.subject() + "." + change.column();
        return place.at(Origin.UNKNOWN, ProcessorError.OTHER, subject, change.what())
                .otherwiseAt(origins.of(change.subject(), change.column()));
    }

    private static String saying(boolean wasNamed) {
        return wasNamed ? " (@WasNamed)" : "";
    }

    private static String backfill(String expression) {
        return expression.isEmpty() ? "" : " (@Backfill \"%s\")".formatted(expression);
    }

    private static String name(Table table, Column column) {
        return table.name() + "." + column.name();
    }

    private static String type(Column column) {
        return SqlType.brief(column.type());
    }

    private static String text(@Nullable Expression expression) {
        return expression == null ? "none" : expression.text();
    }

    private static String key(@Nullable PrimaryKey key) {
        return key == null
                ? "none"
                : "(%s)".formatted(String.join(", ", Objects.requireNonNull(key).columns()));
    }
}
