package dev.segue.processor;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import java.util.stream.Stream;

/**
 * Which entity or attribute is behind what has no origin of its own.
 *
 * @param recorded what the last migration left
 * @param desired what the entities say
 */
record ChangeOrigins(Catalog recorded, Catalog desired) {

    /** The first attribute of that type: of one that goes, an attribute that had it. */
    Origin ofType(Name type) {
        return Stream.of(desired, recorded)
                .flatMap(catalog -> catalog.tables().stream())
                .flatMap(table -> table.columns().stream())
                .filter(column -> isOf(column, type))
                .map(Column::origin)
                .filter(origin -> !origin.isUnknown())
                .findFirst()
                .orElse(Origin.UNKNOWN);
    }

    /** Also where a composite type has it inside. */
    private boolean isOf(Column column, Name type) {
        String element = column.type().replaceAll("(\\[])+$", "");
        return names(element, type)
                || Stream.of(desired, recorded)
                        .flatMap(catalog -> catalog.composites().stream())
                        .filter(composite -> names(element, composite.name()))
                        .anyMatch(composite -> has(composite, type));
    }

    private static boolean has(CompositeType composite, Name type) {
        return composite.attributes().stream()
                .anyMatch(attribute -> names(attribute.type().replaceAll("(\\[])+$", ""), type));
    }

    private static boolean names(String written, Name type) {
        String plain = written.replace("\"", "");
        return plain.equals(type.name()) || plain.equals(type.toString().replace("\"", ""));
    }

    /** Of the column, or of the table where none is named, or nothing is known of it. */
    Origin of(Name table, String column) {
        return Stream.of(desired, recorded)
                .flatMap(catalog -> catalog.lookupTable(table).stream())
                .map(found -> found.lookupColumn(column)
                        .map(Column::origin)
                        .filter(origin -> !origin.isUnknown())
                        .orElse(found.origin()))
                .findFirst()
                .orElse(Origin.UNKNOWN);
    }
}
