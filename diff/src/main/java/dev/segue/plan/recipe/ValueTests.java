package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.sql.TypeOrder;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How values are told apart and NULL is found. Types without an equality that tells any two values apart are compared as text,
 * and so are rows, which may hold such types. A row that has a NULL in it is neither {@code IS NULL} nor {@code IS NOT NULL}
 * (PostgreSQL manual, section 9.2), and so it is with a domain over rows: whether there is one at all is asked in another way.
 */
final class ValueTests {

    private static final Set<String> AS_TEXT =
            Set.of("json", "xml", "point", "box", "circle", "line", "lseg", "path", "polygon");

    private final Catalog before;
    private final Catalog after;
    private final Set<String> rows;

    ValueTests(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
        this.rows = Stream.of(before, after)
                .flatMap(catalog -> Stream.concat(
                        catalog.composites().stream().map(CompositeType::name),
                        catalog.tables().stream().map(Table::name)))
                .map(TypeOrder::text)
                .collect(Collectors.toSet());
    }

    /** {@code ::text}, or nothing where the type can be compared as it is. */
    String cast(String type) {
        return AS_TEXT.contains(type) || rows.contains(TypeOrder.element(type)) ? "::text" : "";
    }

    /** What stands behind a column to ask whether it holds nothing. */
    String isNull(Name table, String column) {
        return isRow(table, column) ? "IS NOT DISTINCT FROM NULL" : "IS NULL";
    }

    /** What stands behind a column to ask whether it holds anything; as a check it proves NOT NULL to the server. */
    String isNotNull(Name table, String column) {
        return isRow(table, column) ? "IS DISTINCT FROM NULL" : "IS NOT NULL";
    }

    private boolean isRow(Name table, String column) {
        return Stream.of(after, before)
                .flatMap(catalog -> catalog.lookupTable(table).stream())
                .map(found -> found.lookupColumn(column))
                .flatMap(Optional::stream)
                .map(Column::type)
                .findFirst()
                .filter(type -> rows.contains(type) || mayBeDomain(type))
                .isPresent();
    }

    /** Under which there may be rows. */
    private boolean mayBeDomain(String type) {
        return new DomainTypes(after).mayBe(type) && new DomainTypes(before).mayBe(type);
    }
}
