package dev.segue.diff;

import dev.segue.catalog.Column;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.SqlType;
import dev.segue.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks where something goes and something like it comes: it might be a rename that nobody said. */
final class LookAlikes {

    private final Answers answers;
    private final Owned owned;
    private final Findings findings;

    LookAlikes(Answers answers, Owned owned, Findings findings) {
        this.answers = answers;
        this.owned = owned;
        this.findings = findings;
    }

    void tables(Pairing<Table> tables) {
        for (Table come : tables.come()) {
            List<Table> candidates = tables.gone().stream()
                    .filter(gone -> owned.table(gone.name()))
                    .filter(gone -> types(gone).equals(types(come)))
                    .toList();
            if (!candidates.isEmpty() && !isFresh(come.name().toString())) {
                findings.ask(new Question.TableRenamed(candidates, come));
            }
        }
    }

    /** What the new column may have been called before, where nobody has said it. */
    List<Column> columns(TablePair table, Column come) {
        if (isAnswered(table, come)) {
            return List.of();
        }
        return table.columns().gone().stream()
                .filter(gone -> owned.column(table.before().name(), gone.name()))
                .filter(gone -> isLike(gone, come))
                .toList();
    }

    /** A sequence under another name begins anew, and ids would come twice: that is asked too. */
    void sequences(Pairing<Sequence> sequences) {
        for (Sequence come : sequences.come()) {
            List<Sequence> candidates = sequences.gone().stream()
                    .filter(gone -> owned.sequence(gone.name()) && gone.increment() == come.increment())
                    .toList();
            if (!candidates.isEmpty() && !isFresh(come.name().toString())) {
                findings.ask(new Question.SequenceRenamed(candidates, come));
            }
        }
    }

    private boolean isFresh(String key) {
        return answers.fresh().contains(key);
    }

    /** Who says a value for existing rows has said that the column is new. */
    private boolean isAnswered(TablePair table, Column come) {
        return answers.isFresh(table.name(), come.name())
                || answers.backfill(table.name(), come.name()).isPresent()
                || !come.said().backfill().isEmpty();
    }

    private static boolean isLike(Column gone, Column come) {
        return SqlType.canonical(gone.type()).equals(SqlType.canonical(come.type()))
                && gone.identity() == come.identity()
                && (gone.generated() == null) == (come.generated() == null);
    }

    private static Map<String, String> types(Table table) {
        return table.columns().stream()
                .collect(Collectors.toMap(Column::name, column -> SqlType.canonical(column.type())));
    }
}
