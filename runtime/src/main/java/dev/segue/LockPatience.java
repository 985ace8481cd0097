package dev.segue;

import java.time.Duration;

/**
 * How patiently locks on tables are asked for.
 *
 * @param budget how long a step tries before it gives up with {@code SG-R…} and exit code 12
 * @param stall how long another session may have to wait behind one try
 */
public record LockPatience(Duration budget, Duration stall) {
    /** 30 minutes, 100 ms. */
    public static final LockPatience DEFAULT = new LockPatience(Duration.ofMinutes(30), Duration.ofMillis(100));
}
