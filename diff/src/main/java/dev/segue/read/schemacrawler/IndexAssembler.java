package dev.segue.read.schemacrawler;

import dev.segue.catalog.Index;

/** Makes the record of one index. */
final class IndexAssembler {

    private IndexAssembler() {}

    static Index assemble(Facts index) {
        return new Index(
                index.text("name"),
                index.flag("unique"),
                index.text("method"),
                index.objects("keys").stream().map(IndexAssembler::key).toList(),
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
