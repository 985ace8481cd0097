package dev.segue.engine.step;

import dev.segue.hash.Hash;
import java.nio.charset.StandardCharsets;

/** Names of what is in the trash: made of the object's own name, the same each time, at most 63 bytes. */
final class TrashName {

    /** Where trashed tables are; trashed columns stay in their table. */
    static final String SCHEMA = "segue_trash";

    /** What everything in the trash begins with. */
    static final String PREFIX = "segue_trash_";

    private static final int MOST_BYTES = 63;
    private static final int HASH_BYTES = 4;

    private TrashName() {}

    /**
     * A name for an object.
     *
     * @param name the object's own, of which the beginning is kept
     * @param place what tells it from others of that name: schema, table
     * @param ordinal counts those that are in the trash already, from 0
     */
    static String of(String name, String place, int ordinal) {
        String suffix = "_" + hash(place + "\0" + name + "\0" + ordinal);
        return PREFIX + cut(name, MOST_BYTES - PREFIX.length() - suffix.length()) + suffix;
    }

    /** As many whole characters as fit. */
    private static String cut(String name, int bytes) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static String hash(String text) {
        return Hash.hex(text).substring(0, 2 * HASH_BYTES);
    }
}
