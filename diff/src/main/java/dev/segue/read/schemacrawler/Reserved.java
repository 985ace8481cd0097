package dev.segue.read.schemacrawler;

import java.util.Set;

/** Names in a mapped schema that no unit owns. */
final class Reserved {

    private static final String SEGUE = "segue_";
    private static final Set<String> OTHER_TOOLS =
            Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock");

    private Reserved() {}

    /** Helper objects and trash: everything with Segue's prefix. */
    static boolean isSegues(String name) {
        return name.startsWith(SEGUE);
    }

    /** A column in the trash. */
    static boolean isTrash(String name) {
        return name.startsWith("segue_trash_");
    }

    /** The history table of another migration tool. */
    static boolean isOtherTools(String table) {
        return OTHER_TOOLS.contains(table);
    }
}
