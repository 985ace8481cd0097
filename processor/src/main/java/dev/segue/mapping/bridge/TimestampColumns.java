package dev.segue.mapping.bridge;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorCreator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/**
 * Makes the generators of timestamps: since 7.4 they say of their columns that they are not null, and Hibernate makes them while
 * it builds a SessionFactory, before it creates the schema.
 */
final class TimestampColumns {

    private final MetadataImplementor metadata;

    TimestampColumns(MetadataImplementor metadata) {
        this.metadata = metadata;
    }

    void apply() {
        metadata.getEntityBindings().stream()
                .filter(entity -> entity.getMappedClass() != null)
                .forEach(entity -> properties(entity, entity.getMappedClass(), entity.getProperties()));
    }

    private void properties(PersistentClass entity, Class<?> owner, List<Property> properties) {
        for (Property property : properties) {
            GeneratorCreator creator = property.getValueGeneratorCreator();
            if (property.getValue() instanceof Component component && !component.isDynamic()) {
                properties(entity, component.getComponentClass(), component.getProperties());
            } else if (creator != null && isTimestamp(property, owner)) {
                creator.createGenerator(context(entity, property));
            }
        }
    }

    private static boolean isTimestamp(Property property, Class<?> owner) {
        Member member = property.getGetter(owner).getMember();
        return member instanceof AnnotatedElement element
                && (element.isAnnotationPresent(CreationTimestamp.class)
                        || element.isAnnotationPresent(UpdateTimestamp.class)
                        || element.isAnnotationPresent(CurrentTimestamp.class));
    }

    /** The interface has other methods in each line. */
    private GeneratorCreationContext context(PersistentClass entity, Property property) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getDatabase", metadata.getDatabase());
        answers.put("getServiceRegistry", metadata.getMetadataBuildingOptions().getServiceRegistry());
        answers.put("getPersistentClass", entity);
        answers.put("getRootClass", entity.getRootClass());
        answers.put("getProperty", property);
        answers.put("getValue", property.getValue());
        answers.put("getType", property.getType());
        return (GeneratorCreationContext) Proxy.newProxyInstance(
                GeneratorCreationContext.class.getClassLoader(),
                new Class<?>[] {GeneratorCreationContext.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }
}
