package dev.segue.read.schemacrawler;

import dev.segue.read.Schemas;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases for the objects of a schema that a Catalog has no place for. */
final class LeftOut {

    private LeftOut() {}

    static List<String> phrases(Connection connection, Schemas schemas) throws SQLException {
        List<String> phrases = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CatalogQuery.LEFT_OUT.sql())) {
            while (row.next()) {
                String schema = row.getString("schema");
                String name = row.getString("name");
                String shown =
                        schema.isEmpty() ? name : schemas.name(schema, name).toString();
                phrases.add(phrase(row.getString("kind"), name, shown, row.getString("detail")));
            }
        }
        return phrases;
    }

    private static String phrase(String kind, String name, String shown, @Nullable String detail) {
        return switch (kind) {
            case "partitions" -> "table %s has %s partition(s), which are part of it".formatted(shown, detail);
            case "extension" -> "members of extension %s %s belong to the extension".formatted(shown, detail);
            case "owned schema" -> "schema %s is Segue's own".formatted(shown);
            case "trigger" ->
                (Reserved.isSegues(name) ? "trigger %s on %s is Segue's own" : "trigger %s on %s is not compared")
                        .formatted(shown, detail);
            case "policy" -> "row security policy %s on %s is not compared".formatted(shown, detail);
            case "domain" -> "domain %s over %s is not compared".formatted(shown, detail);
            default ->
                detail == null
                        ? "%s %s is not compared".formatted(kind, shown)
                        : "%s %s is not compared; it reads %s".formatted(kind, shown, detail);
        };
    }
}
