package dev.segue.mapping;

import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what {@code options} say and a Catalog has no field for, as the reader of a database would find it. */
final class OptionTraits {

    private final Unsupported unsupported;
    private final List<Trait> traits = new ArrayList<>();

    OptionTraits(Unsupported unsupported) {
        this.unsupported = unsupported;
    }

    Unsupported unsupported() {
        return unsupported;
    }

    List<Trait> traits() {
        return List.copyOf(traits);
    }

    void ofTable(Name table, String written, Origin at) {
        Optional<RelationOptions> options = RelationOptions.ofTable(written);
        unsupported.unless(options.isPresent(), table, at, "options \"" + written + "\" of the table", written);
        options.ifPresent(found -> relation(Kind.TABLE, table, "", found));
    }

    /** To an index that is not unique NULLs are nothing. */
    void ofIndex(Name table, String index, boolean unique, RelationOptions options) {
        relation(Kind.INDEX, table, index, options);
        if (unique) {
            add(Kind.INDEX, table, index, "NULLs", options.nulls());
        }
    }

    void ofUnique(Name table, String constraint, RelationOptions options) {
        relation(Kind.CONSTRAINT, table, constraint, options);
        if (!options.include().isEmpty()) {
            String payload = Sql.of("INCLUDE (%N)", options.include()).text();
            add(Kind.CONSTRAINT, table, constraint, "payload", payload);
        }
    }

    void ofColumn(Name table, String column, ColumnDefinition definition, Origin at) {
        Optional<Map<String, String>> storage =
                ColumnStorage.of(definition.type(), definition.storage(), definition.compression());
        unsupported.unless(
                storage.isPresent(),
                table,
                at,
                "\"%s\" of column %s of type %s"
                        .formatted(
                                Stream.of(
                                                prefixed("storage ", definition.storage()),
                                                prefixed("compression ", definition.compression()))
                                        .flatMap(clause -> clause)
                                        .collect(Collectors.joining(" ")),
                                column,
                                definition.type()),
                definition.storage().isEmpty() ? definition.compression() : definition.storage());
        storage.orElse(Map.of()).forEach((what, value) -> add(Kind.COLUMN, table, column, what, value));
    }

    private static Stream<String> prefixed(String word, String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(word + text);
    }

    void ofSequence(Name sequence, String written, long increment, Origin at) {
        Optional<Map<String, String>> options = SequenceOptions.parse(written, increment);
        if (options.isEmpty()) {
            unsupported.add(at, "options \"%s\" of sequence %s".formatted(written, sequence), written);
        }
        options.orElse(Map.of()).forEach((what, value) -> add(Kind.SEQUENCE, sequence, "", what, value));
    }

    private void relation(Kind kind, Name table, String part, RelationOptions options) {
        add(kind, table, part, "storage parameters", options.parameters());
        add(kind, table, part, "tablespace", options.tablespace());
    }

    private void add(Kind kind, Name subject, String part, String what, String value) {
        if (!value.isEmpty()) {
            traits.add(new Trait(kind, subject, part, what, value));
        }
    }
}
