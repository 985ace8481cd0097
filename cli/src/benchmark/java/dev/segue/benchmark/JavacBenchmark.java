package dev.segue.benchmark;

import dev.segue.benchmark.BenchmarkProject.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the processor adds to a compile of everything. */
final class JavacBenchmark {

    private static final int REPETITIONS = Integer.getInteger("benchmark.repetitions", 3);

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
                "%n### javac%n%nSeconds of a full compile in a new JVM: median (least) of %d.%n%n", REPETITIONS);
        System.out.println("| entities | what | wall | processor time |");
        System.out.println("|---|---|---|---|");
        for (int entities : new int[] {10, 100, 500}) {
            measure(entities);
        }
    }

    private static void measure(int entities) {
        BenchmarkProject project = BenchmarkProject.empty();
        for (int i = 0; i < entities; i++) {
            entity(project, i, "");
        }
        project.compile(true);
        project.segue("generate", "--name", "Create", "--package", "shop.migration");
        print(entities, "without the processor", project, false);
        print(entities, "entities unchanged", project, true);
        entity(project, 0, "private String added;");
        print(entities, "one entity changed", project, true);
    }

    private static void entity(BenchmarkProject project, int number, String more) {
        project.write(
                project.sources(),
                "shop/Entity%03d.java".formatted(number),
                ENTITY.formatted(number, Math.max(0, number - 1), more));
    }

    private static void print(int entities, String what, BenchmarkProject project, boolean processor) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            costs.add(project.compile(processor));
        }
        System.out.printf(
                "| %d | %s | %s | %s |%n",
                entities, what, spread(costs, Cost::wallSeconds), spread(costs, Cost::cpuSeconds));
    }

    private static Spread spread(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return new Spread(costs.stream().mapToDouble(part).boxed().toList());
    }
}
