package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;
import dev.segue.plan.Drops;
import java.util.List;

/** Hands each change to its recipe; a change without one is refused in words. */
public final class Recipes implements ChangeVisitor<Draft> {

    private final Kit kit;
    private final PartitionedTables partitioned;

    private Recipes(Kit kit) {
        this.kit = kit;
        this.partitioned = new PartitionedTables(kit.facts(), kit.draft());
    }

    /** The steps, hazards and refusals of all changes, which come in a fixed order. */
    public static Draft draft(List<Change> changes, Catalog before, Catalog after, Drops drops) {
        Facts facts = new Facts(changes, before, after);
        Draft draft = new Draft(facts, drops);
        Kit kit = Kit.of(draft, facts);
        Recipes recipes = new Recipes(kit);
        changes.forEach(change -> change.accept(recipes));
        kit.sync().addTo(draft, facts);
        draft.readers().addTo(draft);
        return draft;
    }

    @Override
    public Draft createTable(Change.CreateTable change) {
        return done(change, () -> new CreateTableRecipe(kit).plan(change));
    }

    @Override
    public Draft dropTable(Change.DropTable change) {
        return done(change, () -> new DropTableRecipe(kit).plan(change));
    }

    @Override
    public Draft renameTable(Change.RenameTable change) {
        return done(change, () -> Unplanned.renameTable(kit.draft(), change));
    }

    @Override
    public Draft addColumn(Change.AddColumn change) {
        return done(change, () -> new AddColumnRecipe(kit).plan(change));
    }

    @Override
    public Draft dropColumn(Change.DropColumn change) {
        return done(change, () -> new DropColumnRecipe(kit).plan(change));
    }

    @Override
    public Draft renameColumn(Change.RenameColumn change) {
        return done(change, () -> new RenameColumnRecipe(kit).plan(change));
    }

    @Override
    public Draft changeNullability(Change.ChangeNullability change) {
        return done(change, () -> new NullabilityRecipe(kit).plan(change));
    }

    @Override
    public Draft changeDefault(Change.ChangeDefault change) {
        return done(change, () -> new DefaultRecipe(kit).plan(change));
    }

    @Override
    public Draft changeType(Change.ChangeType change) {
        return done(change, () -> new TypeRecipe(kit).plan(change));
    }

    @Override
    public Draft changePrimaryKey(Change.ChangePrimaryKey change) {
        return done(change, () -> new PrimaryKeyRecipe(kit).plan(change));
    }

    @Override
    public Draft addUnique(Change.AddUnique change) {
        return done(change, () -> new UniqueRecipe(kit).add(change));
    }

    @Override
    public Draft dropUnique(Change.DropUnique change) {
        return done(change, () -> new UniqueRecipe(kit).drop(change));
    }

    @Override
    public Draft addForeignKey(Change.AddForeignKey change) {
        return done(change, () -> new ForeignKeyRecipe(kit).add(change));
    }

    @Override
    public Draft dropForeignKey(Change.DropForeignKey change) {
        return done(change, () -> new ForeignKeyRecipe(kit).drop(change));
    }

    @Override
    public Draft addCheck(Change.AddCheck change) {
        return done(change, () -> new CheckRecipe(kit).add(change));
    }

    @Override
    public Draft dropCheck(Change.DropCheck change) {
        return done(change, () -> new CheckRecipe(kit).drop(change));
    }

    @Override
    public Draft changeCheck(Change.ChangeCheck change) {
        return done(change, () -> new ChangeCheckRecipe(kit).plan(change));
    }

    @Override
    public Draft addIndex(Change.AddIndex change) {
        return done(change, () -> new IndexRecipe(kit).add(change));
    }

    @Override
    public Draft dropIndex(Change.DropIndex change) {
        return done(change, () -> new IndexRecipe(kit).drop(change));
    }

    @Override
    public Draft renameConstraint(Change.RenameConstraint change) {
        return done(change, () -> new RenameConstraintRecipe(kit).plan(change));
    }

    @Override
    public Draft createSequence(Change.CreateSequence change) {
        return done(change, () -> new SequenceRecipe(kit).create(change));
    }

    @Override
    public Draft dropSequence(Change.DropSequence change) {
        return done(change, () -> new SequenceRecipe(kit).drop(change));
    }

    @Override
    public Draft renameSequence(Change.RenameSequence change) {
        return done(change, () -> Unplanned.renameSequence(kit.draft(), change));
    }

    @Override
    public Draft changeSequence(Change.ChangeSequence change) {
        return done(change, () -> new SequenceRecipe(kit).change(change));
    }

    @Override
    public Draft createType(Change.CreateType change) {
        return done(change, () -> new UserTypeRecipe(kit).create(change));
    }

    @Override
    public Draft dropType(Change.DropType change) {
        return done(change, () -> new UserTypeRecipe(kit).drop(change));
    }

    @Override
    public Draft changeEnum(Change.ChangeEnum change) {
        return done(change, () -> new EnumLabelsRecipe(kit).plan(change));
    }

    @Override
    public Draft changeComposite(Change.ChangeComposite change) {
        return done(change, () -> Unplanned.changeComposite(kit.draft(), change));
    }

    @Override
    public Draft other(Change.Other change) {
        return done(change, () -> Unplanned.other(kit.draft(), change));
    }

    private Draft done(Change change, Runnable plan) {
        if (!partitioned.refuse(change)) {
            plan.run();
        }
        return kit.draft();
    }
}
