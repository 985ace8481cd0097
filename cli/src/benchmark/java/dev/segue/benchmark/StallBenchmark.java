package dev.segue.benchmark;

import dev.segue.MigrationListener;
import dev.segue.Options;
import dev.segue.Revert;
import dev.segue.Segue;
import dev.segue.Target;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.time.Duration;
import java.util.Locale;

/** The longest that a query of anybody else waits while the second release of the example application is migrated. */
final class StallBenchmark {

    private static final Duration HOLD = Duration.ofSeconds(Integer.getInteger("benchmark.hold", 30));

    /** The table whose migration meets the holder. */
    private static final String HELD = "policies";

    private final TestDatabase database;
    private final ClassLoader release;
    private final boolean held;
    private volatile String step = "";

    private StallBenchmark(TestDatabase database, ClassLoader release, boolean held) {
        this.database = database;
        this.release = release;
        this.held = held;
    }

    static void run() throws Exception {
        InsuranceProject insurance = InsuranceProject.prepare();
        TestDatabase template = TestPostgres.newest().createDatabase();
        insurance.firstRelease(template);
        ClassLoader release = TestProgram.loader(insurance.secondRelease());
        System.out.printf(
                "%n### The longest stall of another session%n%n%d sessions read and write one row each, every few ms, in the"
                        + " %d tables that the migration touches (%,d policies).%nHeld: a transaction holds ROW EXCLUSIVE on"
                        + " %s for %d s from the start of each phase.%n%n",
                Traffic.TABLES.size() * 2, Traffic.TABLES.size(), InsuranceProject.ROWS, HELD, HOLD.toSeconds());
        System.out.println("| held | what | took | queries | longest stall | while |");
        System.out.println("|---|---|---|---|---|---|");
        for (boolean held : new boolean[] {false, true}) {
            new StallBenchmark(TestPostgres.newest().createDatabase(template.name()), release, held).story();
        }
    }

    private void story() throws Exception {
        measure("nothing, 5 s", () -> Thread.sleep(5_000));
        measure("run", () -> segue().run());
        measure("contract", () -> segue().run(Target.contract()));
        measure("revert to overlap", () -> segue().revert(Revert.last().toOverlap()));
        measure("revert", () -> segue().revert(Revert.last()));
    }

    private void measure(String what, Act act) throws Exception {
        step = "before the first step";
        boolean hold = held && !what.startsWith("nothing");
        try (Traffic traffic = new Traffic(database, () -> step);
                Holder holder = hold ? Holder.of(database, HELD, HOLD) : Holder.none()) {
            Thread.sleep(500); // the holder is older than every try
            long start = System.nanoTime();
            act.run();
            double took = (System.nanoTime() - start) / 1e9;
            Traffic.Stall worst = traffic.stop();
            System.out.printf(
                    "| %s | %s | %.1f s | %,d | %.0f ms, %s | %s |%n",
                    holder.isThere() ? HELD : "",
                    what,
                    took,
                    traffic.queries(),
                    worst.millis(),
                    worst.query(),
                    worst.step());
        }
    }

    private Segue segue() {
        MigrationListener listener = new MigrationListener() {
            @Override
            public void stepStarted(StepEvent event) {
                step = "%s %d: %s".formatted(event.phase().toLowerCase(Locale.ROOT), event.step(), event.what());
            }
        };
        return Segue.on(
                database.dataSource(),
                Options.builder().classLoader(release).listener(listener).build());
    }

    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }
}
