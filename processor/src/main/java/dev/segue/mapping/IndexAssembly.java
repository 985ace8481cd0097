package dev.segue.mapping;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the indexes of a table. */
final class IndexAssembly {

    private static final String WHERE = "where ";

    private final Name table;
    private final FactMap facts;
    private final Unsupported unsupported;

    IndexAssembly(Name table, FactMap facts, Unsupported unsupported) {
        this.table = table;
        this.facts = facts;
        this.unsupported = unsupported;
    }

    List<Index> indexes() {
        return facts.maps("indexes").stream().map(this::index).toList();
    }

    private Index index(FactMap index) {
        String name = ServerNames.of(index.text("name"));
        return new Index(
                name,
                index.flag("unique"),
                "btree",
                index.maps("keys").stream().map(IndexAssembly::key).toList(),
                List.of(),
                predicate(name, index.text("options").strip()),
                true);
    }

    private @Nullable Expression predicate(String index, String options) {
        if (options.toLowerCase(Locale.ROOT).startsWith(WHERE)) {
            return Expression.written(options.substring(WHERE.length()).strip());
        }
        unsupported.unless(
                options.isEmpty(),
                table,
                TableAssembly.origin(facts),
                "options \"" + options + "\" of index " + index,
                options);
        return null;
    }

    private static Index.Key key(FactMap key) {
        String order = key.text("order").strip().toLowerCase(Locale.ROOT);
        boolean descending = order.startsWith("desc");
        boolean opposite = order.contains(descending ? "nulls last" : "nulls first");
        return key.flag("formula")
                ? new Index.Key("", Expression.written(key.text("text")), descending, opposite, "")
                : new Index.Key(ServerNames.of(key.text("text")), null, descending, opposite, "");
    }
}
