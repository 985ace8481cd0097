package dev.segue.read.schemacrawler;

import dev.segue.read.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases for the objects of a schema that a Catalog has no place for. */
final class LeftOut {

    private LeftOut() {}

    static List<String> phrases(Connection connection, Schemas schemas) throws SQLException {
        List<String> phrases = new ArrayList<>();
        CatalogQuery.LEFT_OUT.forEach(connection, row -> {
            String schema = row.getString("schema");
            String name = row.getString("name");
            String shown = schema.isEmpty() ? name : schemas.name(schema, name).toString();
            phrases.add(phrase(row.getString("kind"), shown, row.getString("detail")));
        });
        return phrases;
    }

    private static String phrase(String kind, String shown, @Nullable String detail) {
        return switch (kind) {
            case "partitions" -> "table %s has %s partition(s), which are part of it".formatted(shown, detail);
            case "extension" -> "members of extension %s %s belong to the extension".formatted(shown, detail);
            case "privileges" -> privileges(shown, String.valueOf(detail));
            case "owner" -> owner(shown, String.valueOf(detail));
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
    }

    private static String privileges(String shown, String detail) {
        String[] parts = detail.split(": ", 2);
        return "privileges on %s %s stay as they are: %s".formatted(parts[0], shown, parts[1]);
    }

    private static String owner(String owner, String detail) {
        String[] parts = detail.split(": ", 2);
        return "role %s owns what only it and its members may change, not %s: %s".formatted(owner, parts[0], parts[1]);
    }
}
