package dev.segue.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them in settings, and as they read them on screens. */
final class Durations {

    private static final Pattern BRIEF = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

    private Durations() {}

    /** What a setting says: {@code 100ms}, {@code 30s}, {@code 30m}, {@code 12h}, {@code 30d} or ISO-8601 ({@code PT30M}, {@code P30D}). */
    static Duration parse(String setting, String text) {
        Matcher brief = BRIEF.matcher(text.strip());
        if (brief.matches()) {
            long amount = Long.parseLong(brief.group(1));
            return switch (brief.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new CliException(
                    CliError.SETTING,
                    "%s is \"%s\", which is no duration: write 100ms, 30s, 30m, 12h, 30d or PT30M"
                            .formatted(setting, text),
                    e);
        }
    }

    /** {@code 84 ms}, {@code 4.2 s}, {@code 1 min 12 s}, {@code 2 h 5 min}. */
    static String show(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long minutes = duration.toMinutes();
        return minutes < 60
                ? "%d min %d s".formatted(minutes, duration.toSecondsPart())
                : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
