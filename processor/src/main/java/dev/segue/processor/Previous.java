package dev.segue.processor;

import dev.segue.DefinitionException;
import dev.segue.catalog.Origin;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.engine.MigrationIndex;
import dev.segue.entity.EntityModel;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotException;
import dev.segue.read.snapshot.SnapshotFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last compile left in the class output. A file that is damaged or of another version counts as none: javac makes
 * it anew.
 *
 * @param index the migrations
 * @param catalogText what the entities wanted
 * @param classes binary names of all mapped classes
 */
record Previous(Optional<MigrationIndex> index, Optional<String> catalogText, List<String> classes) {

    private static final String CLASSES = "entities";
    private static final String CODE = "code";

    Previous {
        classes = List.copyOf(classes);
    }

    static Previous read(ClassOutput output) throws IOException {
        List<String> classes = new ArrayList<>();
        for (String line : output.read(CLASSES).orElse("").split("\n", -1)) {
            if (!line.isBlank()) {
                classes.add(line);
            }
        }
        return new Previous(index(output), output.read("catalog"), classes);
    }

    /** What the last compile knew of the code that decides the schema; empty where it knew of none. */
    static String code(ClassOutput output) {
        try {
            return output.read(CODE).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + output.path(CODE), e);
        }
    }

    static void write(ClassOutput output, String catalogText, List<String> classes, String code) throws IOException {
        if (!code.isEmpty() || output.read(CODE).isPresent()) {
            output.write(CODE, code);
        }
        output.write("catalog", catalogText);
        output.write(CLASSES, String.join("\n", classes) + "\n");
    }

    /** Writes catalog and classes as they are. */
    void writeAgain(ClassOutput output) throws IOException {
        if (catalogText.isPresent() && catalog(output).isPresent()) {
            write(output, catalogText.get(), classes, code(output));
        }
    }

    /** What the entities wanted. */
    Optional<Snapshot> catalog(ClassOutput output) {
        try {
            return catalogText.map(text -> SnapshotFormat.parse(text, output.path("catalog")));
        } catch (SnapshotException e) {
            return Optional.empty(); // it is only a cache: Hibernate is asked again
        }
    }

    /** Whether the unit belongs to another module: this is the compile of its tests, say, or its jar has some of the entities. */
    boolean isOfAnotherModule(ClassOutput output, List<MigrationType> types, EntityModel model) throws IOException {
        return types.isEmpty()
                && index.isEmpty()
                && output.read("snapshot").isEmpty()
                && (output.isOnClassPath("index")
                        || output.isOnClassPath("snapshot")
                        || model.hasLibraryWith(output.path("index"), output.path("snapshot")));
    }

    /** Why this compile may not see all entities: a partial compile must never read as a drop. */
    Optional<Finding> doubt(EntityModel model, Recorded recorded, CompileOptions options, UnreadSources unread) {
        if (options.complete()) {
            return Optional.empty();
        }
        List<String> entities = List.copyOf(recorded.entities());
        List<String> missing = entities.stream().filter(unread::isMissing).toList();
        boolean most = classes.isEmpty() && missing.size() > 1 && missing.size() * 2 > entities.size();
        boolean none = model.isEmpty() && !entities.isEmpty();
        if (!most && !none && !unread.haveOneOf(missing, model)) {
            return Optional.empty();
        }
        String message = ProcessorError.INCOMPLETE.text(
                "this compile sees %d of %d recorded entities; compile the whole module, or say -Asegue.complete=true"
                        .formatted(entities.size() - missing.size(), entities.size()));
        return Optional.of(Finding.at(Origin.UNKNOWN, options.warning(), ProcessorError.INCOMPLETE.code(), message));
    }

    private static Optional<MigrationIndex> index(ClassOutput output) throws IOException {
        Optional<String> text = output.read("index");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    MigrationIndex.read(output.path("index"), new BufferedReader(new StringReader(text.get()))));
        } catch (DefinitionException e) {
            return Optional.empty(); // it is only a memory: the package scan finds the migrations too
        }
    }
}
