package dev.segue.mapping.bridge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;

/**
 * The named enum types that columns use. Hibernate has them only as SQL text, so names and labels come from the columns and
 * their Java enums, by the same rules: labels sorted by name, except for ordinal ones.
 */
final class EnumFacts {

    private EnumFacts() {}

    static Collection<Map<String, Object>> of(MetadataImplementor metadata, List<Table> tables) {
        Map<String, Map<String, Object>> enums = new TreeMap<>();
        for (Table table : tables) {
            for (Column column : table.getColumns()) {
                int code = column.getSqlTypeCode(metadata);
                if (code == SqlTypes.NAMED_ENUM || code == SqlTypes.NAMED_ORDINAL_ENUM) {
                    String name = column.getSqlType(metadata);
                    enums.put(name, fact(name, labels(column, code)));
                }
            }
        }
        return enums.values();
    }

    private static Map<String, Object> fact(String name, List<String> labels) {
        return new Facts()
                .text("name", name)
                .list("labels", labels, label -> label)
                .done();
    }

    private static List<String> labels(Column column, int code) {
        Class<?> type = ((BasicValue) column.getValue())
                .getResolution()
                .getDomainJavaType()
                .getJavaTypeClass();
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException(
                    "column " + column.getName() + " has a named enum type, but " + type.getName() + " is no enum");
        }
        Stream<String> names = Arrays.stream(constants).map(constant -> ((Enum<?>) constant).name());
        return (code == SqlTypes.NAMED_ENUM ? names.sorted() : names).toList();
    }
}
