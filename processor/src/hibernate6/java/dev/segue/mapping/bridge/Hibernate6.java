package dev.segue.mapping.bridge;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;

/** The entry for Hibernate 6.6, compiled with the rest of this package against that line, as {@code Hibernate7} is for its line. */
public final class Hibernate6 implements Function<Map<String, Object>, Map<String, Object>>, Line {

    @Override
    public Map<String, Object> apply(Map<String, Object> request) {
        return ModelFacts.of(this, request);
    }

    @Override
    public Generator makeGenerator(MetadataImplementor metadata, RootClass root, Map<String, String> settings) {
        return root.getIdentifier()
                .createGenerator(
                        metadata.getMetadataBuildingOptions().getIdentifierGeneratorFactory(),
                        metadata.getDatabase().getDialect(),
                        root);
    }

    @Override
    public Collection<ForeignKey> foreignKeys(Table table) {
        return table.getForeignKeys().values();
    }
}
