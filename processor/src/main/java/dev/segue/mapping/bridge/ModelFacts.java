package dev.segue.mapping.bridge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedObjectType;
import org.hibernate.mapping.UserDefinedType;

/** Everything in the model that becomes an object of the database. */
final class ModelFacts {

    private final MetadataImplementor metadata;
    private final Line line;
    private final SequenceOrigins drawnBy;

    private ModelFacts(MetadataImplementor metadata, Line line, SequenceOrigins drawnBy) {
        this.metadata = metadata;
        this.line = line;
        this.drawnBy = drawnBy;
    }

    static Map<String, Object> of(Line line, Map<String, Object> request) {
        try (OfflineMetadata offline = OfflineMetadata.build(request)) {
            SequenceOrigins drawnBy = new SequenceOrigins(offline.metadata());
            offline.requireGenerators(line, drawnBy);
            return new ModelFacts(offline.metadata(), line, drawnBy).all();
        }
    }

    private Map<String, Object> all() {
        OriginFacts origins = OriginFacts.of(metadata);
        List<Table> tables = new ArrayList<>();
        Set<Map<String, Object>> sequences = new LinkedHashSet<>();
        List<Map<String, Object>> structs = new ArrayList<>();
        StructFacts structFacts = new StructFacts(metadata);
        List<String> unsupported = new ArrayList<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            namespace.getTables().stream().filter(ModelFacts::isCreated).forEach(tables::add);
            namespace.getSequences().forEach(sequence -> sequences.add(sequence(sequence)));
            for (UserDefinedType type : namespace.getUserDefinedTypes()) {
                if (type instanceof UserDefinedObjectType struct) {
                    structs.add(structFacts.of(struct));
                } else {
                    unsupported.add("database type " + type.getName());
                }
            }
        }
        List<Map<String, Object>> enums = new ArrayList<>();
        EnumFacts enumFacts = new EnumFacts(metadata);
        for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            Optional<Map<String, Object>> type = enumFacts.of(object);
            Optional<Map<String, Object>> sequence =
                    type.isPresent() ? Optional.empty() : WrittenSequence.lookup(object, metadata.getDatabase());
            type.ifPresent(enums::add);
            sequence.ifPresent(sequences::add);
            if (type.isEmpty() && sequence.isEmpty()) {
                unsupported.add("database object " + object.getExportIdentifier());
            }
        }
        TableFacts tableFacts = new TableFacts(metadata, line, origins);
        return new Facts()
                .list("tables", tables, tableFacts::of)
                .list("sequences", sequences, sequence -> sequence)
                .list("enums", enums, fact -> fact)
                .list("structs", structs, fact -> fact)
                .list("unsupported", unsupported, text -> text)
                .done();
    }

    private static boolean isCreated(Table table) {
        return table.isPhysicalTable() && !table.isView();
    }

    private Map<String, Object> sequence(Sequence sequence) {
        OriginFacts.Origin origin = drawnBy.origin(sequence);
        return new Facts()
                .name("schema", sequence.getName().getSchemaName())
                .name("name", sequence.getName().getSequenceName())
                .number("start", sequence.getInitialValue())
                .number("increment", sequence.getIncrementSize())
                .text("options", Newer.text(sequence, "getOptions", ""))
                .text("entity", origin.entity())
                .text("attribute", origin.attribute())
                .done();
    }
}
