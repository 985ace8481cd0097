package dev.segue;

/**
 * How far a revert goes. The head goes first.
 *
 * @param steps how many migrations are taken back; 0 where {@code to} is given
 * @param to the migration that stays the last one, or empty
 * @param dataLossAllowed whether a way back that loses data may be taken
 */
public record Revert(int steps, String to, boolean dataLossAllowed) {

    public Revert {
        if (steps < 0 || (steps == 0) == to.isEmpty()) {
            throw new IllegalArgumentException(
                    "a revert says either a number of migrations (1 or more) or an id to go back to");
        }
    }

    /** The last migration. */
    public static Revert last() {
        return new Revert(1, "", false);
    }

    /** The last {@code count} migrations. */
    public static Revert steps(int count) {
        return new Revert(count, "", false);
    }

    /** Everything after this migration. */
    public static Revert to(String id) {
        return new Revert(0, id, false);
    }

    /** The same, and data may be lost. */
    public Revert allowDataLoss() {
        return new Revert(steps, to, true);
    }
}
