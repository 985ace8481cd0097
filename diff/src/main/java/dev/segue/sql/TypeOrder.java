package dev.segue.sql;

import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts composite types behind those that their attributes have. */
public final class TypeOrder {

    private final Map<String, CompositeType> types = new LinkedHashMap<>();
    private final Set<Name> visited = new HashSet<>();
    private final List<CompositeType> inOrder = new ArrayList<>();

    private TypeOrder(Collection<CompositeType> all) {
        all.forEach(type -> types.put(text(type.name()), type));
    }

    /** In an order in which they can be made; else as they were given. */
    public static List<CompositeType> of(Collection<CompositeType> all) {
        TypeOrder order = new TypeOrder(all);
        all.forEach(order::add);
        return List.copyOf(order.inOrder);
    }

    /** A type of a schema as the server prints it for a column. */
    public static String text(Name type) {
        return Sql.of("%n", type).text();
    }

    /** The type without the brackets of an array. */
    public static String element(String type) {
        return type.endsWith("[]") ? element(type.substring(0, type.length() - 2)) : type;
    }

    private void add(CompositeType type) {
        if (visited.add(type.name())) {
            for (Attribute attribute : type.attributes()) {
                CompositeType part = types.get(element(attribute.type()));
                if (part != null) {
                    add(part);
                }
            }
            inOrder.add(type);
        }
    }
}
