package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UserType;
import dev.segue.read.Schemas;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which schemas of a database are read.
 *
 * @param named by a person, the default schema first; empty for the first of the search_path
 * @param mapped those that the other side of a comparison names; read where they exist
 * @param history the schema of Segue's own tables, never read
 */
record SchemaChoice(List<String> named, Set<String> mapped, String history) {

    private static final String EXISTING = "SELECT nspname FROM pg_namespace WHERE nspname = ANY (?) ORDER BY 1";

    SchemaChoice {
        named = List.copyOf(named);
        mapped = Set.copyOf(mapped);
    }

    /** With the schemas of what a Catalog holds too. */
    SchemaChoice and(Catalog catalog) {
        Set<String> all = new LinkedHashSet<>(mapped);
        Stream.of(
                        catalog.tables().stream().map(Table::name),
                        catalog.sequences().stream().map(Sequence::name),
                        catalog.types().stream().map(UserType::name))
                .flatMap(names -> names)
                .map(Name::schema)
                .filter(schema -> !schema.isEmpty())
                .forEach(all::add);
        return new SchemaChoice(named, all, history);
    }

    /** The default schema that a person has named; empty for the first of the search_path. */
    String main() {
        return named.isEmpty() ? "" : named.get(0);
    }

    /** What that is in the database at the other end. */
    Schemas in(Connection connection) throws SQLException {
        String main = named.isEmpty() ? current(connection) : named.get(0);
        Set<String> further = new LinkedHashSet<>(named.isEmpty() ? List.of() : named.subList(1, named.size()));
        further.addAll(existing(connection, mapped));
        further.remove(main);
        return new Schemas(main, List.copyOf(further), history);
    }

    /** The first schema of the search_path that exists. */
    static String current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT coalesce(current_schema(), 'public')")) {
            found.next();
            return found.getString(1);
        }
    }

    private static List<String> existing(Connection connection, Set<String> names) throws SQLException {
        List<String> existing = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(EXISTING)) {
            Array array = connection.createArrayOf("text", names.toArray());
            query.setArray(1, array);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    existing.add(found.getString(1));
                }
            }
        }
        return existing;
    }
}
