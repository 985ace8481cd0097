package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import java.util.List;

/**
 * Compares two Catalogs. Pure: the same input gives the same output, in any order of the input.
 *
 * <p>Tables and columns are paired by renames that were said, then by entity and attribute where both sides know them, then
 * by name; sequences by name, then as those; never by structure. Constraints and indexes are paired by structure, then by name.
 */
public final class Differ {

    private final Catalog before;
    private final Catalog after;
    private final Answers answers;
    private final Owned owned;
    private final Findings findings = new Findings();
    private final LookAlikes lookAlikes;

    private Differ(Catalog before, Catalog after, Answers answers, Ownership ownership) {
        this.before = before;
        this.after = after;
        this.answers = answers.over(before, after);
        this.owned = new Owned(ownership);
        this.lookAlikes = new LookAlikes(this.answers, owned, findings);
    }

    /**
     * What has to change so that {@code before} becomes {@code after}.
     *
     * @param answers what was said on the command line; what annotations say stands in {@code after}
     * @param ownership what of {@code before} may be dropped or changed; the rest is reported as foreign
     * @throws AnswerException where an answer names something that is not there (SG-D020)
     */
    public static Diff diff(Catalog before, Catalog after, Answers answers, Ownership ownership) {
        return new Differ(before, after, answers, ownership).diff();
    }

    private Diff diff() {
        Pairs pairs = new Pairs(answers);
        Pairing<Table> tables = pairs.tables(before, after);
        List<TablePair> both = tables.pairs().stream()
                .map(pair -> new TablePair(pair.before(), pair.after(), pairs.columns(pair.before(), pair.after())))
                .toList();
        new AnswerCheck(answers, before, after, both).check();

        NameMap names = new NameMap(both, tables.gone());
        tables.gone().forEach(this::drop);
        tables.come().forEach(this::create);
        lookAlikes.tables(tables);
        for (TablePair table : both) {
            compare(table, names);
        }
        Pairing<Sequence> sequences = new SequenceDiff(answers, owned, findings).compare(before, after);
        lookAlikes.sequences(sequences);
        new TypeDiff(owned, findings).compare(before, after);
        new TraitDiff(before, after, owned, names, sequences, findings).compare();
        return findings.diff();
    }

    private void compare(TablePair table, NameMap names) {
        if (!table.before().name().equals(table.after().name())) {
            findings.add(new Change.RenameTable(table.before(), table.after()));
        }
        String from = table.before().comment();
        String to = table.after().comment();
        if (!from.equals(to)) {
            findings.add(
                    owned.table(table.before().name()),
                    new Change.Other(table.name(), "", Words.changes("comment", from, to)),
                    Words.notOwned("table " + table.name(), "comment", from, to));
        }
        new ColumnDiff(table, answers, owned, names, lookAlikes, findings).compare();
        new KeyDiff(table, owned, names, findings).compare();
        new ForeignKeyDiff(table, owned, names, findings).compare();
        new CheckDiff(table, owned, names, findings).compare();
        new IndexDiff(table, owned, names, findings).compare();
    }

    private void create(Table table) {
        findings.add(new Change.CreateTable(table));
        table.foreignKeys().forEach(key -> findings.add(new Change.AddForeignKey(table, key)));
    }

    private void drop(Table table) {
        if (!owned.table(table.name())) {
            findings.foreign("table " + table.name() + " is not mapped");
            return;
        }
        findings.add(new Change.DropTable(table));
        table.foreignKeys().forEach(key -> ForeignKeyDiff.drop(table.name(), table, key, owned, findings));
    }
}
