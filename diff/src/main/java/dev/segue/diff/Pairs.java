package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which tables and columns are the same on both sides: by what was said, then by entity and attribute, then by name. */
final class Pairs {

    private final Answers answers;

    Pairs(Answers answers) {
        this.answers = answers;
    }

    Pairing<Table> tables(Catalog before, Catalog after) {
        Map<Name, Name> said = new HashMap<>();
        for (Table table : after.tables()) {
            // a former name that is gone, or a present one that is already there: the rename was done long ago
            formerName(before, table)
                    .filter(former -> before.lookupTable(former).isPresent())
                    .filter(former -> before.lookupTable(table.name()).isEmpty())
                    .ifPresent(former -> AnswerCheck.once(said, former, table.name(), "table"));
        }
        return Pairing.of(before.tables(), after.tables())
                .by(table -> Optional.ofNullable(said.get(table.name())), table -> Optional.of(table.name()))
                .byUnique(table -> fresh(table.name().toString()) ? Optional.empty() : key(table.origin()))
                .by(table -> Optional.of(table.name()), table -> Optional.of(table.name()))
                .build();
    }

    Pairing<Column> columns(Table before, Table after) {
        Map<String, String> said = new HashMap<>();
        for (Column column : after.columns()) {
            formerName(before, after, column)
                    .filter(former -> before.lookupColumn(former).isPresent())
                    .filter(former -> before.lookupColumn(column.name()).isEmpty())
                    .ifPresent(
                            former -> AnswerCheck.once(said, former, column.name(), "column of table " + after.name()));
        }
        return Pairing.of(before.columns(), after.columns())
                .by(column -> Optional.ofNullable(said.get(column.name())), column -> Optional.of(column.name()))
                .byUnique(column ->
                        fresh(Answers.key(after.name(), column.name())) ? Optional.empty() : key(column.origin()))
                .by(column -> Optional.of(column.name()), column -> Optional.of(column.name()))
                .build();
    }

    private Optional<Name> formerName(Catalog before, Table after) {
        Optional<Name> answered = before.tables().stream()
                .map(Table::name)
                .filter(name ->
                        after.name().toString().equals(answers.tableRenames().get(name.toString())))
                .findFirst();
        return answered.or(() -> Optional.of(after.formerName())
                .filter(name -> !name.isEmpty())
                .map(name -> new Name(after.name().schema(), name)));
    }

    private Optional<String> formerName(Table before, Table after, Column column) {
        Optional<String> answered = before.columns().stream()
                .map(Column::name)
                .filter(former -> answers.renamed(after.name(), former)
                        .or(() -> answers.renamed(before.name(), former))
                        .filter(column.name()::equals)
                        .isPresent())
                .findFirst();
        return answered.or(() -> Optional.of(column.said().formerName()).filter(name -> !name.isEmpty()));
    }

    private boolean fresh(String key) {
        return answers.fresh().contains(key);
    }

    private static Optional<?> key(Origin origin) {
        return origin.isUnknown() ? Optional.empty() : Optional.of(origin);
    }
}
