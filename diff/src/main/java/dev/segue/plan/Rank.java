package dev.segue.plan;

import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;

/** The order in which recipes hear of changes, and in which a summary names them: what others build on comes first. */
final class Rank implements ChangeVisitor<Integer> {

    private static final Rank RANK = new Rank();

    private Rank() {}

    static int of(Change change) {
        return change.accept(RANK);
    }

    @Override
    public Integer createTable(Change.CreateTable change) {
        return 0;
    }

    @Override
    public Integer dropTable(Change.DropTable change) {
        return 1;
    }

    @Override
    public Integer renameTable(Change.RenameTable change) {
        return 2;
    }

    @Override
    public Integer renameColumn(Change.RenameColumn change) {
        return 3;
    }

    @Override
    public Integer addColumn(Change.AddColumn change) {
        return 4;
    }

    @Override
    public Integer dropColumn(Change.DropColumn change) {
        return 5;
    }

    @Override
    public Integer changeType(Change.ChangeType change) {
        return 6;
    }

    @Override
    public Integer changeNullability(Change.ChangeNullability change) {
        return 7;
    }

    @Override
    public Integer changeDefault(Change.ChangeDefault change) {
        return 8;
    }

    @Override
    public Integer changePrimaryKey(Change.ChangePrimaryKey change) {
        return 9;
    }

    @Override
    public Integer renameConstraint(Change.RenameConstraint change) {
        return 10;
    }

    @Override
    public Integer addCheck(Change.AddCheck change) {
        return 11;
    }

    @Override
    public Integer changeCheck(Change.ChangeCheck change) {
        return 12;
    }

    @Override
    public Integer dropCheck(Change.DropCheck change) {
        return 5;
    }

    @Override
    public Integer addUnique(Change.AddUnique change) {
        return 14;
    }

    @Override
    public Integer dropUnique(Change.DropUnique change) {
        return 15;
    }

    @Override
    public Integer addForeignKey(Change.AddForeignKey change) {
        return 16;
    }

    @Override
    public Integer dropForeignKey(Change.DropForeignKey change) {
        return 17;
    }

    @Override
    public Integer addIndex(Change.AddIndex change) {
        return 18;
    }

    @Override
    public Integer dropIndex(Change.DropIndex change) {
        return 19;
    }

    @Override
    public Integer createSequence(Change.CreateSequence change) {
        return 20;
    }

    @Override
    public Integer renameSequence(Change.RenameSequence change) {
        return 21;
    }

    @Override
    public Integer changeSequence(Change.ChangeSequence change) {
        return 21;
    }

    @Override
    public Integer dropSequence(Change.DropSequence change) {
        return 22;
    }

    @Override
    public Integer other(Change.Other change) {
        return 23;
    }

    @Override
    public Integer createType(Change.CreateType change) {
        return 24;
    }

    @Override
    public Integer changeEnum(Change.ChangeEnum change) {
        return 25;
    }

    @Override
    public Integer changeComposite(Change.ChangeComposite change) {
        return 25;
    }

    @Override
    public Integer dropType(Change.DropType change) {
        return 26;
    }
}
