package dev.segue.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The lines of Hibernate that there is a bridge for. */
enum HibernateLine {
    SEVEN("7.", "dev.segue.mapping.bridge.Hibernate7");

    private final String versions;
    private final String bridge;

    HibernateLine(String versions, String bridge) {
        this.versions = versions;
        this.bridge = bridge;
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
}
