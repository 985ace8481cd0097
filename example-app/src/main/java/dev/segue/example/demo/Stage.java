package dev.segue.example.demo;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Everything that the story needs around it.
 *
 * @param project the sources of the application
 * @param work the copy in which the next release is written
 * @param paths class paths of application, processor and command line
 */
record Stage(Screen screen, Path project, Workspace work, ClassPaths paths, Java java, Children children, Server server)
        implements AutoCloseable {

    /** Those that the demo types without naming the database; in a project it stands in {@code .env}. */
    private static final Set<String> DATABASE_COMMANDS = Set.of("plan", "contract", "revert", "status");

    /** Starts the server and empties the folder for this run. */
    static Stage set(Screen screen, Path project, Children children) {
        Workspace work = Workspace.empty(project.resolve("target/demo"));
        ClassPaths paths = new ClassPaths(System.getProperty("java.class.path"));
        return new Stage(screen, project, work, paths, Java.ofThisProcess(), children, Server.start());
    }

    /** Starts a release in a JVM of its own; it answers on any free port of the loopback interface. */
    Process boot(Path classes, Log log) {
        return children.start(
                java.run(
                        classes + File.pathSeparator + paths.libraries(),
                        "dev.segue.example.StellarInsured",
                        List.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.datasource.url=" + server.url(),
                                "--spring.datasource.username=" + Server.USER)),
                work.root(),
                log.file());
    }

    /** Types a command of Segue, in the folder of the copy, and shows what it says. */
    void segue(String... arguments) throws InterruptedException {
        screen.command("segue " + String.join(" ", arguments));
        List<String> all = new ArrayList<>(List.of(arguments));
        if (DATABASE_COMMANDS.contains(arguments[0])) {
            all.addAll(List.of("--url", server.url(), "--username", Server.USER));
        }
        List<String> command = java.run(paths.segue(), "dev.segue.cli.SegueCommand", all);
        screen.quote(new Tool(work, children).run("segue " + arguments[0], command));
    }

    /** The next release, in the folder of the copy. */
    NextRelease nextRelease() {
        return new NextRelease(project, work, paths, java, new Tool(work, children));
    }

    @Override
    public void close() {
        children.close();
        server.close();
    }
}
