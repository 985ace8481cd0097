package dev.segue.mapping.bridge;

import dev.segue.mapping.bridge.AuditedEntities.Audited;
import dev.segue.mapping.bridge.OriginFacts.Origin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;

/**
 * The origins of one audit table, and of those joined to it: a column is of the attribute whose column in the audited table
 * has the same name. {@code name#audit} keeps the history of {@code name}, {@code name#modified} says whether it changed, and
 * {@code #audit.REV} is Envers' own.
 */
final class AuditOrigins {

    private static final String AUDIT = "#audit";

    private final OriginFacts facts;
    private final Audited audited;
    private final String entity;
    private final Set<Table> sources = new LinkedHashSet<>();
    private final Map<String, String> flags = new HashMap<>();

    AuditOrigins(OriginFacts facts, Audited audited) {
        this.facts = facts;
        this.audited = audited;
        this.entity = Objects.requireNonNullElse(audited.entity().getClassName(), "");
        if (audited.collection() != null) {
            sources.add(audited.collection().getCollectionTable());
            return;
        }
        for (PersistentClass level = audited.entity(); level != null; level = level.getSuperclass()) {
            sources.add(level.getTable());
            level.getJoins().stream().map(Join::getTable).forEach(sources::add);
        }
    }

    void add(PersistentClass history) {
        history.getProperties().forEach(this::flag);
        if (history instanceof RootClass
                || !history.getTable().equals(history.getSuperclass().getTable())) {
            table(history.getTable(), audited.path() + AUDIT);
        }
        history.getJoins()
                .forEach(join -> table(join.getTable(), "#" + join.getTable().getName() + AUDIT));
    }

    /** What Envers adds to a property's name is configured; that it begins with the attribute's is not. */
    private void flag(Property property) {
        if (property.getValue().getSelectables().size() == 1
                && property.getValue().getSelectables().get(0) instanceof Column column
                && property.getType().getReturnedClass() == Boolean.class) {
            audited.entity().getPropertyClosure().stream()
                    .map(Property::getName)
                    .filter(name -> property.getName().startsWith(name))
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(name -> flags.put(column.getCanonicalName(), name));
        }
    }

    private void table(Table table, String attribute) {
        facts.addTable(table, new Origin(entity, attribute));
        table.getColumns().forEach(column -> facts.addColumn(table, column, origin(column)));
    }

    private Origin origin(Column column) {
        Optional<Origin> same = sources.stream()
                .flatMap(source -> facts.lookup(source, column).stream())
                .filter(origin -> audited.collection() == null || isOfCollection(origin))
                .findFirst();
        if (same.isPresent()) {
            return new Origin(same.get().entity(), same.get().attribute() + AUDIT);
        }
        String flagged = flags.get(column.getCanonicalName());
        return new Origin(
                entity, flagged == null ? audited.path() + AUDIT + "." + column.getName() : flagged + "#modified");
    }

    private boolean isOfCollection(Origin origin) {
        return origin.entity().equals(entity) && origin.attribute().startsWith(audited.path());
    }
}
