package dev.segue.cli;

import dev.segue.generate.MigrationClass;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import java.nio.file.Files;
import java.nio.file.Path;

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
            throw new CliException(
                    CliError.WRITE,
                    "\"%s\" is there already; nothing was written. Delete it, or choose another --name"
                            .formatted(classFile));
        }
        new FileSet()
                .add(classFile, source)
                .add(project.snapshotFile(), SnapshotFormat.print(snapshot))
                .write();
    }

    /** Writes the snapshot alone. */
    void write(Snapshot snapshot) {
        new FileSet()
                .add(project.snapshotFile(), SnapshotFormat.print(snapshot))
                .write();
    }
}
