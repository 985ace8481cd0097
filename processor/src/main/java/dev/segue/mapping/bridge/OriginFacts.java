package dev.segue.mapping.bridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;

/**
 * Which entity and attribute each table and column comes from. What an attribute does not name by itself is told apart
 * behind a {@code #}: {@code phones#key}, {@code #discriminator}, or a number where one attribute has several columns.
 */
final class OriginFacts {

    record Origin(String entity, String attribute) {

        /** That of the entity whose name comes first, whatever the order in which they are found. */
        static Origin first(Origin one, Origin other) {
            return one.entity.compareTo(other.entity) <= 0 ? one : other;
        }
    }

    private static final String SOFT_DELETE = "indicator"; // Hibernate's own key for that column

    static final Origin UNKNOWN = new Origin("", "");

    private final IdentityHashMap<Table, Origin> tables = new IdentityHashMap<>();
    private final IdentityHashMap<Table, Map<String, Origin>> columns = new IdentityHashMap<>();
    private final List<Runnable> keysElsewhere = new ArrayList<>();

    private OriginFacts() {}

    static OriginFacts of(MetadataImplementor metadata) {
        OriginFacts facts = new OriginFacts();
        AuditedEntities audited = AuditedEntities.of(metadata);
        metadata.getEntityBindings().stream()
                .filter(entity -> audited.lookup(entity.getEntityName()).isEmpty())
                .sorted(Comparator.comparingInt(OriginFacts::depth).thenComparing(PersistentClass::getEntityName))
                .forEach(facts::entity);
        facts.keysElsewhere.forEach(Runnable::run);
        metadata.getEntityBindings()
                .forEach(entity -> audited.lookup(entity.getEntityName())
                        .ifPresent(of -> new AuditOrigins(facts, of).add(entity)));
        return facts;
    }

    private static int depth(PersistentClass entity) {
        return entity.getSuperclass() == null ? 0 : 1 + depth(entity.getSuperclass());
    }

    String entity(Table table) {
        return tables.getOrDefault(table, UNKNOWN).entity;
    }

    String attribute(Table table) {
        return tables.getOrDefault(table, UNKNOWN).attribute;
    }

    String entity(Table table, Column column) {
        return origin(table, column).entity;
    }

    String attribute(Table table, Column column) {
        return origin(table, column).attribute;
    }

    private Origin origin(Table table, Column column) {
        return lookup(table, column).orElse(UNKNOWN);
    }

    Optional<Origin> lookup(Table table, Column column) {
        return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column.getCanonicalName()));
    }

    void addTable(Table table, Origin origin) {
        tables.putIfAbsent(table, origin);
    }

    void addColumn(Table table, Column column, Origin origin) {
        columns.computeIfAbsent(table, any -> new HashMap<>()).putIfAbsent(column.getCanonicalName(), origin);
    }

    private void entity(PersistentClass entity) {
        String name = Objects.requireNonNullElse(entity.getClassName(), "");
        if (entity instanceof RootClass
                || !entity.getTable().equals(entity.getSuperclass().getTable())) {
            addTable(entity.getTable(), new Origin(name, ""));
        }
        boolean wholeTable = entity instanceof UnionSubclass;
        if (wholeTable || entity instanceof RootClass) {
            identifier(entity, name);
        }
        if (entity.isDiscriminatorInsertable() && entity.getDiscriminator() != null) {
            columns(
                    entity.getTable(),
                    name,
                    "#discriminator",
                    entity.getDiscriminator().getSelectables());
        }
        attributes(
                entity.getTable(), name, "", wholeTable ? entity.getPropertyClosure() : entity.getUnjoinedProperties());
        columns(entity.getTable(), name, "#key", entity.getKey().getSelectables());
        if (entity instanceof RootClass root) {
            softDelete(entity.getTable(), name, "", root);
        }
        entity.getJoins().forEach(join -> join(name, join));
    }

    private void softDelete(Table table, String entity, String path, Object deletable) {
        Object column = Newer.call(
                deletable, "getAuxiliaryColumn", Newer.call(deletable, "getSoftDeleteColumn", null), SOFT_DELETE);
        if (column instanceof Column found) {
            columns(table, entity, path + "#softDelete", List.of(found));
        }
    }

    private void identifier(PersistentClass entity, String name) {
        Property id = entity.getIdentifierProperty();
        if (id != null) {
            value(entity.getTable(), name, id.getName(), id.getValue());
        } else if (entity.getIdentifier() instanceof Component idClass) {
            attributes(entity.getTable(), name, "", idClass.getProperties());
        }
    }

    private void join(String entity, Join join) {
        addTable(join.getTable(), new Origin(entity, "#" + join.getTable().getName()));
        attributes(join.getTable(), entity, "", join.getProperties());
        columns(join.getTable(), entity, "#key", join.getKey().getSelectables());
    }

    private void attributes(Table table, String entity, String path, List<Property> properties) {
        properties.forEach(property -> value(table, entity, path + property.getName(), property.getValue()));
    }

    private void value(Table table, String entity, String path, Value value) {
        if (value instanceof Component component) {
            component(table, entity, path, component);
        } else if (value instanceof Collection collection) {
            collection(entity, path, collection);
        } else {
            columns(table, entity, path, value.getSelectables());
        }
    }

    private void collection(String entity, String path, Collection collection) {
        Table table = collection.getCollectionTable();
        if (collection.isOneToMany()) {
            // these lie in the table of the other entity, whose own attributes go first
            keysElsewhere.add(() -> columns(
                    collection.getKey().getTable(),
                    entity,
                    path + "#key",
                    collection.getKey().getSelectables()));
        } else {
            addTable(table, new Origin(entity, path));
            columns(table, entity, path + "#key", collection.getKey().getSelectables());
            element(table, entity, path, collection.getElement());
            softDelete(table, entity, path, collection);
        }
        if (collection instanceof IdentifierCollection bag) {
            columns(table, entity, path + "#id", bag.getIdentifier().getSelectables());
        }
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            keysElsewhere.add(() -> columns(
                    indexed.getIndex().getTable(),
                    entity,
                    path + "#index",
                    indexed.getIndex().getSelectables()));
        }
    }

    private void element(Table table, String entity, String path, Value element) {
        if (element instanceof Component component) {
            component(table, entity, path, component);
        } else {
            columns(table, entity, path, element.getSelectables());
        }
    }

    private void component(Table table, String entity, String path, Component component) {
        Column whole = component.getAggregateColumn();
        if (whole == null) {
            attributes(table, entity, path + ".", component.getProperties());
        } else {
            columns(table, entity, path, List.of(whole));
        }
    }

    private void columns(Table table, String entity, String path, List<Selectable> selectables) {
        for (int i = 0; i < selectables.size(); i++) {
            if (selectables.get(i) instanceof Column column) {
                String attribute = selectables.size() == 1 ? path : path + "#" + i;
                addColumn(table, column, new Origin(entity, attribute));
            }
        }
    }
}
