package dev.segue.cli;

import dev.segue.engine.chain.Chain;
import dev.segue.engine.chain.IndexSource;
import dev.segue.engine.chain.MigrationLoader;
import dev.segue.engine.chain.RecordedMigration;
import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;
import java.util.function.Predicate;

/** The compiled migrations of a project, recorded. */
final class MigrationLookup {

    private final Project project;

    MigrationLookup(Project project) {
        this.project = project;
    }

    /** Those with a wanted id, in chain order. */
    List<RecordedMigration> load(Predicate<String> wanted) {
        try (URLClassLoader loader = project.loader()) {
            MigrationLoader migrations = new MigrationLoader(loader);
            return Chain.of(new IndexSource(project.unit(), loader).index()).entries().stream()
                    .filter(entry -> wanted.test(entry.id()))
                    .map(migrations::load)
                    .toList();
        } catch (IOException e) {
            throw new CliException(CliError.PROJECT, "reading the compiled migrations: " + e.getMessage(), e);
        }
    }

    /** All ids, in chain order. */
    List<String> ids() {
        try (URLClassLoader loader = project.loader()) {
            return Chain.of(new IndexSource(project.unit(), loader).index()).entries().stream()
                    .map(entry -> entry.id())
                    .toList();
        } catch (IOException e) {
            throw new CliException(CliError.PROJECT, "reading the compiled migrations: " + e.getMessage(), e);
        }
    }
}
