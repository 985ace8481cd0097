package dev.segue;

/**
 * How far a revert goes. The head goes first.
 *
 * @param steps how many migrations are taken back; 0 where {@code to} is given
 * @param to the migration that stays the last one, or empty
 * @param dataLossAllowed whether a way back that loses data may be taken
 * @param overlapKept whether it stops where both releases work, so that the older one can boot before the newer one stops; the
 *     same revert without this goes the rest of the way
 */
public record Revert(int steps, String to, boolean dataLossAllowed, boolean overlapKept) {

    public Revert {
        if (steps < 0 || (steps == 0) == to.isEmpty()) {
            throw new IllegalArgumentException(
                    "a revert says either a number of migrations (1 or more) or an id to go back to");
        }
        if (overlapKept && steps != 1) {
            throw new IllegalArgumentException("only one migration at a time can be taken back to its overlap");
        }
    }

    /** The last migration. */
    public static Revert last() {
        return new Revert(1, "", false, false);
    }

    /** The last {@code count} migrations. */
    public static Revert steps(int count) {
        return new Revert(count, "", false, false);
    }

    /** Everything after this migration. */
    public static Revert to(String id) {
        return new Revert(0, id, false, false);
    }

    /** The same, and data may be lost. */
    public Revert allowDataLoss() {
        return new Revert(steps, to, true, overlapKept);
    }

    /** The same, only as far as both releases work again. For one migration, after its contract. */
    public Revert toOverlap() {
        return new Revert(steps, to, dataLossAllowed, true);
    }
}
