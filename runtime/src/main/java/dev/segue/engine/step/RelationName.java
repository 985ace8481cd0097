package dev.segue.engine.step;

import dev.segue.DefinitionException;
import dev.segue.engine.SqlName;
import java.util.List;

/**
 * The name of a table or index as a migration gives it.
 *
 * @param schema as PostgreSQL stores it; empty where the search path decides
 * @param name as PostgreSQL stores it
 */
record RelationName(String schema, String name) {

    /** Reads a name written as in SQL: folded where bare, as it is where quoted. */
    static RelationName parse(String text) {
        List<SqlToken> tokens = SqlTokens.of(text);
        if (tokens.size() == 1 && tokens.get(0).isName()) {
            return new RelationName("", tokens.get(0).text());
        }
        if (tokens.size() == 3
                && tokens.get(0).isName()
                && tokens.get(1).isSymbol('.')
                && tokens.get(2).isName()) {
            return new RelationName(tokens.get(0).text(), tokens.get(2).text());
        }
        throw new DefinitionException(
                "\"%s\" is not the name of a table or index: write name or schema.name, quoted where SQL needs it"
                        .formatted(text));
    }

    /** As the engine's own statements write it. */
    String sql() {
        return schema.isEmpty() ? SqlName.quote(name) : SqlName.quote(schema, name);
    }

    /** For messages. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
