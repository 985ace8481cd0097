package dev.segue.cli;

import dev.segue.catalog.Column;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Expression;
import dev.segue.catalog.SqlType;
import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line per change: {@code +} comes, {@code -} goes, {@code ~} changes. */
final class ChangeLines implements ChangeVisitor<String> {

    @Override
    public String createTable(Change.CreateTable change) {
        return "+ table %s (%d columns)"
                .formatted(change.subject(), change.table().columns().size());
    }

    @Override
    public String dropTable(Change.DropTable change) {
        return "- table %s (%d columns)"
                .formatted(change.subject(), change.table().columns().size());
    }

    @Override
    public String renameTable(Change.RenameTable change) {
        return "~ table %s is now %s"
                .formatted(change.before().name(), change.after().name());
    }

    @Override
    public String addColumn(Change.AddColumn change) {
        return "+ %s.%s".formatted(change.subject(), described(change.column()));
    }

    @Override
    public String dropColumn(Change.DropColumn change) {
        return "- %s.%s".formatted(change.subject(), described(change.column()));
    }

    @Override
    public String renameColumn(Change.RenameColumn change) {
        return "~ %s.%s is now %s"
                .formatted(
                        change.subject(), change.before().name(), change.after().name());
    }

    @Override
    public String changeNullability(Change.ChangeNullability change) {
        return "~ %s.%s %s"
                .formatted(
                        change.subject(),
                        change.after().name(),
                        change.after().nullable() ? "allows NULL" : "is NOT NULL");
    }

    @Override
    public String changeDefault(Change.ChangeDefault change) {
        return "~ %s.%s default %s → %s"
                .formatted(
                        change.subject(),
                        change.after().name(),
                        text(change.before().defaultValue()),
                        text(change.after().defaultValue()));
    }

    @Override
    public String changeType(Change.ChangeType change) {
        return "~ %s.%s %s → %s"
                .formatted(
                        change.subject(),
                        change.after().name(),
                        SqlType.brief(change.before().type()),
                        SqlType.brief(change.after().type()));
    }

    @Override
    public String changePrimaryKey(Change.ChangePrimaryKey change) {
        return "~ %s primary key %s → %s"
                .formatted(
                        change.subject(),
                        change.before() == null ? "none" : change.before().columns(),
                        change.after() == null ? "none" : change.after().columns());
    }

    @Override
    public String addUnique(Change.AddUnique change) {
        return "+ %s unique %s %s"
                .formatted(
                        change.subject(),
                        change.unique().name(),
                        change.unique().columns());
    }

    @Override
    public String dropUnique(Change.DropUnique change) {
        return "- %s unique %s %s"
                .formatted(
                        change.subject(),
                        change.unique().name(),
                        change.unique().columns());
    }

    @Override
    public String addForeignKey(Change.AddForeignKey change) {
        return "+ %s foreign key %s %s → %s"
                .formatted(
                        change.subject(),
                        change.foreignKey().name(),
                        change.foreignKey().columns(),
                        change.foreignKey().target());
    }

    @Override
    public String dropForeignKey(Change.DropForeignKey change) {
        return "- %s foreign key %s %s → %s"
                .formatted(
                        change.subject(),
                        change.foreignKey().name(),
                        change.foreignKey().columns(),
                        change.foreignKey().target());
    }

    @Override
    public String addCheck(Change.AddCheck change) {
        return "+ %s check %s (%s)"
                .formatted(
                        change.subject(),
                        change.check().name(),
                        change.check().expression().text());
    }

    @Override
    public String dropCheck(Change.DropCheck change) {
        return "- %s check %s (%s)"
                .formatted(
                        change.subject(),
                        change.check().name(),
                        change.check().expression().text());
    }

    @Override
    public String changeCheck(Change.ChangeCheck change) {
        return "~ %s check %s (%s) → (%s)"
                .formatted(
                        change.subject(),
                        change.after().name(),
                        change.before().expression().text(),
                        change.after().expression().text());
    }

    @Override
    public String addIndex(Change.AddIndex change) {
        return "+ %s index %s".formatted(change.subject(), change.index().name());
    }

    @Override
    public String dropIndex(Change.DropIndex change) {
        return "- %s index %s".formatted(change.subject(), change.index().name());
    }

    @Override
    public String renameConstraint(Change.RenameConstraint change) {
        return "~ %s %s %s is now %s"
                .formatted(
                        change.subject(),
                        change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        change.before(),
                        change.after());
    }

    @Override
    public String createSequence(Change.CreateSequence change) {
        return "+ sequence %s increment %d"
                .formatted(change.subject(), change.sequence().increment());
    }

    @Override
    public String dropSequence(Change.DropSequence change) {
        return "- sequence %s".formatted(change.subject());
    }

    @Override
    public String renameSequence(Change.RenameSequence change) {
        return "~ sequence %s is now %s"
                .formatted(change.before().name(), change.after().name());
    }

    @Override
    public String changeSequence(Change.ChangeSequence change) {
        return "~ sequence %s increment %d → %d"
                .formatted(
                        change.subject(),
                        change.before().increment(),
                        change.after().increment());
    }

    @Override
    public String createType(Change.CreateType change) {
        return "+ type %s".formatted(change.subject());
    }

    @Override
    public String dropType(Change.DropType change) {
        return "- type %s".formatted(change.subject());
    }

    @Override
    public String changeEnum(Change.ChangeEnum change) {
        return "~ enum type %s %s → %s"
                .formatted(change.subject(), described(change.before()), described(change.after()));
    }

    @Override
    public String changeComposite(Change.ChangeComposite change) {
        return "~ composite type %s %s → %s"
                .formatted(
                        change.subject(),
                        change.before().shape(),
                        change.after().shape());
    }

    @Override
    public String other(Change.Other change) {
        String column = change.column().isEmpty() ? "" : "." + change.column();
        return "~ %s%s: %s".formatted(change.subject(), column, change.what());
    }

    private static String described(Column column) {
        String value = column.defaultValue() == null
                ? ""
                : " default " + column.defaultValue().text();
        return "%s %s%s%s"
                .formatted(column.name(), SqlType.brief(column.type()), column.nullable() ? "" : " NOT NULL", value);
    }

    private static String described(EnumType type) {
        return "(%s)%s".formatted(String.join(", ", type.labels()), type.implicitCasts() ? " with casts" : "");
    }

    private static String text(@Nullable Expression expression) {
        return expression == null ? "none" : expression.text();
    }
}
