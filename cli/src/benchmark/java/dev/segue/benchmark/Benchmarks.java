package dev.segue.benchmark;

import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;

/** Runs the benchmarks whose name the argument, a regular expression, finds; prints Markdown tables. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Pattern wanted = Pattern.compile(arguments.length == 0 ? ".*" : arguments[0]);
        System.out.printf(
                "%n%d processors, load %.1f at the start, Java %s, PostgreSQL 18 on the same machine%n",
                Runtime.getRuntime().availableProcessors(), load(), Runtime.version());
        if (wanted.matcher("boot").matches()) {
            BootBenchmark.run();
        }
        if (wanted.matcher("javac").matches()) {
            JavacBenchmark.run();
        }
        if (wanted.matcher("stall").matches()) {
            StallBenchmark.run();
        }
        if (wanted.matcher("read").matches()) {
            ReadBenchmark.run();
        }
        System.out.printf("%nload %.1f at the end%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
