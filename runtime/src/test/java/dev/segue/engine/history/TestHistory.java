package dev.segue.engine.history;

/** The tables of the history for tests of what else writes to them. */
public final class TestHistory {

    private TestHistory() {}

    /** The statements that make them in schema {@code segue}. */
    public static String[] statements() {
        java.util.List<String> statements = new java.util.ArrayList<>();
        statements.add("CREATE SCHEMA segue");
        statements.addAll(HistoryTables.create("segue"));
        return statements.toArray(String[]::new);
    }
}
