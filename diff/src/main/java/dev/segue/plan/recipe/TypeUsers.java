package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.sql.Sql;
import dev.segue.sql.TypeOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has a type that a schema holds: columns and composite types, themselves or as the element of an array. */
record TypeUsers(Catalog catalog, Name type) {

    /** A column of the type. */
    record User(Table table, Column column) {

        @Override
        public String toString() {
            return "%s.%s".formatted(table.name(), column.name());
        }
    }

    /** The columns of the type itself, in order of the Catalog. */
    Stream<User> columns() {
        return allColumns().filter(user -> isOf(user.column().type()));
    }

    /** The columns in which a value of the type may be, at any depth. */
    Stream<User> columnsAround() {
        return allColumns()
                .filter(user -> holds(Sql.EMPTY, user.column().type(), "", 0).isPresent());
    }

    /** The composite types that have an attribute of the type. */
    Stream<CompositeType> composites() {
        return catalog.composites().stream()
                .filter(composite -> composite.attributes().stream().anyMatch(attribute -> isOf(attribute.type())));
    }

    /** Whether the column holds that label of the type, an enum type, at any depth; as text, since it may not be there yet. */
    Optional<Sql> holds(Column column, String label) {
        return holds(Sql.of("%n", column.name()), column.type(), label, 1);
    }

    /** Empty where the label cannot be in a value of that type. */
    private Optional<Sql> holds(Sql value, String of, String label, int depth) {
        if (of.equals(TypeOrder.text(type))) {
            return Optional.of(Sql.of("%c::text = %s", value, label));
        }
        if (of.endsWith("[]")) {
            return isOf(of)
                    ? Optional.of(Sql.of("%s = ANY (%c::text[])", label, value))
                    : elementHolds(value, TypeOrder.element(of), label, depth);
        }
        List<Sql> parts = catalog.composites().stream()
                .filter(composite -> TypeOrder.text(composite.name()).equals(of))
                .flatMap(composite -> composite.attributes().stream())
                .map(part -> holds(Sql.of("(%c).%n", value, part.name()), part.type(), label, depth))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(Ddl.join(" OR ", parts));
    }

    private Optional<Sql> elementHolds(Sql array, String of, String label, int depth) {
        Sql element = Sql.of("%n", "segue_" + depth); // a name that no attribute has
        return holds(element, of, label, depth + 1)
                .map(held -> Sql.of("EXISTS (SELECT FROM unnest(%c) AS %c WHERE %c)", array, element, held));
    }

    private Stream<User> allColumns() {
        return catalog.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> new User(table, column)));
    }

    private boolean isOf(String used) {
        return TypeOrder.element(used).equals(TypeOrder.text(type));
    }
}
