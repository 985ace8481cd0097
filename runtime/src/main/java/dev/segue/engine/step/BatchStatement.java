package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A backfill's statement with the places of {@code :batch}. The range that goes there names the key by what the statement
 * calls the table at that place: by its alias, else by its name. Where the table occurs more than once, as in
 * {@code UPDATE holders … FROM holders h}, the first occurrence that can be seen from the place counts.
 */
final class BatchStatement {

    private static final Set<String> BEFORE_TABLE = Set.of("update", "from", "join", "only", "using");
    private static final Set<String> NO_ALIAS = Set.of(
            "set",
            "where",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "on",
            "using",
            "order",
            "group",
            "having",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "intersect",
            "except",
            "returning",
            "when",
            "tablesample",
            "window",
            "from");

    private record Place(int start, int end, String qualifier) {}

    /** {@code sure} unless it only stands in a list, where it may also be a column. */
    private record Reference(int index, int depth, String qualifier, boolean sure) {}

    private final String statement;
    private final List<Place> places = new ArrayList<>();

    BatchStatement(String statement, RelationName table) {
        this.statement = statement;
        List<SqlToken> tokens = SqlTokens.of(statement);
        List<Reference> references = references(tokens, table);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (isPlace(tokens, i)) {
                places.add(new Place(tokens.get(i).start(), tokens.get(i + 1).end(), qualifier(tokens, references, i)));
            }
        }
    }

    /** The statement for one batch; the function gives the range for the table's name at a place, empty for none. */
    String sql(UnaryOperator<String> range) {
        StringBuilder sql = new StringBuilder();
        int from = 0;
        for (Place place : places) {
            sql.append(statement, from, place.start()).append(range.apply(place.qualifier()));
            from = place.end();
        }
        return sql.append(statement, from, statement.length()).toString();
    }

    /** {@code :batch}, and neither {@code ::batch}, which is a cast, nor {@code :batch_size}. */
    private static boolean isPlace(List<SqlToken> tokens, int i) {
        SqlToken colon = tokens.get(i);
        SqlToken word = tokens.get(i + 1);
        boolean cast =
                i > 0 && tokens.get(i - 1).isSymbol(':') && tokens.get(i - 1).end() == colon.start();
        return colon.isSymbol(':') && !cast && word.isWord("batch") && word.start() == colon.end();
    }

    private static List<Reference> references(List<SqlToken> tokens, RelationName table) {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int length = nameLength(tokens, i, table);
            boolean listed = i > 0 && tokens.get(i - 1).isSymbol(',');
            if (length > 0 && (listed || isTablePosition(tokens, i))) {
                String qualifier = SqlName.quote(alias(tokens, i + length).orElse(table.name()));
                found.add(new Reference(i, tokens.get(i).depth(), qualifier, !listed));
            }
        }
        return found;
    }

    /** How many tokens the table's name takes up here; 0 where it does not stand here. */
    private static int nameLength(List<SqlToken> tokens, int i, RelationName table) {
        boolean afterDot = i > 0 && tokens.get(i - 1).isSymbol('.');
        if (afterDot || !tokens.get(i).isName()) {
            return 0;
        }
        boolean qualified = symbolAt(tokens, i + 1, '.');
        if (!qualified) {
            return tokens.get(i).text().equals(table.name()) ? 1 : 0;
        }
        boolean schema = table.schema().isEmpty() || tokens.get(i).text().equals(table.schema());
        boolean name = i + 2 < tokens.size()
                && tokens.get(i + 2).isName()
                && tokens.get(i + 2).text().equals(table.name());
        return schema && name ? 3 : 0;
    }

    private static boolean isTablePosition(List<SqlToken> tokens, int i) {
        if (i == 0) {
            return false;
        }
        SqlToken before = tokens.get(i - 1);
        boolean merge = before.isWord("into") && wordAt(tokens, i - 2, "merge");
        boolean comparison = before.isWord("from") && wordAt(tokens, i - 2, "distinct");
        return merge || !comparison && before.kind() == SqlToken.Kind.WORD && BEFORE_TABLE.contains(before.text());
    }

    private static boolean wordAt(List<SqlToken> tokens, int i, String word) {
        return i >= 0 && tokens.get(i).isWord(word);
    }

    private static Optional<String> alias(List<SqlToken> tokens, int i) {
        int at = symbolAt(tokens, i, '*') ? i + 1 : i;
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.get(at).isWord("as") && at + 1 < tokens.size()) {
            return Optional.of(tokens.get(at + 1).text());
        }
        SqlToken token = tokens.get(at);
        boolean keyword = token.kind() == SqlToken.Kind.WORD && NO_ALIAS.contains(token.text());
        return token.isName() && !keyword ? Optional.of(token.text()) : Optional.empty();
    }

    private static boolean symbolAt(List<SqlToken> tokens, int i, char symbol) {
        return i < tokens.size() && tokens.get(i).isSymbol(symbol);
    }

    private static String qualifier(List<SqlToken> tokens, List<Reference> references, int place) {
        Comparator<Reference> sureThenInner = Comparator.comparing(Reference::sure)
                .thenComparing(Reference::depth)
                .reversed();
        return references.stream()
                .filter(reference -> isVisible(tokens, reference, place))
                .sorted(sureThenInner) // stable: the first of equals
                .map(Reference::qualifier)
                .findFirst()
                .orElse("");
    }

    /** Whether no parenthesis around the reference ends, or begins, between it and the place. */
    private static boolean isVisible(List<SqlToken> tokens, Reference reference, int place) {
        int from = Math.min(reference.index(), place);
        int to = Math.max(reference.index(), place);
        return tokens.subList(from, to + 1).stream().allMatch(token -> token.depth() >= reference.depth());
    }
}
