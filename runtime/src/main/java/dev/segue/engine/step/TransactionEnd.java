package dev.segue.engine.step;

import java.util.List;
import java.util.Optional;

/**
 * Finds statements that end a transaction in an SQL text (PostgreSQL manual, part VI "SQL Commands"): COMMIT, END, ABORT,
 * ROLLBACK without a savepoint, PREPARE TRANSACTION. What hides in quoted bodies the server refuses by itself.
 */
final class TransactionEnd {

    private final List<SqlToken> tokens;

    private TransactionEnd(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The word that such a statement begins with. */
    static Optional<String> lookup(String sql) {
        return new TransactionEnd(SqlTokens.of(sql)).lookup();
    }

    private Optional<String> lookup() {
        boolean body = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean first = i == 0 || tokens.get(i - 1).isSymbol(';');
            body = body || isWord(i - 1, "begin") && isWord(i, "atomic");
            if (first && body && isWord(i, "end")) {
                body = false; // of a function written in plain SQL
            } else if (first && isEnd(i)) {
                return Optional.of(tokens.get(i).text());
            }
        }
        return Optional.empty();
    }

    private boolean isEnd(int i) {
        if (isWord(i, "rollback")) {
            int next = isWord(i + 1, "work") || isWord(i + 1, "transaction") ? i + 2 : i + 1;
            return !isWord(next, "to");
        }
        boolean prepares = isWord(i, "prepare") && isWord(i + 1, "transaction");
        return prepares || isWord(i, "commit") || isWord(i, "end") || isWord(i, "abort");
    }

    private boolean isWord(int i, String keyword) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord(keyword);
    }
}
