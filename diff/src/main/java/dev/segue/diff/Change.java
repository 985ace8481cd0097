package dev.segue.diff;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.catalog.UserType;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two Catalogs: what it is, not how to get there. Where a change has both sides they are called
 * {@code before} and {@code after}. A table is named by its name after the change.
 */
public sealed interface Change {

    /** The table, sequence or type that changes, by its name after the change. */
    Name subject();

    /** Runs the case of the visitor that fits. */
    <R> R accept(ChangeVisitor<R> visitor);

    /** A change of one part of a table. */
    sealed interface OfTable extends Change {

        /** The table after the change; where a part goes, the table before, under its name after. */
        Table table();

        @Override
        default Name subject() {
            return table().name();
        }
    }

    /** A table with all its columns, keys, checks and indexes; its foreign keys come as {@link AddForeignKey}. */
    record CreateTable(Table table) implements Change {
        @Override
        public Name subject() {
            return table.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /** A table that nobody maps any more, with everything on it; its foreign keys come as {@link DropForeignKey}. */
    record DropTable(Table table) implements Change {
        @Override
        public Name subject() {
            return table.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /** A said rename of a table. */
    record RenameTable(Table before, Table after) implements Change {
        @Override
        public Name subject() {
            return after.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    /** A new column; {@code backfill} is the SQL expression for existing rows, or empty. */
    record AddColumn(Table table, Column column, String backfill) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /** A column that nobody maps any more. {@code table} is the table before. */
    record DropColumn(Table table, Column column) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    /**
     * A said rename of a column. Keys, checks and indexes that differ only in the column's name follow it and come as no
     * change of their own; {@code tableBefore} and {@code tableAfter} hold them.
     */
    record RenameColumn(Table tableBefore, Table tableAfter, Column before, Column after) implements Change {
        @Override
        public Name subject() {
            return tableAfter.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /** NULL is allowed or forbidden from now on; {@code backfill} replaces NULLs where it is forbidden, or is empty. */
    record ChangeNullability(Table table, Column before, Column after, String backfill) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changeNullability(this);
        }
    }

    /** Another default, or none. */
    record ChangeDefault(Table table, Column before, Column after) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changeDefault(this);
        }
    }

    /** Another type. */
    record ChangeType(Table table, Column before, Column after) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changeType(this);
        }
    }

    /** Another primary key; either side may be null, not both. */
    record ChangePrimaryKey(
            Table tableBefore,
            Table tableAfter,
            @Nullable PrimaryKey before,
            @Nullable PrimaryKey after) implements Change {
        @Override
        public Name subject() {
            return tableAfter.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changePrimaryKey(this);
        }
    }

    record AddUnique(Table table, UniqueConstraint unique) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.addUnique(this);
        }
    }

    record DropUnique(Table table, UniqueConstraint unique) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropUnique(this);
        }
    }

    record AddForeignKey(Table table, ForeignKey foreignKey) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.addForeignKey(this);
        }
    }

    record DropForeignKey(Table table, ForeignKey foreignKey) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropForeignKey(this);
        }
    }

    record AddCheck(Table table, Check check) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.addCheck(this);
        }
    }

    record DropCheck(Table table, Check check) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropCheck(this);
        }
    }

    /** The same check (by name or column) with another condition, for example with one more enum constant. */
    record ChangeCheck(Table table, Check before, Check after) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changeCheck(this);
        }
    }

    record AddIndex(Table table, Index index) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.addIndex(this);
        }
    }

    record DropIndex(Table table, Index index) implements OfTable {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    /** The same structure under another name. */
    record RenameConstraint(Table table, Kind kind, String before, String after) implements OfTable {
        /** What is renamed. */
        public enum Kind {
            PRIMARY_KEY,
            UNIQUE,
            FOREIGN_KEY,
            CHECK,
            INDEX
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.renameConstraint(this);
        }
    }

    record CreateSequence(Sequence sequence) implements Change {
        @Override
        public Name subject() {
            return sequence.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    record DropSequence(Sequence sequence) implements Change {
        @Override
        public Name subject() {
            return sequence.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    /** Another increment. */
    record ChangeSequence(Sequence before, Sequence after) implements Change {
        @Override
        public Name subject() {
            return after.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changeSequence(this);
        }
    }

    /** A type for columns that come or are there. */
    record CreateType(UserType type) implements Change {
        @Override
        public Name subject() {
            return type.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.createType(this);
        }
    }

    /** The generator of an attribute draws from a sequence of another name; what else differs comes as its own change. */
    record RenameSequence(Sequence before, Sequence after) implements Change {
        @Override
        public Name subject() {
            return after.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.renameSequence(this);
        }
    }

    /** A type that nobody maps any more. */
    record DropType(UserType type) implements Change {
        @Override
        public Name subject() {
            return type.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.dropType(this);
        }
    }

    /** Other labels, or other casts. */
    record ChangeEnum(EnumType before, EnumType after) implements Change {
        @Override
        public Name subject() {
            return after.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changeEnum(this);
        }
    }

    /** Other attributes, or in another order. */
    record ChangeComposite(CompositeType before, CompositeType after) implements Change {
        @Override
        public Name subject() {
            return after.name();
        }

        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.changeComposite(this);
        }
    }

    /**
     * A difference that the differ sees and names, and for which there is no kind of its own yet (identity, generated
     * columns, comments, collations …). Never planned: always refused with these words.
     *
     * @param subject what differs
     * @param column the column, or empty
     * @param what a phrase such as {@code the collation changes from "C" to "de-x-icu"}
     */
    record Other(Name subject, String column, String what) implements Change {
        @Override
        public <R> R accept(ChangeVisitor<R> visitor) {
            return visitor.other(this);
        }
    }
}
