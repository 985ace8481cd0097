package dev.segue.mapping.bridge;

import dev.segue.mapping.bridge.OriginFacts.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.ExportableProducer;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;

/** Which attribute draws from each sequence; of several, that of the entity whose name comes first. */
final class SequenceOrigins {

    private final MetadataImplementor metadata;
    private final Map<QualifiedName, Origin> origins = new HashMap<>();

    SequenceOrigins(MetadataImplementor metadata) {
        this.metadata = metadata;
    }

    /** A generator does not say what it draws from, but registers it: here in a database of its own. */
    void add(RootClass root, Generator generator) {
        if (generator instanceof ExportableProducer producer) {
            Database own = new Database(metadata.getMetadataBuildingOptions());
            producer.registerExportables(own);
            Property identifier = root.getIdentifierProperty();
            Origin origin = new Origin(
                    Objects.requireNonNullElse(root.getClassName(), ""),
                    identifier == null ? "" : identifier.getName());
            for (Namespace namespace : own.getNamespaces()) {
                namespace.getSequences().forEach(sequence -> origins.merge(sequence.getName(), origin, Origin::first));
            }
        }
    }

    Origin origin(Sequence sequence) {
        return origins.getOrDefault(sequence.getName(), OriginFacts.UNKNOWN);
    }
}
