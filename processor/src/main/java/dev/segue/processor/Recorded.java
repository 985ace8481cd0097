package dev.segue.processor;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotException;
import dev.segue.read.snapshot.SnapshotHeader;
import dev.segue.read.snapshot.SnapshotText;
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
 * @param text the snapshot; empty before the first migration
 * @param source what messages call it
 * @param findings why it cannot be used
 */
record Recorded(Optional<SnapshotText> text, String source, List<Finding> findings) {

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
                ? read(
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                        folder + "/" + path,
                        options.unit())
                : nothing(path);
    }

    private static Recorded read(String text, String source, String unit) {
        try {
            SnapshotText snapshot = SnapshotText.read(text, source);
            SnapshotHeader header = snapshot.header();
            if (header.kind() != Snapshot.Kind.SNAPSHOT || !header.unit().equals(unit)) {
                String kind = header.kind() == Snapshot.Kind.SNAPSHOT ? "snapshot" : "catalog";
                return failed(source, ProcessorError.SNAPSHOT_KIND, source, kind, header.unit(), unit);
            }
            return new Recorded(Optional.of(snapshot), source, List.of());
        } catch (SnapshotException e) {
            return new Recorded(
                    Optional.empty(), source, List.of(Finding.error(e.code(), String.valueOf(e.getMessage()))));
        }
    }

    /** Whether there is none, nor a damaged one; a folder that is not there has none. */
    boolean isMissing() {
        for (Finding finding : findings) {
            if (!finding.code().equals(ProcessorError.OPTION.code())) {
                return false;
            }
        }
        return text.isEmpty();
    }

    private static Recorded nothing(String source) {
        return new Recorded(Optional.empty(), source, List.of());
    }

    private static Recorded failed(String source, ProcessorError error, Object... arguments) {
        return new Recorded(Optional.empty(), source, List.of(Finding.error(error.code(), error.text(arguments))));
    }

    /** The structure; nothing at all before the first migration. */
    Catalog catalog() {
        return text.map(snapshot -> snapshot.snapshot().catalog()).orElse(Catalog.EMPTY);
    }

    String migrationPackage() {
        return text.isEmpty() ? "" : text.get().header().migrationPackage();
    }

    /** Whether it was made from the same entities, mapped in the same way. */
    boolean isOf(MappingInput input) {
        return text.isPresent() && input.hasFingerprint(text.get().header().fingerprint());
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
        if (text.isEmpty()) {
            String folder = options.resources().orElse("… (not set)");
            return last.isEmpty() ? Optional.empty() : error(ProcessorError.SNAPSHOT_NOT_FOUND, options.unit(), folder);
        }
        String head = last.isEmpty() ? "" : last.get().id();
        SnapshotHeader header = text.get().header();
        if (!header.head().equals(head)) {
            return error(ProcessorError.SNAPSHOT_HEAD, source, named(header.head()), named(head));
        }
        String leadsTo = last.isEmpty() ? "" : last.get().catalog();
        String hash = CatalogHash.shortOf(header.hash());
        return leadsTo.isEmpty() || leadsTo.equals(hash)
                ? Optional.empty()
                : error(ProcessorError.SNAPSHOT_CATALOG, source, hash, head, leadsTo);
    }

    private static Optional<Finding> error(ProcessorError error, Object... arguments) {
        return Optional.of(Finding.error(error.code(), error.text(arguments)));
    }

    private static String named(String id) {
        return id.isEmpty() ? "none" : id;
    }
}
