package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.read.snapshot.CatalogHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every object in which two Catalogs are not the same to the letter, names included: no pairing, no plan. For Catalogs that
 * should be equal.
 */
final class StructureDifferences {

    /** What an object is, and its names; the rest of the line is how it looks. */
    private static final Pattern OBJECT =
            Pattern.compile("(\\S+(?: \"(?:[^\"\\\\]|\\\\.)*\"(?:\\.\"(?:[^\"\\\\]|\\\\.)*\")?)+)(.*)");

    private final SortedMap<String, String> left;
    private final SortedMap<String, String> right;
    private final Map<String, Origin> origins = new TreeMap<>();

    private StructureDifferences(Catalog left, Catalog right) {
        this.left = objects(left);
        this.right = objects(right);
        addOrigins(left);
        addOrigins(right);
    }

    /**
     * One text for each object, sorted.
     *
     * @param leftName who says what is in {@code left}
     * @param rightName who says what is in {@code right}
     */
    static List<String> between(String leftName, Catalog left, String rightName, Catalog right) {
        return new StructureDifferences(left, right).texts(leftName, rightName);
    }

    private List<String> texts(String leftName, String rightName) {
        SortedSet<String> all = new TreeSet<>(left.keySet());
        all.addAll(right.keySet());
        List<String> texts = new ArrayList<>();
        for (String object : all) {
            String first = left.getOrDefault(object, "");
            String second = right.getOrDefault(object, "");
            if (!left.containsKey(object)) {
                texts.add(onlyIn(rightName, object, second));
            } else if (!right.containsKey(object)) {
                texts.add(onlyIn(leftName, object, first));
            } else if (!first.equals(second)) {
                texts.add("%s%s\n    %s:%s\n    %s:%s"
                        .formatted(object, place(object), leftName, first, rightName, second));
            }
        }
        return texts;
    }

    private String onlyIn(String side, String object, String look) {
        return "%s%s: only %s has it%s".formatted(object, place(object), side, look.isEmpty() ? "" : ":" + look);
    }

    private static SortedMap<String, String> objects(Catalog catalog) {
        SortedMap<String, String> objects = new TreeMap<>();
        for (String line : CatalogHash.lines(catalog)) {
            Matcher object = OBJECT.matcher(line);
            if (!object.matches()) {
                throw new IllegalStateException("no object: " + line);
            }
            objects.put(object.group(1), object.group(2));
        }
        return objects;
    }

    private void addOrigins(Catalog catalog) {
        for (Table table : catalog.tables()) {
            String tableName = quoted(table);
            origins.putIfAbsent(tableName, table.origin());
            for (Column column : table.columns()) {
                origins.putIfAbsent("%s \"%s\"".formatted(tableName, column.name()), column.origin());
            }
        }
    }

    private static String quoted(Table table) {
        String schema = table.name().schema();
        return (schema.isEmpty() ? "" : "\"" + schema + "\".") + "\""
                + table.name().name() + "\"";
    }

    /** The attribute of a column, else the entity of the table. */
    private String place(String object) {
        String names = object.substring(object.indexOf(' ') + 1);
        Origin origin = object.startsWith("column ") ? origins.get(names) : null;
        if (origin == null || origin.isUnknown()) {
            origin = origins.entrySet().stream()
                    .filter(entry -> names.equals(entry.getKey()) || names.startsWith(entry.getKey() + " "))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(Origin.UNKNOWN);
        }
        String attribute = origin.attribute().isEmpty() ? "" : "." + origin.attribute();
        return origin.isUnknown() ? "" : " (%s%s)".formatted(origin.entity(), attribute);
    }
}
