package dev.segue.mapping;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate's log out of the output of javac. JBoss Logging is held to java.util.logging meanwhile: any other logging
 * library on the class path would start with a configuration that nobody made for a compile.
 */
final class Silence {

    private static final String PROVIDER = "org.jboss.logging.provider";

    private final Logger logger = Logger.getLogger("org.hibernate"); // held, or its level is lost
    private final @Nullable Level level = logger.getLevel();
    private final @Nullable String provider = System.getProperty(PROVIDER);

    private Silence() {}

    static Silence begin() {
        Silence silence = new Silence();
        silence.logger.setLevel(Level.OFF);
        System.setProperty(PROVIDER, "jdk");
        return silence;
    }

    void end() {
        logger.setLevel(level);
        if (provider == null) {
            System.clearProperty(PROVIDER);
        } else {
            System.setProperty(PROVIDER, provider);
        }
    }
}
