package dev.segue.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/**
 * What it costs to read a live schema and to compare it with itself: processor time of this process and of the server's process,
 * which Linux tells in hundredths of a second. Each way has a connection of its own and reads once to warm up, but for SchemaCrawler's defaults, which take minutes.
 */
final class ReadBenchmark {

    private static final int REPETITIONS = Integer.getInteger("benchmark.repetitions", 3);

    private ReadBenchmark() {}

    /** A way to read a schema; says how many objects it has seen. */
    @FunctionalInterface
    private interface Way {
        long read(Connection connection) throws Exception;
    }

    private record Cost(double client, double server, double wall) {}

    static void run() throws Exception {
        Logger logger = Logger.getLogger(""); // it logs thousands of lines
        logger.setLevel(Level.WARNING);
        System.out.printf(
                "%n### Reading a live schema%n%nSeconds of processor time: median (least) of %d, of SchemaCrawler's defaults one.%n%n",
                REPETITIONS);
        System.out.println("| tables | foreign keys | way | client | server | wall |");
        System.out.println("|---|---|---|---|---|---|");
        for (int tables : new int[] {50, 500, 2_000}) {
            measure(tables, false);
        }
        measure(2_000, true);
    }

    private static void measure(int tables, boolean chain) throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        create(database, tables, chain);
        String keys = chain ? "one chain through all" : "ten to one table";
        print(database, tables, keys, "Segue: read and diff", REPETITIONS, ReadBenchmark::readAndDiff);
        print(database, tables, keys, "six direct queries", REPETITIONS, ReadBenchmark::direct);
        if (tables <= 500) {
            print(database, tables, keys, "SchemaCrawler's defaults", 1, ReadBenchmark::defaults);
        }
    }

    private static void print(TestDatabase database, int tables, String keys, String name, int times, Way way)
            throws Exception {
        List<Cost> costs = new ArrayList<>();
        try (Connection connection = database.connect()) {
            if (times > 1) {
                way.read(connection);
            }
            for (int i = 0; i < times; i++) {
                costs.add(cost(connection, way));
            }
        }
        System.out.printf(
                "| %,d | %s | %s | %s | %s | %s |%n",
                tables,
                keys,
                name,
                new Spread(costs.stream().map(Cost::client).toList()),
                new Spread(costs.stream().map(Cost::server).toList()),
                new Spread(costs.stream().map(Cost::wall).toList()));
    }

    private static Cost cost(Connection connection, Way way) throws Exception {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path backend = Path.of("/proc/%d/stat".formatted(number(connection, "SELECT pg_backend_pid()")));
        double server = server(backend);
        long client = process.getProcessCpuTime();
        long start = System.nanoTime();
        way.read(connection);
        double wall = (System.nanoTime() - start) / 1e9;
        return new Cost((process.getProcessCpuTime() - client) / 1e9, server(backend) - server, wall);
    }

    /** User and system time: the 14th and 15th field, counted from the name in parentheses, which may hold spaces. */
    private static double server(Path stat) throws Exception {
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private static long readAndDiff(Connection connection) {
        Catalog catalog = new SchemaCrawlerReader(connection, Schemas.of("public")).read();
        Diff diff = Differ.diff(catalog, catalog, Answers.NONE, Ownership.ALL);
        if (!diff.changes().isEmpty()) {
            throw new IllegalStateException("a schema differs from itself: " + diff.changes());
        }
        return catalog.tables().size();
    }

    /** What a hand-written reader would ask, row by row, without making anything of it. */
    private static long direct(Connection connection) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = public");
        }
        for (String query : DirectQueries.ALL) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        row.getString(i);
                    }
                    rows++;
                }
            }
        }
        return rows;
    }

    private static long defaults(Connection connection) {
        return SchemaCrawlerUtility.getCatalog(
                        DatabaseConnectionSources.fromConnection(connection),
                        SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                                .withLoadOptions(LoadOptionsBuilder.builder()
                                        .withSchemaInfoLevel(SchemaInfoLevelBuilder.standard())
                                        .toOptions()))
                .getTables()
                .size();
    }

    private static void create(TestDatabase database, int tables, boolean chain) {
        List<String> statements = new ArrayList<>();
        for (int n = 0; n < tables; n++) {
            statements.add("""
                    CREATE TABLE t%1$d (id bigint PRIMARY KEY, code varchar(40) NOT NULL CONSTRAINT u%1$d UNIQUE, name text NOT NULL,
                        amount numeric(10,2) DEFAULT 0, status varchar(20) DEFAULT 'ACTIVE', created timestamptz DEFAULT now(),
                        parent bigint, note text)""".formatted(n));
            statements.add("CREATE INDEX a%1$d ON t%1$d (name, created DESC)".formatted(n));
            statements.add("CREATE INDEX b%1$d ON t%1$d (parent)".formatted(n));
            int target = chain ? n - 1 : n - n % 10;
            if (target >= 0) {
                statements.add("ALTER TABLE t%1$d ADD CONSTRAINT f%1$d FOREIGN KEY (parent) REFERENCES t%2$d (id)"
                        .formatted(n, target));
            }
        }
        statements.add("VACUUM ANALYZE");
        database.execute(statements.toArray(String[]::new));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
