package dev.segue.example.demo;

import dev.segue.example.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What happens, in order: the old release, the new one beside it, the new one alone, and back. */
final class Story {

    private static final String OLD = Release.VERSION;
    private static final Duration WHILE = Duration.ofSeconds(4);

    private final Stage stage;
    private final Screen screen;
    private final NextRelease next;
    private final Path oldClasses;
    private String newVersion = "";

    Story(Stage stage) {
        this.stage = stage;
        this.screen = stage.screen();
        this.next = stage.nextRelease();
        this.oldClasses = stage.paths().application();
    }

    /** True where no request failed and no row was lost. */
    boolean tell() throws InterruptedException {
        RunningRelease old = firstBoot();
        screen.step(
                "load: %d customers read and write through Hibernate, from here to the end".formatted(Load.CUSTOMERS));
        try (Traffic traffic = new Traffic(old, OLD + " serves alone")) {
            traffic.goOn(WHILE);
            entitiesChange(traffic);
            migrationIsKept(traffic);
            RunningRelease young = bothServe(traffic);
            oldStops(traffic, old);
            backAgain(traffic, young);
            screen.step("the end: every row is compared with what the application said it had written");
            traffic.phase("the load comes to an end");
            return traffic.judge(screen, stage.server());
        }
    }

    private RunningRelease firstBoot() throws InterruptedException {
        screen.step("release %s boots on an empty PostgreSQL %s"
                .formatted(OLD, stage.server().version()));
        RunningRelease old = boot(OLD, oldClasses, "release-" + OLD);
        screen.say("it serves; Segue has created %d tables before Hibernate started"
                .formatted(stage.server().tables()));
        return old;
    }

    private void entitiesChange(Traffic traffic) throws InterruptedException {
        traffic.phase(OLD + " serves alone, while the next release is developed");
        next.copy();
        List<Path> files = next.change();
        newVersion = next.version();
        screen.step(
                "the entities change, for release %s; javac says what that means for the schema".formatted(newVersion));
        screen.say("%d source files are new or changed, the folder is %s"
                .formatted(files.size(), stage.work().root()));
        screen.command("javac -processorpath segue-processor …");
        screen.quote(
                next.compile().stream().filter(line -> line.contains("SG-")).toList());
        screen.say("javac has generated the migration itself, as a draft; a build with a draft does not boot");
    }

    private void migrationIsKept(Traffic traffic) throws InterruptedException {
        screen.step("segue generate keeps the draft as a class, which is read and committed with the entities");
        stage.segue("generate", "--name", "AutoRenewal");
        screen.quote(read(next.migration()));
        List<String> drift =
                next.compile().stream().filter(line -> line.contains("SG-")).toList();
        if (!drift.isEmpty()) {
            throw new DemoException("javac still reports a difference after segue generate: " + drift);
        }
        screen.say("compiled again: entities and migrations agree, javac is silent");
        stage.segue("plan");
        traffic.goOn(Duration.ZERO);
    }

    private RunningRelease bothServe(Traffic traffic) throws InterruptedException {
        screen.step("release %s boots and migrates, while %s serves".formatted(newVersion, OLD));
        traffic.phase("%s serves, %s boots and migrates".formatted(OLD, newVersion));
        RunningRelease young = boot(newVersion, stage.work().classes(), "release-" + newVersion);
        traffic.join(young);
        traffic.phase("both serve");
        screen.say("both releases serve, on one schema");
        traffic.goOn(WHILE);
        stage.segue("status");
        return young;
    }

    private void oldStops(Traffic traffic, RunningRelease old) throws InterruptedException {
        screen.step("release %s stops; nobody needs what only it used".formatted(OLD));
        leave(traffic, old);
        traffic.phase("%s serves alone, segue contract".formatted(newVersion));
        stage.segue("contract");
        stage.segue("status");
        traffic.goOn(WHILE);
    }

    private void backAgain(Traffic traffic, RunningRelease young) throws InterruptedException {
        screen.step("and back: release %s is wanted again".formatted(OLD));
        traffic.phase("%s serves alone, segue revert --to-overlap".formatted(newVersion));
        screen.say("first only so far that both releases work, since %s still serves".formatted(newVersion));
        stage.segue("revert", "--to-overlap");
        traffic.phase("%s boots again and serves beside %s".formatted(OLD, newVersion));
        RunningRelease old = boot(OLD, oldClasses, "release-%s-again".formatted(OLD));
        traffic.join(old);
        screen.say("both serve again");
        traffic.goOn(WHILE);
        leave(traffic, young);
        traffic.phase("%s serves alone, segue revert".formatted(OLD));
        screen.say("nobody needs what only %s used: the rest of the way".formatted(newVersion));
        stage.segue("revert");
        stage.segue("status");
        traffic.goOn(WHILE);
    }

    private RunningRelease boot(String version, Path classes, String name) throws InterruptedException {
        Log log = stage.work().log(name);
        RunningRelease release = RunningRelease.await(version, stage.boot(classes, log), log);
        screen.quote(release.saidBySegue());
        return release;
    }

    private void leave(Traffic traffic, RunningRelease release) throws InterruptedException {
        traffic.leave(release);
        release.stop();
        screen.say("release %s got no more requests, answered those under way and ended"
                .formatted(release.endpoint().release()));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DemoException("reading %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
