package dev.segue.engine.run;

import dev.segue.DefinitionException;
import dev.segue.Drafts;
import dev.segue.Options;
import dev.segue.RuntimeError;
import dev.segue.engine.MigrationIndex;
import dev.segue.engine.chain.Chain;
import dev.segue.engine.chain.IndexSource;
import dev.segue.engine.chain.RecordedMigration;
import java.util.List;

/** What this program holds. */
final class Program {

    private final Options options;
    private final ClassLoader classLoader;
    private final IndexSource source;

    Program(Options options) {
        this.options = options;
        this.classLoader = classLoader(options);
        this.source = new IndexSource(options.unit(), classLoader);
    }

    /** The header of the index; no class is loaded. */
    MigrationIndex.Header header() {
        return source.header();
    }

    /** Loads all migration classes, in chain order. */
    List<RecordedMigration> migrations() {
        return Standing.load(Chain.of(source.index()), classLoader);
    }

    /** The same; none where the program has no index: the way back is also stored in the database. */
    List<RecordedMigration> migrationsIfAny() {
        return source.isPresent() ? migrations() : List.of();
    }

    /** @throws DefinitionException where it holds a draft that the options do not let run */
    void refuseDrafts() {
        int drafts = header().drafts();
        if (drafts > 0 && options.drafts() == Drafts.REFUSE) {
            throw new DefinitionException(
                    RuntimeError.DRAFT,
                    "this build holds %d draft%s of a migration that nobody has accepted: keep it with segue generate --name …, or let drafts run on this database (segue.drafts=run, development only)"
                            .formatted(drafts, drafts == 1 ? "" : "s"));
        }
    }

    private static ClassLoader classLoader(Options options) {
        if (options.classLoader() != null) {
            return options.classLoader();
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Program.class.getClassLoader();
    }
}
