package dev.segue.mapping;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.entity.Declarations;
import dev.segue.entity.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a Catalog from what a bridge said. */
final class CatalogAssembly {

    private final Declarations declarations;
    private final FactMap facts;
    private final Unsupported unsupported = new Unsupported();
    private final Map<String, Set<String>> relationsBySchema = new HashMap<>();

    CatalogAssembly(Declarations declarations, FactMap facts) {
        this.declarations = declarations;
        this.facts = facts;
    }

    Catalog catalog() {
        facts.texts("unsupported").forEach(what -> unsupported.add(Origin.UNKNOWN, what, lastWord(what)));
        List<Sequence> sequences =
                facts.maps("sequences").stream().map(this::sequence).toList();
        sequences.forEach(sequence -> claim(sequence.name(), Origin.UNKNOWN));
        facts.maps("tables").forEach(table -> claim(ServerNames.of(table), TableAssembly.origin(table)));
        Map<Name, List<String>> keys = new HashMap<>();
        facts.maps("tables").stream()
                .filter(table -> table.has("primaryKey"))
                .forEach(table -> keys.put(
                        ServerNames.of(table),
                        ServerNames.of(table.map("primaryKey").texts("columns"))));
        List<Table> tables = new ArrayList<>();
        for (FactMap table : facts.maps("tables")) {
            Set<String> relations = relations(ServerNames.of(table).schema());
            tables.add(new TableAssembly(declarations, table, relations, keys, unsupported).table());
        }
        return new Catalog(
                tables,
                sequences,
                facts.maps("enums").stream().map(CatalogAssembly::enumType).toList());
    }

    /** What the Catalog lacks, known after {@link #catalog()}. */
    List<Problem> problems() {
        return unsupported.problems();
    }

    private void claim(Name name, Origin origin) {
        if (!relations(name.schema()).add(name.name())) {
            unsupported.twice(origin, "table or sequence \"%s\"".formatted(name), name.name());
        }
    }

    private Set<String> relations(String schema) {
        return relationsBySchema.computeIfAbsent(schema, any -> new HashSet<>());
    }

    private Sequence sequence(FactMap sequence) {
        if (!sequence.text("options").isEmpty()) {
            unsupported.add(
                    Origin.UNKNOWN,
                    "options \"%s\" of sequence %s".formatted(sequence.text("options"), ServerNames.of(sequence)),
                    sequence.text("options"));
        }
        return new Sequence(ServerNames.of(sequence), sequence.number("start"), sequence.number("increment"));
    }

    /** Its name. */
    private static String lastWord(String what) {
        return what.substring(what.lastIndexOf(' ') + 1);
    }

    private static EnumType enumType(FactMap type) {
        return new EnumType(Name.of(ServerNames.of(type.text("name"))), type.texts("labels"), type.flag("casts"));
    }
}
