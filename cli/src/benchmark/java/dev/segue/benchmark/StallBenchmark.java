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
import java.util.List;
import java.util.Locale;

/**
 * The longest that the sessions of others wait, and the longest that their queries take, while each migration of the demo
 * goes there and back; beside each phase, one as long without a migration.
 */
final class StallBenchmark {

    private static final Duration HOLD = Duration.ofSeconds(Integer.getInteger("benchmark.hold", 30));

    /** Of another application in the same database: before the first release there are no tables of Segue's. */
    private static final List<String> OTHERS = List.of("orders", "items", "stock", "prices", "carts");

    /** Those that the second release changes; the first is the one that is held. */
    private static final List<String> CHANGED = List.of("policies", "claims", "payments", "policy_holders", "users");

    private static final String BEFORE = "before the first step";

    private final TestDatabase database;
    private final ClassLoader release;
    private final List<String> tables;
    private final boolean held;
    private volatile String step = BEFORE;

    private StallBenchmark(TestDatabase database, ClassLoader release, List<String> tables, boolean held) {
        this.database = database;
        this.release = release;
        this.tables = tables;
        this.held = held;
    }

    static void run() throws Exception {
        System.out.printf(
                "%n### The longest stall of another session%n%n%d sessions read and write one row each, every few ms, in %d"
                        + " tables.%nHeld: a transaction holds ROW EXCLUSIVE on that table for %d s from the start of the phase.%n%n",
                CHANGED.size() * 2, CHANGED.size(), HOLD.toSeconds());
        System.out.println("| what | held | took | queries | longest lock wait | longest query | while"
                + " | its samples | longest query of as long a time without a migration |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        InsuranceProject insurance = InsuranceProject.prepare();
        ClassLoader first = TestProgram.loader(insurance.firstRelease());
        for (boolean held : new boolean[] {false, true}) {
            TestDatabase empty = TestPostgres.newest().createDatabase();
            OTHERS.forEach(table -> empty.execute(
                    "CREATE TABLE " + table + " (id bigint PRIMARY KEY)",
                    "INSERT INTO " + table + " SELECT generate_series(1, 1000)"));
            StallBenchmark benchmark = new StallBenchmark(empty, first, OTHERS, held);
            benchmark.measure("run of release 1", () -> benchmark.segue().run());
        }
        TestDatabase template = TestPostgres.newest().createDatabase();
        new StallBenchmark(template, first, CHANGED, false).segue().run();
        InsuranceProject.seed(template);
        ClassLoader second = TestProgram.loader(insurance.secondRelease());
        for (boolean held : new boolean[] {false, true}) {
            TestDatabase filled = TestPostgres.newest().createDatabase(template.name());
            new StallBenchmark(filled, second, CHANGED, held).secondRelease();
        }
    }

    private void secondRelease() throws Exception {
        measure("run of release 2", () -> segue().run());
        measure("contract", () -> segue().run(Target.contract()));
        measure("revert to overlap", () -> segue().revert(Revert.last().toOverlap()));
        measure("revert", () -> segue().revert(Revert.last()));
    }

    private void measure(String what, Act act) throws Exception {
        Observation phase = observe(held, act);
        step = BEFORE;
        Observation idle = observe(false, () -> Thread.sleep((long) (phase.seconds() * 1000)));
        System.out.printf(
                "| %s | %s | %.1f s | %,d | %s | %.0f ms, %s | %s | %s | %.0f ms: %s |%n",
                what,
                held ? tables.get(0) : "",
                phase.seconds(),
                phase.queries(),
                phase.lockWaits(),
                phase.worst().millis(),
                phase.worst().name(),
                phase.worst().step(),
                phase.reason(),
                idle.worst().millis(),
                idle.reason());
    }

    private Observation observe(boolean hold, Act act) throws Exception {
        step = BEFORE;
        try (Traffic traffic = new Traffic(database, tables, () -> step);
                Sampler sampler = new Sampler(database);
                Holder holder = hold ? Holder.of(database, tables.get(0), HOLD) : Holder.none()) {
            holder.settle();
            traffic.begin();
            long start = System.nanoTime();
            act.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            Traffic.Query worst = traffic.stop();
            return new Observation(seconds, traffic.queries(), worst, sampler.stop());
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
