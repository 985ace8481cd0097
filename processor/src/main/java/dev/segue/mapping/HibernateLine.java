package dev.segue.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The lines of Hibernate that there is a bridge for. */
enum HibernateLine {
    SIX("6.6.", "dev.segue.mapping.bridge.Hibernate6", "META-INF/segue/hibernate-6.6/"),
    SEVEN("7.", "dev.segue.mapping.bridge.Hibernate7", "");

    /** For messages. */
    static final String ALL = "Hibernate 6.6 and 7";

    private final String versions;
    private final String bridge;
    private final String folder;

    HibernateLine(String versions, String bridge, String folder) {
        this.versions = versions;
        this.bridge = bridge;
        this.folder = folder;
    }

    static Optional<HibernateLine> of(String version) {
        return Arrays.stream(values())
                .filter(line -> version.startsWith(line.versions))
                .findFirst();
    }

    /** The class to define inside the user's loader. */
    String bridge() {
        return bridge;
    }

    /** Where the class files of the bridge lie that were compiled against this line. */
    String folder() {
        return folder;
    }
}
