package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares index definitions as PostgreSQL prints them. How it would print a statement is found out by carrying the statement
 * out on an empty temporary table of the same name and columns, in a transaction that is rolled back: operator classes,
 * collations, expressions and predicates are then rewritten by the same server in the same way, and no rule of it is repeated here.
 */
final class IndexDefinition {

    private static final String DEFINITION = "SELECT pg_get_indexdef(to_regclass(?))";
    private static final String NAMES = "SELECT format('%I.%I', n.nspname, c.relname), format('%I', c.relname)"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass(?)";

    private IndexDefinition() {}

    /** The definition that the statement would have, apart from the schema of the table. */
    static String of(Connection connection, IndexStatement statement) throws SQLException {
        String[] definition = {""};
        StepTransaction.rolledBack(connection, () -> {
            String[] names = names(connection, statement.table());
            String copy = "pg_temp." + names[1];
            StepTransaction.execute(connection, "CREATE TEMPORARY TABLE " + names[1] + " (LIKE " + names[0] + ")");
            StepTransaction.execute(connection, statement.on(copy));
            definition[0] = text(connection, "pg_temp." + statement.quotedName());
        });
        return definition[0];
    }

    /** Whether two printed definitions say the same but for the names of index and table. */
    static boolean equal(String first, String second) {
        return essence(first).equals(essence(second));
    }

    private static String essence(String definition) {
        List<SqlToken> tokens = SqlTokens.of(definition);
        boolean unique = tokens.size() > 1 && tokens.get(1).isWord("unique");
        return tokens.stream()
                .filter(token -> token.isWord("using") && token.depth() == 0)
                .findFirst()
                .map(using -> (unique ? "UNIQUE " : "") + definition.substring(using.start()))
                .orElse(definition);
    }

    private static String[] names(Connection connection, RelationName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NAMES)) {
            query.setString(1, table.sql());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("relation \"%s\" does not exist".formatted(table), "42P01");
                }
                return new String[] {row.getString(1), row.getString(2)};
            }
        }
    }

    private static String text(Connection connection, String index) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DEFINITION)) {
            query.setString(1, index);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
