package dev.segue.diff;

import java.util.Comparator;

/** The order of changes in a {@link Diff}: by kind as {@link Diff#changes} lists them, then by table, then by part. */
final class ChangeOrder implements ChangeVisitor<ChangeOrder.Place> {

    static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change change) -> change.accept(new ChangeOrder()).kind())
            .thenComparing(Change::subject)
            .thenComparing(ChangeOrder::part);

    /** Where a change stands. */
    record Place(int kind, String part) {}

    private ChangeOrder() {}

    /** The name of the part of its subject that changes, where it is one. */
    static String part(Change change) {
        return change.accept(new ChangeOrder()).part();
    }

    @Override
    public Place other(Change.Other change) {
        return new Place(0, change.column() + " " + change.what());
    }

    @Override
    public Place createType(Change.CreateType change) {
        return new Place(1, "");
    }

    @Override
    public Place changeEnum(Change.ChangeEnum change) {
        return new Place(2, "");
    }

    @Override
    public Place changeComposite(Change.ChangeComposite change) {
        return new Place(2, "");
    }

    @Override
    public Place createSequence(Change.CreateSequence change) {
        return new Place(3, "");
    }

    @Override
    public Place renameSequence(Change.RenameSequence change) {
        return new Place(3, "");
    }

    @Override
    public Place changeSequence(Change.ChangeSequence change) {
        return new Place(4, "");
    }

    @Override
    public Place createTable(Change.CreateTable change) {
        return new Place(5, "");
    }

    @Override
    public Place renameTable(Change.RenameTable change) {
        return new Place(6, "");
    }

    @Override
    public Place renameColumn(Change.RenameColumn change) {
        return new Place(7, change.after().name());
    }

    @Override
    public Place addColumn(Change.AddColumn change) {
        return new Place(8, change.column().name());
    }

    @Override
    public Place changeType(Change.ChangeType change) {
        return new Place(9, change.after().name());
    }

    @Override
    public Place changeNullability(Change.ChangeNullability change) {
        return new Place(10, change.after().name());
    }

    @Override
    public Place changeDefault(Change.ChangeDefault change) {
        return new Place(11, change.after().name());
    }

    @Override
    public Place dropForeignKey(Change.DropForeignKey change) {
        return new Place(12, change.foreignKey().name());
    }

    @Override
    public Place dropCheck(Change.DropCheck change) {
        return new Place(13, change.check().name());
    }

    @Override
    public Place dropUnique(Change.DropUnique change) {
        return new Place(14, change.unique().name());
    }

    @Override
    public Place dropIndex(Change.DropIndex change) {
        return new Place(15, change.index().name());
    }

    @Override
    public Place renameConstraint(Change.RenameConstraint change) {
        return new Place(16, change.kind() + " " + change.after());
    }

    @Override
    public Place changePrimaryKey(Change.ChangePrimaryKey change) {
        return new Place(17, "");
    }

    @Override
    public Place addUnique(Change.AddUnique change) {
        return new Place(18, change.unique().name());
    }

    @Override
    public Place addCheck(Change.AddCheck change) {
        return new Place(19, change.check().name());
    }

    @Override
    public Place changeCheck(Change.ChangeCheck change) {
        return new Place(20, change.after().name());
    }

    @Override
    public Place addIndex(Change.AddIndex change) {
        return new Place(21, change.index().name());
    }

    @Override
    public Place addForeignKey(Change.AddForeignKey change) {
        return new Place(22, change.foreignKey().name());
    }

    @Override
    public Place dropColumn(Change.DropColumn change) {
        return new Place(23, change.column().name());
    }

    @Override
    public Place dropTable(Change.DropTable change) {
        return new Place(24, "");
    }

    @Override
    public Place dropSequence(Change.DropSequence change) {
        return new Place(25, "");
    }

    @Override
    public Place dropType(Change.DropType change) {
        return new Place(26, "");
    }
}
