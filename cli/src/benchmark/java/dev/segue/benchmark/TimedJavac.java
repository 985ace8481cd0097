package dev.segue.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A process that is javac, and says at the end how much processor time it took, with the start of the JVM. */
public final class TimedJavac {

    private static final Pattern LINE = Pattern.compile("cpu nanoseconds: ([0-9]+)");

    private TimedJavac() {}

    public static void main(String[] arguments) {
        int status = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, arguments);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("cpu nanoseconds: " + system.getProcessCpuTime());
        System.exit(status);
    }

    /** What it said, in seconds. */
    static double cpuSeconds(String said) {
        Matcher line = LINE.matcher(said);
        if (!line.find()) {
            throw new IllegalStateException("javac did not say how long it took: " + said);
        }
        return Long.parseLong(line.group(1)) / 1e9;
    }
}
