package dev.segue.engine.chain;

import dev.segue.hash.Hash;
import dev.segue.migration.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checksums of steps. They cover what is executed and nothing that a person may tidy up: headings, comments in Java,
 * line ends and indentation around a statement are free. Older version tags stay readable for ever.
 */
public final class Checksums {

    private static final String VERSION = "v1:";

    private Checksums() {}

    /** The checksum of one step. */
    public static String of(Direction direction, Step step) {
        StringBuilder text = new StringBuilder();
        add(text, direction.text());
        add(text, step.phase().name());
        add(text, step.kind().name());
        add(text, step.lock().mode().name());
        step.lock().tables().forEach(table -> add(text, table));
        step.arguments().forEach(argument -> add(text, normalised(argument)));
        return VERSION + Hash.hex(text.toString()).substring(0, 32);
    }

    /** The checksum of all steps of {@code up}. */
    static String of(List<Step> up) {
        return VERSION
                + Hash.hex(up.stream().map(step -> of(Direction.UP, step)).collect(Collectors.joining("\n")))
                        .substring(0, 32);
    }

    /** Length first, so that no two lists of parts give the same text. */
    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }

    private static String normalised(String argument) {
        return argument.replace("\r\n", "\n").strip();
    }
}
