package dev.segue.plan;

import static dev.segue.plan.Naming.camel;

import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;

/** The name of a migration with one change, in UpperCamelCase. */
final class Title implements ChangeVisitor<String> {

    @Override
    public String createTable(Change.CreateTable change) {
        return "Create" + camel(change.subject().name());
    }

    @Override
    public String dropTable(Change.DropTable change) {
        return "Drop" + camel(change.subject().name());
    }

    @Override
    public String renameTable(Change.RenameTable change) {
        return "Rename" + camel(change.before().name().name()) + "To"
                + camel(change.subject().name());
    }

    @Override
    public String addColumn(Change.AddColumn change) {
        return "Add" + camel(change.column().name()) + "To"
                + camel(change.subject().name());
    }

    @Override
    public String dropColumn(Change.DropColumn change) {
        return "Drop" + camel(change.column().name()) + "From"
                + camel(change.subject().name());
    }

    @Override
    public String renameColumn(Change.RenameColumn change) {
        return "Rename" + camel(change.before().name()) + "To"
                + camel(change.after().name()) + "In" + camel(change.subject().name());
    }

    @Override
    public String changeNullability(Change.ChangeNullability change) {
        return (change.after().nullable() ? "Allow" : "Require")
                + camel(change.after().name()) + "In" + camel(change.subject().name());
    }

    @Override
    public String changeDefault(Change.ChangeDefault change) {
        return "ChangeDefaultOf" + camel(change.after().name()) + "In"
                + camel(change.subject().name());
    }

    @Override
    public String changeType(Change.ChangeType change) {
        return "ChangeTypeOf" + camel(change.after().name()) + "In"
                + camel(change.subject().name());
    }

    @Override
    public String changePrimaryKey(Change.ChangePrimaryKey change) {
        return "ChangeKeyOf" + camel(change.subject().name());
    }

    @Override
    public String addUnique(Change.AddUnique change) {
        return "AddUnique" + camel(String.join("_", change.unique().columns())) + "To"
                + camel(change.subject().name());
    }

    @Override
    public String dropUnique(Change.DropUnique change) {
        return "DropUnique" + camel(String.join("_", change.unique().columns())) + "From"
                + camel(change.subject().name());
    }

    @Override
    public String addForeignKey(Change.AddForeignKey change) {
        return "AddKeyFrom" + camel(change.subject().name()) + "To"
                + camel(change.foreignKey().target().name());
    }

    @Override
    public String dropForeignKey(Change.DropForeignKey change) {
        return "DropKeyFrom" + camel(change.subject().name()) + "To"
                + camel(change.foreignKey().target().name());
    }

    @Override
    public String addCheck(Change.AddCheck change) {
        return "AddCheckTo" + camel(change.subject().name());
    }

    @Override
    public String dropCheck(Change.DropCheck change) {
        return "DropCheckFrom" + camel(change.subject().name());
    }

    @Override
    public String changeCheck(Change.ChangeCheck change) {
        return "ChangeCheckOf" + camel(change.subject().name());
    }

    @Override
    public String addIndex(Change.AddIndex change) {
        return "AddIndexTo" + camel(change.subject().name());
    }

    @Override
    public String dropIndex(Change.DropIndex change) {
        return "DropIndexFrom" + camel(change.subject().name());
    }

    @Override
    public String renameConstraint(Change.RenameConstraint change) {
        return "Rename" + camel(change.before()) + "To" + camel(change.after());
    }

    @Override
    public String createSequence(Change.CreateSequence change) {
        return "Create" + camel(change.subject().name());
    }

    @Override
    public String dropSequence(Change.DropSequence change) {
        return "Drop" + camel(change.subject().name());
    }

    @Override
    public String renameSequence(Change.RenameSequence change) {
        return "Rename" + camel(change.before().name().name()) + "To"
                + camel(change.subject().name());
    }

    @Override
    public String changeSequence(Change.ChangeSequence change) {
        return "ChangeIncrementOf" + camel(change.subject().name());
    }

    @Override
    public String createType(Change.CreateType change) {
        return "Create" + camel(change.subject().name());
    }

    @Override
    public String dropType(Change.DropType change) {
        return "Drop" + camel(change.subject().name());
    }

    @Override
    public String changeEnum(Change.ChangeEnum change) {
        return "Change" + camel(change.subject().name());
    }

    @Override
    public String changeComposite(Change.ChangeComposite change) {
        return "Change" + camel(change.subject().name());
    }

    @Override
    public String other(Change.Other change) {
        return "Change" + camel(change.subject().name());
    }
}
