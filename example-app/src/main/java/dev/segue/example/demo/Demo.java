package dev.segue.example.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * {@code mvn -Pdemo}: one release of Stellar Insured after the other on a PostgreSQL of its own, under load, and back again. Ends by
 * itself; with status 0 only if no request failed and no row was lost.
 */
public final class Demo {

    /** Far longer than it takes; whoever waits for it is freed in the end. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private Demo() {}

    public static void main(String[] args) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Screen screen = new Screen(System.out);
        Children children = new Children();
        Runtime.getRuntime().addShutdownHook(new Thread(children::close));
        watch(screen);
        System.exit(tell(screen, children) ? 0 : 1);
    }

    private static boolean tell(Screen screen, Children children) {
        Path project = Path.of("").toAbsolutePath();
        try {
            if (!Files.isDirectory(project.resolve("src/release-2/java"))) {
                throw new DemoException("the demo runs in the folder of example-app, not in " + project);
            }
            try (Stage stage = Stage.set(screen, project, children)) {
                return new Story(stage).tell();
            }
        } catch (DemoException e) {
            screen.failure(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            screen.failure("the demo was interrupted");
        }
        return false;
    }

    private static void watch(Screen screen) {
        Thread watchdog = new Thread(() -> {
            try {
                Thread.sleep(PATIENCE.toMillis());
                screen.failure("the demo took longer than %d minutes and is ended".formatted(PATIENCE.toMinutes()));
                System.exit(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watchdog.setDaemon(true);
        watchdog.start();
    }
}
