package dev.segue.plan;

import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;

/** A change as a clause in the third person, such as {@code adds policies.auto_renew}. */
final class Phrase implements ChangeVisitor<Clause> {

    @Override
    public Clause createTable(Change.CreateTable change) {
        return new Clause("creates table", "creates tables", change.subject().toString(), "");
    }

    @Override
    public Clause dropTable(Change.DropTable change) {
        return new Clause("puts table", "puts tables", change.subject().toString(), " aside");
    }

    @Override
    public Clause renameTable(Change.RenameTable change) {
        return new Clause(
                "renames table",
                "renames tables",
                "%s to %s".formatted(change.before().name(), change.subject()),
                "");
    }

    @Override
    public Clause addColumn(Change.AddColumn change) {
        return new Clause(
                "adds",
                "%s.%s%s"
                        .formatted(
                                change.subject(),
                                change.column().name(),
                                change.column().nullable() ? "" : " (NOT NULL)"));
    }

    @Override
    public Clause dropColumn(Change.DropColumn change) {
        return new Clause(
                "puts",
                "puts",
                "%s.%s".formatted(change.subject(), change.column().name()),
                " aside");
    }

    @Override
    public Clause renameColumn(Change.RenameColumn change) {
        return new Clause(
                "renames",
                "%s.%s to %s"
                        .formatted(
                                change.subject(),
                                change.before().name(),
                                change.after().name()));
    }

    @Override
    public Clause changeNullability(Change.ChangeNullability change) {
        return new Clause(
                change.after().nullable() ? "allows NULL in" : "forbids NULL in",
                "%s.%s".formatted(change.subject(), change.after().name()));
    }

    @Override
    public Clause changeDefault(Change.ChangeDefault change) {
        return new Clause(
                "changes the default of",
                "changes the defaults of",
                "%s.%s".formatted(change.subject(), change.after().name()),
                "");
    }

    @Override
    public Clause changeType(Change.ChangeType change) {
        return new Clause(
                "makes",
                "%s.%s %s"
                        .formatted(
                                change.subject(),
                                change.after().name(),
                                change.after().type()));
    }

    @Override
    public Clause changePrimaryKey(Change.ChangePrimaryKey change) {
        return new Clause("changes the primary key of", change.subject().toString());
    }

    @Override
    public Clause addUnique(Change.AddUnique change) {
        return new Clause(
                "makes",
                "%s unique in %s"
                        .formatted(String.join(" with ", change.unique().columns()), change.subject()));
    }

    @Override
    public Clause dropUnique(Change.DropUnique change) {
        return new Clause(
                "no longer keeps",
                "%s unique in %s"
                        .formatted(String.join(" with ", change.unique().columns()), change.subject()));
    }

    @Override
    public Clause addForeignKey(Change.AddForeignKey change) {
        return new Clause(
                "lets",
                "%s refer to %s".formatted(change.subject(), change.foreignKey().target()));
    }

    @Override
    public Clause dropForeignKey(Change.DropForeignKey change) {
        return new Clause(
                "no longer lets",
                "%s refer to %s".formatted(change.subject(), change.foreignKey().target()));
    }

    @Override
    public Clause addCheck(Change.AddCheck change) {
        return new Clause(
                "adds check", "adds checks", "%s to %s".formatted(change.check().name(), change.subject()), "");
    }

    @Override
    public Clause dropCheck(Change.DropCheck change) {
        return new Clause(
                "drops check",
                "drops checks",
                "%s of %s".formatted(change.check().name(), change.subject()),
                "");
    }

    @Override
    public Clause changeCheck(Change.ChangeCheck change) {
        return new Clause(
                "changes check",
                "changes checks",
                "%s of %s".formatted(change.after().name(), change.subject()),
                "");
    }

    @Override
    public Clause addIndex(Change.AddIndex change) {
        return new Clause(
                "adds index",
                "adds indexes",
                "%s to %s".formatted(change.index().name(), change.subject()),
                "");
    }

    @Override
    public Clause dropIndex(Change.DropIndex change) {
        return new Clause(
                "drops index",
                "drops indexes",
                "%s of %s".formatted(change.index().name(), change.subject()),
                "");
    }

    @Override
    public Clause renameConstraint(Change.RenameConstraint change) {
        return new Clause("renames", "%s of %s to %s".formatted(change.before(), change.subject(), change.after()));
    }

    @Override
    public Clause createSequence(Change.CreateSequence change) {
        return new Clause(
                "creates sequence", "creates sequences", change.subject().toString(), "");
    }

    @Override
    public Clause dropSequence(Change.DropSequence change) {
        return new Clause("puts sequence", "puts sequences", change.subject().toString(), " aside");
    }

    @Override
    public Clause renameSequence(Change.RenameSequence change) {
        return new Clause(
                "renames sequence",
                "renames sequences",
                "%s to %s".formatted(change.before().name(), change.subject()),
                "");
    }

    @Override
    public Clause changeSequence(Change.ChangeSequence change) {
        return new Clause(
                "lets",
                "sequence %s count by %d"
                        .formatted(change.subject(), change.after().increment()));
    }

    @Override
    public Clause createType(Change.CreateType change) {
        return new Clause("creates type", "creates types", change.subject().toString(), "");
    }

    @Override
    public Clause dropType(Change.DropType change) {
        return new Clause("puts type", "puts types", change.subject().toString(), " aside");
    }

    @Override
    public Clause changeEnum(Change.ChangeEnum change) {
        return new Clause(
                "changes enum type", "changes enum types", change.subject().toString(), "");
    }

    @Override
    public Clause changeComposite(Change.ChangeComposite change) {
        return new Clause(
                "changes composite type",
                "changes composite types",
                change.subject().toString(),
                "");
    }

    @Override
    public Clause other(Change.Other change) {
        return new Clause("changes", change.subject().toString());
    }
}
