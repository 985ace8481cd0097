package dev.segue.testing;

import dev.segue.engine.MigrationIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A program with any number of migrations, compiled by javac into a directory, with its index. */
public final class ManyMigrations {

    private static final String CLASS = """
                @MigrationInfo(id = "%1$05d", parent = "%2$s")
                public static final class M%1$05d_Number implements Migration {
                    @Override public void up(Steps steps) { steps.expand("one").sql("%3$s"); }
                    @Override public void down(Steps steps) { steps.contract("none").sql("SELECT -%1$d"); }
                }
            """;

    private ManyMigrations() {}

    /**
     * Compiles them.
     *
     * @param directory empty; becomes the class output
     * @param statement what each does; {@code %d} stands for its number, counted from 1
     */
    public static ClassLoader compile(Path directory, int number, String statement) {
        StringBuilder source = new StringBuilder("import dev.segue.migration.*;\npublic final class Many {\n");
        List<MigrationIndex.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            String parent = i == 1 ? "" : "%05d".formatted(i - 1);
            source.append(CLASS.formatted(i, parent, statement.formatted(i)));
            entries.add(new MigrationIndex.Entry(
                    "%05d".formatted(i), parent, "Many$M%05d_Number".formatted(i), "00", false));
        }
        try {
            Path file = Files.writeString(directory.resolve("Many.java"), source.append("}\n"));
            String classPath = System.getProperty("java.class.path");
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-cp", classPath, "-d", directory.toString(), file.toString());
            if (status != 0) {
                throw new IllegalStateException("javac ended with " + status);
            }
            Path index = directory.resolve(MigrationIndex.resource("main"));
            Files.createDirectories(index.getParent());
            Files.writeString(index, new MigrationIndex("main", entries).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TestProgram.loader(directory);
    }
}
