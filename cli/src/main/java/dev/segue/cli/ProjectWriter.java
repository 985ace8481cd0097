package dev.segue.cli;

import dev.segue.generate.MigrationClass;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a migration class and the snapshot after it: both or none. */
final class ProjectWriter {

    private final Project project;

    ProjectWriter(Project project) {
        this.project = project;
    }

    /** Where the class of the migration belongs. */
    static Path file(Project project, MigrationClass migration) {
        return project.sources()
                .resolve(migration.packageName().replace('.', '/'))
                .resolve(migration.className() + ".java");
    }

    void write(MigrationClass migration, String source, Snapshot snapshot) {
        Path classFile = file(project, migration);
        if (Files.exists(classFile)) {
            throw new CliException(CliError.WRITE, "\"%s\" is there already; nothing was written".formatted(classFile));
        }
        try {
            Path classDraft = draft(classFile, source);
            Path snapshotDraft = draft(project.snapshotFile(), SnapshotFormat.print(snapshot));
            move(classDraft, classFile);
            try {
                move(snapshotDraft, project.snapshotFile());
            } catch (IOException e) {
                Files.delete(classFile);
                throw e;
            }
        } catch (IOException e) {
            throw new CliException(
                    CliError.WRITE,
                    "writing %s and the snapshot: %s; nothing was changed"
                            .formatted(classFile.getFileName(), e.getMessage()),
                    e);
        }
    }

    private static Path draft(Path target, String text) throws IOException {
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("." + target.getFileName() + ".segue-new");
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        return draft;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
