package dev.segue.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Ids of migrations: UTC {@code yyyyMMddHHmmss}, always later than the parent's. */
final class Ids {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private Ids() {}

    /** The id for now; one second after the parent where the clock is behind it. */
    static String next(Clock clock, String parent) {
        String now = FORM.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!parent.matches("\\d{14}") || now.compareTo(parent) > 0) {
            return now;
        }
        return FORM.format(LocalDateTime.parse(parent, FORM).plusSeconds(1));
    }
}
