package dev.segue.mapping;

import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate's log out of the output of javac. JBoss Logging is held to java.util.logging meanwhile: any other logging
 * library on the class path would start with a configuration that nobody made for a compile. Builds compile several modules at
 * once, each with this class in a loader of its own, so what was there before is kept where all of them see it: the last one
 * puts it back.
 */
final class Silence {

    private static final String PROVIDER = "org.jboss.logging.provider";
    private static final String OPEN = "segue.silence.open";
    private static final String BEFORE = "segue.silence.level";
    private static final String PROVIDER_BEFORE = "segue.silence.provider";

    private final Logger logger = Logger.getLogger("org.hibernate"); // held, or its level is lost

    private Silence() {}

    static Silence begin() {
        Silence silence = new Silence();
        Properties shared = System.getProperties();
        synchronized (shared) {
            int open = Integer.parseInt(shared.getProperty(OPEN, "0"));
            if (open == 0) {
                Level level = silence.logger.getLevel();
                keep(shared, BEFORE, level == null ? null : level.getName());
                keep(shared, PROVIDER_BEFORE, shared.getProperty(PROVIDER));
                silence.logger.setLevel(Level.OFF);
                shared.setProperty(PROVIDER, "jdk");
            }
            shared.setProperty(OPEN, Integer.toString(open + 1));
        }
        return silence;
    }

    void end() {
        Properties shared = System.getProperties();
        synchronized (shared) {
            int open = Integer.parseInt(shared.getProperty(OPEN, "1")) - 1;
            if (open > 0) {
                shared.setProperty(OPEN, Integer.toString(open));
                return;
            }
            shared.remove(OPEN);
            String level = (String) shared.remove(BEFORE);
            logger.setLevel(level == null ? null : Level.parse(level));
            keep(shared, PROVIDER, (String) shared.remove(PROVIDER_BEFORE));
        }
    }

    private static void keep(Properties properties, String key, @Nullable String value) {
        if (value == null) {
            properties.remove(key);
        } else {
            properties.setProperty(key, value);
        }
    }
}
