package dev.segue.example.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands of the JDK that the demo itself runs on.
 *
 * @param home its folder
 */
record Java(Path home) {

    static Java ofThisProcess() {
        return new Java(Path.of(System.getProperty("java.home")));
    }

    /** A short-lived JVM: small, and fast to start. */
    List<String> run(String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.internal.verbosity=ERROR",
                "-classpath",
                classPath,
                mainClass));
        command.addAll(arguments);
        return command;
    }

    /** {@code javac} with these arguments. */
    List<String> compiler(List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/javac").toString(), "-J-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        return command;
    }
}
