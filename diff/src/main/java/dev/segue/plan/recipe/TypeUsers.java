package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.sql.Sql;
import java.util.stream.Stream;

/** Which columns have a type that a schema holds, themselves or as the element of an array. */
record TypeUsers(Catalog catalog, Name type) {

    /** A column of the type. */
    record User(Table table, Column column) {

        @Override
        public String toString() {
            return "%s.%s".formatted(table.name(), column.name());
        }

        boolean isArray() {
            return column.type().endsWith("[]");
        }
    }

    /** The type as the server prints it for a column. */
    static String text(Name type) {
        return Sql.of("%n", type).text();
    }

    /** In order of the Catalog. */
    Stream<User> all() {
        String text = text(type);
        return catalog.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> new User(table, column)))
                .filter(user -> element(user.column().type()).equals(text));
    }

    private static String element(String type) {
        return type.endsWith("[]") ? element(type.substring(0, type.length() - 2)) : type;
    }
}
