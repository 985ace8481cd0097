package dev.segue.example.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.segue.example.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** {@code mvn -Pdemo}. Ends with status 0 only if no request failed and no row was lost. */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Screen screen = new Screen(System.out);
        ClassPaths paths = new ClassPaths(System.getProperty("java.class.path"));
        Workspace work = Workspace.empty(Path.of("target/demo").toAbsolutePath());
        try (Children children = new Children();
                Server server = Server.start()) {
            screen.step("PostgreSQL " + server.version());
            RunningRelease.Log log = work.log("release-" + Release.VERSION);
            Process process = children.start(
                    Java.ofThisProcess()
                            .run(
                                    paths.application() + ":" + paths.libraries(),
                                    "dev.segue.example.StellarInsured",
                                    List.of(
                                            "--server.port=0",
                                            "--server.address=127.0.0.1",
                                            "--spring.datasource.url=" + server.url(),
                                            "--spring.datasource.username=postgres",
                                            "--spring.jpa.hibernate.ddl-auto=update")),
                    Objects.requireNonNull(work.root()),
                    log.file());
            RunningRelease release = RunningRelease.await(Release.VERSION, process, log);
            screen.say("release " + Release.VERSION + " serves");
            LoadBalancer balancer = new LoadBalancer();
            balancer.add(release.endpoint());
            Statistics statistics = new Statistics();
            Ledger ledger = new Ledger();
            statistics.phase("one release");
            try (Load load = new Load(new Requests(balancer, statistics), ledger, statistics)) {
                Thread.sleep(5000);
                statistics.phase("one release, warm");
                Thread.sleep(5000);
                load.verifyAlive();
                load.stop();
            }
            screen.phases(statistics.finish());
            statistics.failures().forEach(screen::say);
            Audit.Result result = new Audit(server.dataSource(), ledger).run();
            screen.say(result.toString());
            balancer.drain(release.endpoint());
            release.stop();
        }
    }
}
