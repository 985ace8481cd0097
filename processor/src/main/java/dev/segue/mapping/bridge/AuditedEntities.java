package dev.segue.mapping.bridge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.service.Service;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What the entities that Hibernate Envers adds keep the history of. They have names and no classes; Envers knows whose they
 * are. It is asked by name, since it need not be on the class path.
 */
final class AuditedEntities {

    /**
     * What is audited.
     *
     * @param entity the audited entity
     * @param path of its collection, where the history of that is kept apart; else empty
     * @param collection the one at that path
     */
    record Audited(
            PersistentClass entity, String path, @Nullable Collection collection) {}

    private static final String SERVICE = "org.hibernate.envers.boot.internal.EnversService";

    private final Map<String, Audited> byAuditEntity = new HashMap<>();

    private AuditedEntities() {}

    static AuditedEntities of(MetadataImplementor metadata) {
        AuditedEntities audited = new AuditedEntities();
        Object known = known(metadata.getMetadataBuildingOptions().getServiceRegistry());
        if (known != null) {
            metadata.getEntityBindings().forEach(entity -> audited.entity(metadata, known, entity));
        }
        return audited;
    }

    /** What an entity without class keeps the history of. */
    Optional<Audited> lookup(String entityName) {
        return Optional.ofNullable(byAuditEntity.get(entityName));
    }

    private static @Nullable Object known(ServiceRegistry registry) {
        Class<? extends Service> type;
        try {
            type = Class.forName(SERVICE, false, AuditedEntities.class.getClassLoader())
                    .asSubclass(Service.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
        Object envers = registry.getService(type);
        return envers != null && Newer.flag(envers, "isInitialized", false)
                ? Newer.call(envers, "getEntitiesConfigurations", null)
                : null;
    }

    /** An entity is audited, or keeps the history of another. */
    private void entity(MetadataImplementor metadata, Object known, PersistentClass entity) {
        Object audited = Newer.call(known, "get", null, entity.getEntityName());
        if (audited != null) {
            entity.getProperties().forEach(property -> property(audited, entity, "", property));
        }
        String name = Newer.text(known, "getEntityNameForVersionsEntityName", null, entity.getEntityName());
        if (name != null) {
            byAuditEntity.put(entity.getEntityName(), new Audited(metadata.getEntityBinding(name), "", null));
        }
    }

    private void property(Object audited, PersistentClass entity, String path, Property property) {
        String name = path + property.getName();
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(part -> property(audited, entity, name + ".", part));
        } else if (property.getValue() instanceof Collection collection) {
            String inEnvers = name.replace('.', '_');
            history(Newer.call(audited, "getRelationDescription", null, inEnvers), entity, name, collection);
            history(Newer.call(audited, "getComponentDescription", null, inEnvers), entity, name, collection);
        }
    }

    /** One that does not own the table of the collection has the same history as the one that does. */
    private void history(@Nullable Object description, PersistentClass entity, String path, Collection collection) {
        String auditEntity = description == null ? null : Newer.text(description, "getAuditMiddleEntityName", null);
        if (auditEntity != null && !collection.isInverse()) {
            byAuditEntity.put(auditEntity, new Audited(entity, path, collection));
        }
    }
}
