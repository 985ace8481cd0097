package dev.segue.migration;

import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses statements that a step of their kind cannot carry out safely. */
final class Statements {

    private static final Pattern CREATE_INDEX = Pattern.compile(
            "\\s*CREATE\\s+(UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?!IF\\b)(?!ON\\b)\\S.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CONCURRENTLY = Pattern.compile("\\bCONCURRENTLY\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALIDATE = Pattern.compile("\\bVALIDATE\\s+CONSTRAINT\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSACTION = Pattern.compile(
            "\\s*(BEGIN|COMMIT|ROLLBACK|START\\s+TRANSACTION|SAVEPOINT|END)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Statements() {}

    static void plain(String statement) {
        String bare = single(statement);
        if (CONCURRENTLY.matcher(bare).find()) {
            throw Definition.error(
                    "CONCURRENTLY in sql: use createIndex or dropIndex, found \"%s\"".formatted(head(statement)));
        }
        if (VALIDATE.matcher(bare).find()) {
            throw Definition.error("VALIDATE CONSTRAINT in sql: use validate, found \"%s\"".formatted(head(statement)));
        }
        if (TRANSACTION.matcher(bare).matches()) {
            throw Definition.error("a step is one transaction already, found \"%s\"".formatted(head(statement)));
        }
    }

    static void query(String query) {
        String first = single(query).strip().toUpperCase(Locale.ROOT);
        if (!first.startsWith("SELECT") && !first.startsWith("WITH") && !first.startsWith("VALUES")) {
            throw Definition.error(
                    "require needs a query that returns the offending rows, found \"%s\"".formatted(head(query)));
        }
    }

    static void backfill(String statement) {
        String bare = single(statement);
        int at = bare.indexOf(":batch");
        if (at < 0) {
            throw Definition.error(
                    "a backfill without :batch would touch all rows at once, found \"%s\"".formatted(head(statement)));
        }
    }

    static void index(String statement) {
        if (!CREATE_INDEX.matcher(single(statement)).matches()) {
            throw Definition.error(
                    "createIndex needs CREATE [UNIQUE] INDEX CONCURRENTLY name ON …, without IF NOT EXISTS, found \"%s\""
                            .formatted(head(statement)));
        }
    }

    /** The statement without the insides of quotes and without comments; one statement or an error. */
    private static String single(String statement) {
        String bare = SqlText.withoutQuotedText(statement).strip();
        if (bare.isEmpty()) {
            throw Definition.error("an empty statement");
        }
        int semicolon = bare.indexOf(';');
        if (semicolon >= 0 && semicolon < bare.length() - 1) {
            throw Definition.error("two statements in one call: give each its own, or use atomically, found \"%s\""
                    .formatted(head(statement)));
        }
        return bare;
    }

    private static String head(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
