package dev.segue.example.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that run, say something and end: javac and segue. */
record Tool(Stage stage) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Types a command of Segue against the database of the demo, and shows what it says. */
    void segue(List<String> arguments) throws InterruptedException {
        stage.screen().command("segue " + String.join(" ", arguments));
        List<String> all = new ArrayList<>(arguments);
        if (!arguments.get(0).equals("generate")) {
            all.addAll(List.of("--url", stage.server().url(), "--username", Server.USER));
        }
        stage.screen()
                .quote(run(
                        "segue " + arguments.get(0),
                        stage.java().run(stage.paths().segue(), "dev.segue.cli.SegueCommand", all)));
    }

    /** What the program said; fails where it ends with another status than 0. */
    List<String> run(String name, List<String> command) throws InterruptedException {
        Log log = stage.work().log(name.replace(' ', '-'));
        Process process = stage.children().start(command, stage.work().root(), log.file());
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new DemoException("%s did not end within %d s; the end of what it said:%n%s"
                    .formatted(name, PATIENCE.toSeconds(), log.tail()));
        }
        if (process.exitValue() != 0) {
            throw new DemoException("%s ended with status %d; the end of what it said:%n%s"
                    .formatted(name, process.exitValue(), log.tail()));
        }
        return log.lines();
    }
}
