package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses answers that name nothing: a mistyped flag must not end as a dropped column. */
final class AnswerCheck {

    private final Answers answers;
    private final Catalog before;
    private final Catalog after;
    private final List<TablePair> pairs;

    AnswerCheck(Answers answers, Catalog before, Catalog after, List<TablePair> pairs) {
        this.answers = answers;
        this.before = before;
        this.after = after;
        this.pairs = pairs;
    }

    /** Notes the present name of something; two of them with one former name are an error. */
    static <T> void once(Map<T, T> said, T former, T present, String what) {
        T other = said.put(former, present);
        if (other != null) {
            throw new AnswerException(
                    "\"%s\" and \"%s\" both say that they are the former %s \"%s\": take it from one of them"
                            .formatted(other, present, what, former));
        }
    }

    void check() {
        answers.renames().forEach(this::checkRename);
        Set<String> tablesBefore = names(before);
        Set<String> tablesAfter = names(after);
        answers.tableRenames().forEach((former, present) -> {
            known("--rename " + former + "=" + present, former, tablesBefore, "before");
            known("--rename " + former + "=" + present, present, tablesAfter, "after");
        });
        Set<String> columnsAfter =
                after.tables().stream().flatMap(AnswerCheck::keys).collect(Collectors.toSet());
        Set<String> allAfter = new TreeSet<>(columnsAfter);
        allAfter.addAll(tablesAfter);
        answers.fresh().forEach(key -> known("--new " + key, key, allAfter, "after"));
        answers.backfills().keySet().forEach(key -> known("--backfill " + key, key, columnsAfter, "after"));
    }

    private void checkRename(String former, String present) {
        String flag = "--rename " + former + "=" + present;
        List<TablePair> tables = pairs.stream()
                .filter(pair -> pair.before().columns().stream().anyMatch(column -> isColumn(pair, column, former)))
                .toList();
        if (tables.isEmpty()) {
            known(
                    flag,
                    former,
                    before.tables().stream().flatMap(AnswerCheck::keys).collect(Collectors.toSet()),
                    "before");
        }
        for (TablePair table : tables) {
            known(
                    flag,
                    present,
                    columns(table.after()),
                    "in table " + table.after().name());
            if (table.before().lookupColumn(present).isPresent()) {
                throw new AnswerException(
                        "%s: table %s has a column \"%s\" already before the change: leave the flag out"
                                .formatted(flag, table.before().name(), present));
            }
        }
    }

    private static boolean isColumn(TablePair pair, Column column, String key) {
        return Answers.key(pair.before().name(), column.name()).equals(key)
                || Answers.key(pair.after().name(), column.name()).equals(key);
    }

    private static void known(String flag, String name, Collection<String> there, String where) {
        if (!there.contains(name)) {
            throw new AnswerException(
                    "%s: nothing is called \"%s\" %s: check the spelling".formatted(flag, name, where));
        }
    }

    private static Set<String> names(Catalog catalog) {
        return Stream.concat(
                        catalog.tables().stream().map(Table::name),
                        catalog.sequences().stream().map(Sequence::name))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Set<String> columns(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toSet());
    }

    private static Stream<String> keys(Table table) {
        return table.columns().stream().map(column -> Answers.key(table.name(), column.name()));
    }
}
