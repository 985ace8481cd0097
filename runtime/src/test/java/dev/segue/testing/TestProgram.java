package dev.segue.testing;

import dev.segue.engine.MigrationIndex;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What javac leaves behind, made by a test: an index of migration classes, and a class loader that finds it. */
public final class TestProgram {

    private TestProgram() {}

    /** A program of unit {@code main} that holds these migrations; ids with {@code draft-} are drafts. */
    @SafeVarargs
    public static ClassLoader of(Class<? extends Migration>... migrations) {
        List<MigrationIndex.Entry> entries = new ArrayList<>();
        for (Class<? extends Migration> migration : migrations) {
            entries.add(entry(migration));
        }
        return of(entries);
    }

    /** A program of unit {@code main} with this index. */
    public static ClassLoader of(List<MigrationIndex.Entry> entries) {
        return withIndex(new MigrationIndex("main", entries).text());
    }

    /** A program whose index has this text. */
    public static ClassLoader withIndex(String text) {
        try {
            Path directory = Files.createTempDirectory("segue-program");
            Path index = directory.resolve(MigrationIndex.resource("main"));
            Files.createDirectories(index.getParent());
            Files.writeString(index, text);
            // the last one registered goes first, so that each directory is empty when its turn comes
            for (Path path = directory; !path.equals(index); path = path.resolve(index.getName(path.getNameCount()))) {
                path.toFile().deleteOnExit();
            }
            index.toFile().deleteOnExit();
            return loader(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class loader over directories, with the class path of the tests below it. */
    public static ClassLoader loader(Path... directories) {
        return new URLClassLoader(
                Arrays.stream(directories).map(TestProgram::url).toArray(URL[]::new),
                TestProgram.class.getClassLoader());
    }

    /** The line of the index for a class. */
    public static MigrationIndex.Entry entry(Class<? extends Migration> type) {
        MigrationInfo info = type.getAnnotation(MigrationInfo.class);
        return new MigrationIndex.Entry(
                info.id(), info.parent(), type.getName(), "00", info.id().startsWith("draft-"));
    }

    private static URL url(Path directory) {
        try {
            return directory.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
