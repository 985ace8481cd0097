package dev.segue.engine.chain;

/** Which way a migration is gone. */
public enum Direction {
    UP("up"),
    DOWN("down");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    /** As in the history and in events. */
    public String text() {
        return text;
    }

    /** The direction of that text. */
    public static Direction of(String text) {
        return text.equals("up") ? UP : DOWN;
    }
}
