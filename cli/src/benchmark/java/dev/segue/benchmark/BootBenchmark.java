package dev.segue.benchmark;

import dev.segue.Options;
import dev.segue.Outcome;
import dev.segue.Segue;
import dev.segue.testing.ManyMigrations;
import dev.segue.testing.RoundTrips;
import dev.segue.testing.SharedConnection;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a boot costs where there is nothing to do. */
final class BootBenchmark {

    private static final int WARM_UP = 500;
    private static final int BOOTS = 300;

    private BootBenchmark() {}

    static void run() throws Exception {
        System.out.printf("%n### Boot with nothing to do%n%nMilliseconds: median (least) of %d boots.%n%n", BOOTS);
        System.out.println(
                "| applied migrations | round trips | first boot of the JVM | on an open connection | connecting too |");
        System.out.println("|---|---|---|---|---|");
        for (int migrations : new int[] {10, 1_000, 5_000}) {
            measure(migrations);
        }
    }

    private static void measure(int migrations) throws Exception {
        Path classes = Files.createTempDirectory("segue-benchmark");
        TestDatabase database = TestPostgres.newest().createDatabase();
        Segue.on(database.dataSource(), options(ManyMigrations.compile(classes, migrations, "SELECT %d")))
                .run();
        double first = FirstBoot.inAnotherProcess(classes, database.url());
        try (Connection connection = database.connect()) {
            Spread open = boots(SharedConnection.of(connection), classes);
            Spread connecting = boots(database.dataSource(), classes);
            System.out.printf(
                    "| %,d | %d | %.0f | %s | %s |%n",
                    migrations, roundTrips(database, classes), first, open, connecting);
        }
    }

    private static int roundTrips(TestDatabase database, Path classes) throws Exception {
        try (RoundTrips proxy = new RoundTrips(database);
                Connection connection = proxy.dataSource().getConnection()) {
            proxy.take();
            boot(SharedConnection.of(connection), classes);
            return proxy.take();
        }
    }

    private static Spread boots(DataSource source, Path classes) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + BOOTS; i++) {
            double took = boot(source, classes);
            if (i >= WARM_UP) {
                times.add(took);
            }
        }
        return new Spread(times);
    }

    /** Each with a class loader of its own, so that the index is read anew; returns milliseconds. */
    static double boot(DataSource source, Path classes) {
        ClassLoader program = TestProgram.loader(classes);
        long start = System.nanoTime();
        Outcome outcome = Segue.on(source, options(program)).boot().outcome();
        double took = (System.nanoTime() - start) / 1e6;
        if (outcome != Outcome.NOTHING_TO_DO) {
            throw new IllegalStateException("the boot was to have nothing to do, and is " + outcome);
        }
        return took;
    }

    private static Options options(ClassLoader program) {
        return Options.builder().classLoader(program).build();
    }
}
