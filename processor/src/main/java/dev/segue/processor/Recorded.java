package dev.segue.processor;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotException;
import dev.segue.read.snapshot.SnapshotFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the unit's snapshot says.
 *
 * @param snapshot the snapshot; empty before the first migration
 * @param source what messages call it
 * @param findings why it cannot be used
 */
record Recorded(Optional<Snapshot> snapshot, String source, List<Finding> findings) {

    /** Looks in the folder of {@code -Asegue.resources} where one is given, else in the class output. */
    static Recorded find(CompileOptions options, ClassOutput output) throws IOException {
        String path = output.path("snapshot");
        if (options.resources().isEmpty()) {
            Optional<String> text = output.read("snapshot");
            return text.isEmpty() ? nothing(path) : read(text.get(), path, options.unit());
        }
        String folder = options.resources().get();
        if (!Files.isDirectory(Path.of(folder))) {
            return failed(path, ProcessorError.OPTION, "resources", folder, "an existing folder");
        }
        Path file = Path.of(folder, path);
        return Files.isRegularFile(file)
                ? read(Files.readString(file, StandardCharsets.UTF_8), folder + "/" + path, options.unit())
                : nothing(path);
    }

    private static Recorded read(String text, String source, String unit) {
        try {
            Snapshot snapshot = SnapshotFormat.parse(text, source);
            if (snapshot.kind() != Snapshot.Kind.SNAPSHOT || !snapshot.unit().equals(unit)) {
                String kind = snapshot.kind() == Snapshot.Kind.SNAPSHOT ? "snapshot" : "catalog";
                return failed(source, ProcessorError.SNAPSHOT_KIND, source, kind, snapshot.unit(), unit);
            }
            return new Recorded(Optional.of(snapshot), source, List.of());
        } catch (SnapshotException e) {
            return new Recorded(
                    Optional.empty(), source, List.of(Finding.error(e.code(), String.valueOf(e.getMessage()))));
        }
    }

    private static Recorded nothing(String source) {
        return new Recorded(Optional.empty(), source, List.of());
    }

    private static Recorded failed(String source, ProcessorError error, Object... arguments) {
        return new Recorded(Optional.empty(), source, List.of(Finding.error(error.code(), error.text(arguments))));
    }

    /** The structure; nothing at all before the first migration. */
    Catalog catalog() {
        return snapshot.map(Snapshot::catalog).orElse(Catalog.EMPTY);
    }

    String migrationPackage() {
        return snapshot.map(Snapshot::migrationPackage).orElse("");
    }

    /** Binary names of the entities whose tables it holds. */
    NavigableSet<String> entities() {
        NavigableSet<String> entities = new TreeSet<>();
        catalog().tables().stream()
                .map(Table::origin)
                .filter(origin -> !origin.isUnknown())
                .map(Origin::entity)
                .forEach(entities::add);
        return entities;
    }

    /** Whether snapshot and classes are of one commit: a stale copy is an error, never a draft. */
    Optional<Finding> unfit(MigrationChain chain, CompileOptions options) {
        Optional<MigrationType> last = chain.head();
        if (snapshot.isEmpty()) {
            return last.map(head -> {
                ProcessorError error = ProcessorError.SNAPSHOT_NOT_FOUND;
                return Finding.error(
                        error.code(),
                        error.text(options.unit(), options.resources().orElse("… (not set)")));
            });
        }
        String head = last.map(MigrationType::id).orElse("");
        if (!snapshot.get().head().equals(head)) {
            String recorded = named(snapshot.get().head());
            String message = ProcessorError.SNAPSHOT_HEAD.text(source, recorded, named(head));
            return Optional.of(Finding.error(ProcessorError.SNAPSHOT_HEAD.code(), message));
        }
        String hash = CatalogHash.shortOf(catalog());
        return last.filter(type -> !type.catalog().isEmpty() && !type.catalog().equals(hash))
                .map(type -> Finding.error(
                        ProcessorError.SNAPSHOT_CATALOG.code(),
                        ProcessorError.SNAPSHOT_CATALOG.text(source, hash, type.id(), type.catalog())));
    }

    private static String named(String id) {
        return id.isEmpty() ? "none" : id;
    }
}
