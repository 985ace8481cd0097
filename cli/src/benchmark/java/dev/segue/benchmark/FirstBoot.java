package dev.segue.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that boots once, as an application does: nothing is loaded or compiled yet but the driver, which has connected. */
public final class FirstBoot {

    private static final int REPETITIONS = 5;

    private FirstBoot() {}

    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[1]);
        source.getConnection().close();
        System.out.println(BootBenchmark.boot(source, Path.of(arguments[0])));
    }

    /** The median of a few, in milliseconds. */
    static double inAnotherProcess(Path classes, String url) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstBoot.class.getName(),
                            classes.toString(),
                            url)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the process that boots once ended with " + process.exitValue());
            }
            times.add(Double.parseDouble(said.strip()));
        }
        return new Spread(times).median();
    }
}
