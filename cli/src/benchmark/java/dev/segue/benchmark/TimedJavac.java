package dev.segue.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A process that is javac, once or several times, and says how much processor time and heap the first time took, with the start of the JVM. */
public final class TimedJavac {

    private TimedJavac() {}

    public static void main(String[] arguments) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int status = 0;
        for (int i = 0; i < Integer.getInteger("benchmark.times", 1) && status == 0; i++) {
            status = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, arguments);
            System.out.println("cpu nanoseconds: " + system.getProcessCpuTime());
            System.out.println("peak bytes: " + peak());
        }
        System.exit(status);
    }

    /** At most, of the heap, since the JVM has started: the sum of what each of its pools had at most. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** The numbers that it said under that name. */
    static List<Double> numbers(String said, String name) {
        return Pattern.compile(Pattern.quote(name) + ": ([0-9]+)")
                .matcher(said)
                .results()
                .map(line -> Double.valueOf(line.group(1)))
                .toList();
    }
}
