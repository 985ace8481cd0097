package dev.segue.mapping;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the indexes of a table. */
final class IndexAssembly {

    private final Name table;
    private final FactMap facts;
    private final OptionTraits options;

    IndexAssembly(Name table, FactMap facts, OptionTraits options) {
        this.table = table;
        this.facts = facts;
        this.options = options;
    }

    List<Index> indexes() {
        return facts.maps("indexes").stream().map(this::index).toList();
    }

    private Index index(FactMap index) {
        String name = ServerNames.of(index.text("name"));
        String written = index.text("options");
        Optional<RelationOptions> said = RelationOptions.ofIndex(written, TableAssembly.columns(facts));
        options.unsupported()
                .unless(
                        said.isPresent(),
                        table,
                        TableAssembly.origin(facts),
                        "options \"%s\" of index %s".formatted(written, name),
                        written);
        said.ifPresent(found -> options.ofIndex(table, name, index.flag("unique"), found));
        return new Index(
                name,
                index.flag("unique"),
                "btree",
                index.maps("keys").stream().map(IndexAssembly::key).toList(),
                said.map(RelationOptions::include).orElse(List.of()),
                said.map(IndexAssembly::predicate).orElse(null),
                true);
    }

    private static @Nullable Expression predicate(RelationOptions options) {
        return options.rest().isEmpty()
                ? null
                : Expression.written(options.rest().substring("where".length()).strip());
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
