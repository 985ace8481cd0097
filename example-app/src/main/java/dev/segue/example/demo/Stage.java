package dev.segue.example.demo;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that the story needs around it.
 *
 * @param project the sources of the application
 * @param work the copy in which the next release is written
 * @param paths class paths of application, processor and command line
 */
record Stage(Screen screen, Path project, Workspace work, ClassPaths paths, Java java, Children children, Server server)
        implements AutoCloseable {

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
        new Tool(this).segue(List.of(arguments));
    }

    @Override
    public void close() {
        children.close();
        server.close();
    }
}
