package dev.segue.mapping;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UserType;
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
    private final OptionTraits options = new OptionTraits(unsupported);
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
        facts.maps("structs").forEach(type -> claim(ServerNames.of(type), Origin.UNKNOWN));
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
            tables.add(new TableAssembly(declarations, table, relations, keys, options).table());
        }
        List<UserType> types = new ArrayList<>();
        facts.maps("enums").forEach(type -> types.add(enumType(type)));
        facts.maps("structs").forEach(type -> types.add(compositeType(type)));
        return new Catalog(tables, sequences, types, options.traits());
    }

    private CompositeType compositeType(FactMap type) {
        Name name = ServerNames.of(type);
        return new CompositeType(
                name,
                type.maps("attributes").stream()
                        .map(attribute -> attribute(name, attribute))
                        .toList(),
                type.text("comment"));
    }

    private Attribute attribute(Name type, FactMap attribute) {
        ColumnDefinition definition = ColumnDefinition.parse(attribute.text("type"));
        String name = ServerNames.of(attribute.text("name"));
        if (!definition.isOfAttribute()) {
            unsupported.add(
                    Origin.UNKNOWN,
                    "definition \"%s\" of attribute %s of composite type %s"
                            .formatted(attribute.text("type"), name, type),
                    "PostgreSQL takes a type and a collation there alone; take the rest out of the mapping",
                    attribute.text("type"));
        }
        return new Attribute(name, definition.type(), definition.collation(), attribute.text("comment"));
    }

    /** What the Catalog lacks, known after {@link #catalog()}. */
    List<Problem> problems() {
        return unsupported.problems();
    }

    private void claim(Name name, Origin origin) {
        if (!relations(name.schema()).add(name.name())) {
            unsupported.twice(origin, "table, sequence or composite type \"%s\"".formatted(name), name.name());
        }
    }

    private Set<String> relations(String schema) {
        return relationsBySchema.computeIfAbsent(schema, any -> new HashSet<>());
    }

    private Sequence sequence(FactMap sequence) {
        Name name = ServerNames.of(sequence);
        Origin origin = TableAssembly.origin(sequence);
        options.ofSequence(name, sequence.text("options"), sequence.number("increment"), origin);
        return new Sequence(name, sequence.number("start"), sequence.number("increment"), origin);
    }

    /** Its name. */
    private static String lastWord(String what) {
        return what.substring(what.lastIndexOf(' ') + 1);
    }

    private static EnumType enumType(FactMap type) {
        return new EnumType(Name.of(ServerNames.of(type.text("name"))), type.texts("labels"), type.flag("casts"));
    }
}
