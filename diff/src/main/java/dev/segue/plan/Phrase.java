package dev.segue.plan;

import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;

/** A change as a phrase in the third person, such as {@code adds policies.auto_renew}. */
final class Phrase implements ChangeVisitor<String> {

    @Override
    public String createTable(Change.CreateTable change) {
        return "creates table %s".formatted(change.subject());
    }

    @Override
    public String dropTable(Change.DropTable change) {
        return "puts table %s aside".formatted(change.subject());
    }

    @Override
    public String renameTable(Change.RenameTable change) {
        return "renames table %s to %s".formatted(change.before().name(), change.subject());
    }

    @Override
    public String addColumn(Change.AddColumn change) {
        return "adds %s.%s%s"
                .formatted(
                        change.subject(),
                        change.column().name(),
                        change.column().nullable() ? "" : ", NOT NULL");
    }

    @Override
    public String dropColumn(Change.DropColumn change) {
        return "puts %s.%s aside".formatted(change.subject(), change.column().name());
    }

    @Override
    public String renameColumn(Change.RenameColumn change) {
        return "renames %s.%s to %s"
                .formatted(
                        change.subject(), change.before().name(), change.after().name());
    }

    @Override
    public String changeNullability(Change.ChangeNullability change) {
        return "%s NULL in %s.%s"
                .formatted(
                        change.after().nullable() ? "allows" : "forbids",
                        change.subject(),
                        change.after().name());
    }

    @Override
    public String changeDefault(Change.ChangeDefault change) {
        return "changes the default of %s.%s"
                .formatted(change.subject(), change.after().name());
    }

    @Override
    public String changeType(Change.ChangeType change) {
        return "makes %s.%s %s"
                .formatted(
                        change.subject(), change.after().name(), change.after().type());
    }

    @Override
    public String changePrimaryKey(Change.ChangePrimaryKey change) {
        return "changes the primary key of %s".formatted(change.subject());
    }

    @Override
    public String addUnique(Change.AddUnique change) {
        return "makes %s unique in %s"
                .formatted(String.join(", ", change.unique().columns()), change.subject());
    }

    @Override
    public String dropUnique(Change.DropUnique change) {
        return "no longer keeps %s unique in %s"
                .formatted(String.join(", ", change.unique().columns()), change.subject());
    }

    @Override
    public String addForeignKey(Change.AddForeignKey change) {
        return "lets %s refer to %s"
                .formatted(change.subject(), change.foreignKey().target());
    }

    @Override
    public String dropForeignKey(Change.DropForeignKey change) {
        return "no longer lets %s refer to %s"
                .formatted(change.subject(), change.foreignKey().target());
    }

    @Override
    public String addCheck(Change.AddCheck change) {
        return "adds check %s to %s".formatted(change.check().name(), change.subject());
    }

    @Override
    public String dropCheck(Change.DropCheck change) {
        return "drops check %s of %s".formatted(change.check().name(), change.subject());
    }

    @Override
    public String changeCheck(Change.ChangeCheck change) {
        return "changes check %s of %s".formatted(change.after().name(), change.subject());
    }

    @Override
    public String addIndex(Change.AddIndex change) {
        return "adds index %s to %s".formatted(change.index().name(), change.subject());
    }

    @Override
    public String dropIndex(Change.DropIndex change) {
        return "drops index %s of %s".formatted(change.index().name(), change.subject());
    }

    @Override
    public String renameConstraint(Change.RenameConstraint change) {
        return "renames %s of %s to %s".formatted(change.before(), change.subject(), change.after());
    }

    @Override
    public String createSequence(Change.CreateSequence change) {
        return "creates sequence %s".formatted(change.subject());
    }

    @Override
    public String dropSequence(Change.DropSequence change) {
        return "puts sequence %s aside".formatted(change.subject());
    }

    @Override
    public String changeSequence(Change.ChangeSequence change) {
        return "lets sequence %s count by %d"
                .formatted(change.subject(), change.after().increment());
    }

    @Override
    public String other(Change.Other change) {
        return "changes %s".formatted(change.subject());
    }
}
