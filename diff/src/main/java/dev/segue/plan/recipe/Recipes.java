package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Change;
import dev.segue.diff.ChangeVisitor;
import dev.segue.plan.Drops;
import java.util.List;

/** Hands each change to its recipe; a change without one is refused in words. */
public final class Recipes implements ChangeVisitor<Draft> {

    private final Kit kit;

    private Recipes(Kit kit) {
        this.kit = kit;
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
        return done(() -> new CreateTableRecipe(kit).plan(change));
    }

    @Override
    public Draft dropTable(Change.DropTable change) {
        return done(() -> new DropTableRecipe(kit).plan(change));
    }

    @Override
    public Draft renameTable(Change.RenameTable change) {
        return done(() -> Unplanned.renameTable(kit.draft(), change));
    }

    @Override
    public Draft addColumn(Change.AddColumn change) {
        return done(() -> new AddColumnRecipe(kit).plan(change));
    }

    @Override
    public Draft dropColumn(Change.DropColumn change) {
        return done(() -> new DropColumnRecipe(kit).plan(change));
    }

    @Override
    public Draft renameColumn(Change.RenameColumn change) {
        return done(() -> new RenameColumnRecipe(kit).plan(change));
    }

    @Override
    public Draft changeNullability(Change.ChangeNullability change) {
        return done(() -> new NullabilityRecipe(kit).plan(change));
    }

    @Override
    public Draft changeDefault(Change.ChangeDefault change) {
        return done(() -> new DefaultRecipe(kit).plan(change));
    }

    @Override
    public Draft changeType(Change.ChangeType change) {
        return done(() -> new TypeRecipe(kit).plan(change));
    }

    @Override
    public Draft changePrimaryKey(Change.ChangePrimaryKey change) {
        return done(() -> new PrimaryKeyRecipe(kit).plan(change));
    }

    @Override
    public Draft addUnique(Change.AddUnique change) {
        return done(() -> new UniqueRecipe(kit).add(change));
    }

    @Override
    public Draft dropUnique(Change.DropUnique change) {
        return done(() -> new UniqueRecipe(kit).drop(change));
    }

    @Override
    public Draft addForeignKey(Change.AddForeignKey change) {
        return done(() -> new ForeignKeyRecipe(kit).add(change));
    }

    @Override
    public Draft dropForeignKey(Change.DropForeignKey change) {
        return done(() -> new ForeignKeyRecipe(kit).drop(change));
    }

    @Override
    public Draft addCheck(Change.AddCheck change) {
        return done(() -> new CheckRecipe(kit).add(change));
    }

    @Override
    public Draft dropCheck(Change.DropCheck change) {
        return done(() -> new CheckRecipe(kit).drop(change));
    }

    @Override
    public Draft changeCheck(Change.ChangeCheck change) {
        return done(() -> new ChangeCheckRecipe(kit).plan(change));
    }

    @Override
    public Draft addIndex(Change.AddIndex change) {
        return done(() -> new IndexRecipe(kit).add(change));
    }

    @Override
    public Draft dropIndex(Change.DropIndex change) {
        return done(() -> new IndexRecipe(kit).drop(change));
    }

    @Override
    public Draft renameConstraint(Change.RenameConstraint change) {
        return done(() -> new RenameConstraintRecipe(kit).plan(change));
    }

    @Override
    public Draft createSequence(Change.CreateSequence change) {
        return done(() -> new SequenceRecipe(kit).create(change));
    }

    @Override
    public Draft dropSequence(Change.DropSequence change) {
        return done(() -> new SequenceRecipe(kit).drop(change));
    }

    @Override
    public Draft changeSequence(Change.ChangeSequence change) {
        return done(() -> new SequenceRecipe(kit).change(change));
    }

    @Override
    public Draft createType(Change.CreateType change) {
        return done(() -> new UserTypeRecipe(kit).create(change));
    }

    @Override
    public Draft dropType(Change.DropType change) {
        return done(() -> new UserTypeRecipe(kit).drop(change));
    }

    @Override
    public Draft changeEnum(Change.ChangeEnum change) {
        return done(() -> new EnumLabelsRecipe(kit).plan(change));
    }

    @Override
    public Draft changeComposite(Change.ChangeComposite change) {
        return done(() -> Unplanned.changeComposite(kit.draft(), change));
    }

    @Override
    public Draft other(Change.Other change) {
        return done(() -> Unplanned.other(kit.draft(), change));
    }

    private Draft done(Runnable plan) {
        plan.run();
        return kit.draft();
    }
}
