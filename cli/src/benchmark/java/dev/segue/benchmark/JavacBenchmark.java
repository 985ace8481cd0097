package dev.segue.benchmark;

import dev.segue.benchmark.BenchmarkProject.Cost;
import dev.segue.benchmark.BenchmarkProject.Processing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the processor adds to a compile of everything. */
final class JavacBenchmark {

    private static final int REPETITIONS = Integer.getInteger("benchmark.repetitions", 3);
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("benchmark.entities", "10,100,500").split(",", -1))
            .map(Integer::valueOf)
            .toList();
    /** As many compiles in one JVM: the last of them counts. */
    private static final int WARM = Integer.getInteger("benchmark.warm", 8);

    private static final String ENTITY = """
            package shop;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.Instant;

            @Entity
            @Table(name = "table_%1$03d", indexes = @Index(name = "table_%1$03d_name_idx", columnList = "name"))
            public class Entity%1$03d {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                @Column(nullable = false, length = 100) private String name;
                @Column(unique = true) private String code;
                @Column(nullable = false, precision = 12, scale = 2) private BigDecimal amount;
                private Instant happenedAt;
                private boolean active;
                @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "parent_id") private Entity%2$03d parent;
                %3$s
                public Long id() { return id; }
                public String name() { return name; }
            }
            """;

    private JavacBenchmark() {}

    static void run() {
        System.out.printf(
                "%n### javac%n%nSeconds of a full compile: median (least) of %d. Without the last column in a new JVM each.%n%n",
                REPETITIONS);
        System.out.println(
                "| entities | what | wall | processor time | processor's calls | their thread | heap left, MB | heap at most, MB | thread, when warm |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int entities : SIZES) {
            measure(entities);
        }
    }

    /** The kinds in turns, so that a machine that others use is as busy for one as for the next. */
    private static void measure(int entities) {
        BenchmarkProject unchanged = project(entities);
        BenchmarkProject changed = project(entities);
        entity(changed, 0, "private String added;");
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int i = 0; i < REPETITIONS; i++) {
            add(costs, "without a processor", unchanged, Processing.NONE, 1);
            add(costs, "a processor that does nothing", unchanged, Processing.EMPTY, WARM);
            add(costs, "entities unchanged", unchanged, Processing.SEGUE, WARM);
            add(
                    costs,
                    "one entity changed",
                    changed,
                    Processing.SEGUE,
                    1); // what follows in that JVM finds it unchanged
        }
        costs.forEach((what, all) -> print(entities, what, all));
    }

    private static BenchmarkProject project(int entities) {
        BenchmarkProject project = BenchmarkProject.empty();
        for (int i = 0; i < entities; i++) {
            entity(project, i, "");
        }
        project.compile(Processing.SEGUE);
        project.segue("generate", "--name", "Create", "--package", "shop.migration");
        return project;
    }

    private static void entity(BenchmarkProject project, int number, String more) {
        project.write(
                project.sources(),
                "shop/Entity%03d.java".formatted(number),
                ENTITY.formatted(number, Math.max(0, number - 1), more));
    }

    private static void add(
            Map<String, List<Cost>> costs, String what, BenchmarkProject project, Processing processing, int times) {
        Cost cold = project.compile(processing);
        double warm = times < 2 ? 0 : project.compile(processing, times).warmSeconds();
        costs.computeIfAbsent(what, any -> new ArrayList<>())
                .add(new Cost(
                        cold.wallSeconds(),
                        cold.cpuSeconds(),
                        cold.threadSeconds(),
                        cold.callSeconds(),
                        cold.heapMegabytes(),
                        cold.peakMegabytes(),
                        warm));
    }

    private static void print(int entities, String what, List<Cost> costs) {
        System.out.printf(
                "| %d | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                entities,
                what,
                spread(costs, Cost::wallSeconds),
                spread(costs, Cost::cpuSeconds),
                precise(costs, Cost::callSeconds),
                precise(costs, Cost::threadSeconds),
                spread(costs, Cost::heapMegabytes),
                spread(costs, Cost::peakMegabytes),
                precise(costs, Cost::warmSeconds));
    }

    private static Spread spread(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return new Spread(costs.stream().mapToDouble(part).boxed().toList());
    }

    private static String precise(List<Cost> costs, ToDoubleFunction<Cost> part) {
        Spread spread = spread(costs, part);
        return "%.3f (%.3f)".formatted(spread.median(), spread.least());
    }
}
