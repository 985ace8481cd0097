package dev.segue.read.schemacrawler;

import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import java.util.List;

/** Makes the record of one index. */
final class IndexAssembler {

    private IndexAssembler() {}

    static Index assemble(Name table, Facts index, List<String> notComparable) {
        String name = index.text("name");
        if (index.flag("nullsNotDistinct")) {
            notComparable.add("index %s on %s counts NULLs as equal, which is not compared".formatted(name, table));
        }
        List<Facts> keys = index.objects("keys");
        keys.stream()
                .map(key -> key.text("collation"))
                .filter(collation -> !collation.isEmpty())
                .forEach(collation -> notComparable.add(
                        "index %s on %s has collation %s, which is not compared".formatted(name, table, collation)));
        return new Index(
                name,
                index.flag("unique"),
                index.text("method"),
                keys.stream().map(IndexAssembler::key).toList(),
                index.texts("include"),
                index.expression("predicate"),
                index.flag("valid"));
    }

    private static Index.Key key(Facts key) {
        boolean descending = key.flag("descending");
        return new Index.Key(
                key.text("column"),
                key.expression("expression"),
                descending,
                descending != key.flag("nullsFirst"),
                key.text("operatorClass"));
    }
}
