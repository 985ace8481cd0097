package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import dev.segue.plan.PlannedStep;
import dev.segue.sql.Sql;
import java.util.List;

/**
 * Adds steps of one direction, for one table, to a draft. Locks of the kinds other than SQL follow from their arguments,
 * as {@link dev.segue.migration.Steps} records them.
 */
final class Script {

    private final Draft draft;
    private final Direction direction;
    private final Name table;
    private final Words words;

    Script(Draft draft, Direction direction, Name table, Words words) {
        this.draft = draft;
        this.direction = direction;
        this.table = table;
        this.words = words;
    }

    Name table() {
        return table;
    }

    ValueTests tests() {
        return draft.tests();
    }

    Entry sql(Stage stage, Lock lock, Sql statement, String comment) {
        return add(stage, planned(stage, Step.Kind.SQL, lock, List.of(statement.text()), comment, ""));
    }

    Entry sql(Stage stage, Lock lock, Sql statement) {
        return sql(stage, lock, statement, "");
    }

    /** A statement that locks no table. */
    Entry sql(Stage stage, Sql statement, String comment) {
        return sql(stage, Lock.none(), statement, comment);
    }

    /** A statement that locks no table. */
    Entry sql(Stage stage, Sql statement) {
        return sql(stage, Lock.none(), statement, "");
    }

    /** A statement that stands in a constant of the class. */
    Entry constant(Stage stage, Lock lock, Sql statement, String constant) {
        return add(stage, planned(stage, Step.Kind.SQL, lock, List.of(statement.text()), "", constant));
    }

    /** The careful statement, or the plain one where {@code undoes} is the first step of its way. */
    Entry undo(Entry undoes, Stage stage, Lock lock, Sql careful, Sql plain, String comment) {
        return draft.add(new Entry(
                direction,
                stage,
                table,
                draft.size(),
                words.of(stage.phase()),
                planned(stage, Step.Kind.SQL, lock, List.of(careful.text()), comment, ""),
                planned(stage, Step.Kind.SQL, lock, List.of(plain.text()), "", ""),
                undoes));
    }

    /** A statement that is left out where {@code undoes} is the first step of its way, so has run for certain. */
    Entry unlessFirst(Entry undoes, Stage stage, Lock lock, Sql statement, String comment) {
        PlannedStep planned = planned(stage, Step.Kind.SQL, lock, List.of(statement.text()), comment, "");
        return draft.add(
                new Entry(direction, stage, table, draft.size(), words.of(stage.phase()), planned, null, undoes));
    }

    Entry atomically(Stage stage, Lock lock, List<Sql> statements, String comment) {
        List<String> texts = statements.stream().map(Sql::text).toList();
        return add(stage, planned(stage, Step.Kind.ATOMICALLY, lock, texts, comment, ""));
    }

    Entry require(Stage stage, String expectation, Sql query) {
        return plain(stage, Step.Kind.REQUIRE, List.of(expectation, query.text()), "");
    }

    Entry backfill(Stage stage, Sql key, Sql statement) {
        return plain(stage, Step.Kind.BACKFILL, List.of(Locks.text(table), key.text(), statement.text()), "");
    }

    Entry createIndex(Stage stage, Sql statement) {
        return plain(stage, Step.Kind.CREATE_INDEX, List.of(statement.text()), "builds beside running writes");
    }

    Entry dropIndex(Stage stage, String index) {
        return plain(stage, Step.Kind.DROP_INDEX, List.of(Locks.text(new Name(table.schema(), index))), "");
    }

    Entry validate(Stage stage, String constraint, String comment) {
        List<String> arguments =
                List.of(Locks.text(table), Sql.of("%n", constraint).text());
        Lock lock = Lock.shareUpdateExclusive(Locks.text(table));
        return add(stage, planned(stage, Step.Kind.VALIDATE, lock, arguments, comment, ""));
    }

    Entry trashTable() {
        goes("");
        if (!draft.keepsTrash()) {
            return sql(Stage.TABLE_OFF, Locks.exclusive(table), Sql.of("DROP TABLE %n", table));
        }
        return exclusive(Stage.TABLE_OFF, Step.Kind.TRASH_TABLE, List.of(Locks.text(table)));
    }

    Entry restoreTable() {
        return exclusive(Stage.TABLE, Step.Kind.RESTORE_TABLE, List.of(Locks.text(table)));
    }

    Entry trashColumn(String column) {
        if (!draft.keepsTrash()) {
            return dropColumn(Stage.COLUMN_OFF, column);
        }
        goes(column);
        return exclusive(Stage.COLUMN_OFF, Step.Kind.TRASH_COLUMN, columnArguments(column));
    }

    Entry dropColumn(Stage stage, String column) {
        goes(column);
        return sql(stage, Locks.exclusive(table), Sql.of("ALTER TABLE %n DROP COLUMN %n", table, column));
    }

    /** On the way back what goes is new, and the step itself looks who uses it. */
    private void goes(String column) {
        if (direction == Direction.UP) {
            draft.readers().go(this, column);
        }
    }

    Entry restoreColumn(String column) {
        return exclusive(Stage.COLUMN, Step.Kind.RESTORE_COLUMN, columnArguments(column));
    }

    private List<String> columnArguments(String column) {
        return List.of(Locks.text(table), Sql.of("%n", column).text());
    }

    private Entry exclusive(Stage stage, Step.Kind kind, List<String> arguments) {
        return add(stage, planned(stage, kind, Locks.exclusive(table), arguments, "", ""));
    }

    private Entry plain(Stage stage, Step.Kind kind, List<String> arguments, String comment) {
        return add(stage, planned(stage, kind, Lock.none(), arguments, comment, ""));
    }

    private PlannedStep planned(
            Stage stage, Step.Kind kind, Lock lock, List<String> arguments, String comment, String constant) {
        String why = words.of(stage.phase());
        return new PlannedStep(new Step(stage.phase(), why, kind, lock, arguments, List.of(), null), comment, constant);
    }

    private Entry add(Stage stage, PlannedStep planned) {
        return draft.add(
                new Entry(direction, stage, table, draft.size(), words.of(stage.phase()), planned, null, null));
    }
}
