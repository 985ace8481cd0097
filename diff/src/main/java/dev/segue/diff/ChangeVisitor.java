package dev.segue.diff;

/**
 * One case per kind of {@link Change}, so that a new kind breaks the build wherever somebody has to think of it.
 *
 * @param <R> what a case gives
 */
public interface ChangeVisitor<R> {

    R createTable(Change.CreateTable change);

    R dropTable(Change.DropTable change);

    R renameTable(Change.RenameTable change);

    R addColumn(Change.AddColumn change);

    R dropColumn(Change.DropColumn change);

    R renameColumn(Change.RenameColumn change);

    R changeNullability(Change.ChangeNullability change);

    R changeDefault(Change.ChangeDefault change);

    R changeType(Change.ChangeType change);

    R changePrimaryKey(Change.ChangePrimaryKey change);

    R addUnique(Change.AddUnique change);

    R dropUnique(Change.DropUnique change);

    R addForeignKey(Change.AddForeignKey change);

    R dropForeignKey(Change.DropForeignKey change);

    R addCheck(Change.AddCheck change);

    R dropCheck(Change.DropCheck change);

    R changeCheck(Change.ChangeCheck change);

    R addIndex(Change.AddIndex change);

    R dropIndex(Change.DropIndex change);

    R renameConstraint(Change.RenameConstraint change);

    R createSequence(Change.CreateSequence change);

    R dropSequence(Change.DropSequence change);

    R renameSequence(Change.RenameSequence change);

    R changeSequence(Change.ChangeSequence change);

    R createType(Change.CreateType change);

    R dropType(Change.DropType change);

    R changeEnum(Change.ChangeEnum change);

    R changeComposite(Change.ChangeComposite change);

    R other(Change.Other change);
}
