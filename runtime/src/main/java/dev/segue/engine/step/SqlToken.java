package dev.segue.engine.step;

/**
 * One token of an SQL text.
 *
 * @param kind what it is
 * @param start index of its first character
 * @param end index after its last character
 * @param text the name as PostgreSQL stores it for {@link Kind#WORD} (folded) and {@link Kind#QUOTED_NAME} (unquoted), else as written
 * @param depth number of parentheses open around it
 */
record SqlToken(Kind kind, int start, int end, String text, int depth) {

    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL
    }

    /** Whether it can be the name of an object. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** Whether it is this keyword, given in lower case. */
    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equals(keyword);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
