package dev.segue.mapping.bridge;

import java.util.Map;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.UserDefinedObjectType;

/** The composite types of {@code @Struct}, as Hibernate's own schema export would create them: attributes have a name and a type. */
final class StructFacts {

    private final MetadataImplementor metadata;

    StructFacts(MetadataImplementor metadata) {
        this.metadata = metadata;
    }

    Map<String, Object> of(UserDefinedObjectType type) {
        QualifiedName name = type.getQualifiedTableName();
        return new Facts()
                .name("schema", name.getSchemaName())
                .name("name", name.getObjectName())
                .text("comment", type.getComment())
                .list("attributes", type.getColumns(), this::attribute)
                .done();
    }

    private Map<String, Object> attribute(Column column) {
        return new Facts()
                .text("name", column.getQuotedName(metadata.getDatabase().getDialect()))
                .text("type", column.getSqlType(metadata))
                .text("comment", column.getComment())
                .done();
    }
}
