package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Several compiles in one JVM are silent as long as one of them lasts, and leave what they found. */
@Isolated("other tests compile in this JVM")
final class SilenceTest {

    @Test
    void theLastOneOfSeveralPutsBackWhatWasThere() {
        Logger logger = Logger.getLogger("org.hibernate");
        Level before = logger.getLevel();
        logger.setLevel(Level.WARNING);
        try {
            Silence first = Silence.begin();
            Silence second = Silence.begin();

            first.end();
            assertThat(logger.getLevel()).isEqualTo(Level.OFF);
            assertThat(System.getProperty("org.jboss.logging.provider")).isEqualTo("jdk");

            second.end();
            assertThat(logger.getLevel()).isEqualTo(Level.WARNING);
            assertThat(System.getProperty("org.jboss.logging.provider")).isNotEqualTo("jdk");
            assertThat(System.getProperties().stringPropertyNames())
                    .noneMatch(name -> name.startsWith("segue.silence"));
        } finally {
            logger.setLevel(before);
        }
    }
}
