package dev.segue.processor;

import dev.segue.catalog.Catalog;
import dev.segue.engine.MigrationIndex;
import dev.segue.generate.MigrationClass;
import dev.segue.generate.MigrationWriter;
import dev.segue.hash.Hash;
import dev.segue.hash.TextChecksum;
import dev.segue.plan.Plan;
import dev.segue.read.snapshot.CatalogHash;
import java.util.Arrays;
import java.util.List;

/**
 * A migration that nobody has accepted yet.
 *
 * @param entry its line in the index
 * @param source its Java source
 */
record Draft(MigrationIndex.Entry entry, String source) {

    private static final int DIGITS = 8;

    /** The id comes from the content: the same changes after the same parent are the same draft on any machine. */
    static Draft of(Plan plan, String packageName, String parent, Catalog desired) {
        String catalog = CatalogHash.shortOf(desired);
        MigrationClass unnamed = new MigrationClass(packageName, "draft-0", parent, catalog, plan.name(), plan);
        String id = "draft-" + Hash.hex(MigrationWriter.write(unnamed)).substring(0, DIGITS);
        MigrationClass named = new MigrationClass(packageName, id, parent, catalog, plan.name(), plan);
        String source = MigrationWriter.write(named);
        String className = packageName + "." + named.className();
        return new Draft(new MigrationIndex.Entry(id, parent, className, TextChecksum.hex(source), true), source);
    }

    String className() {
        return entry.className();
    }

    /** Beside the entities: the longest package that all of them share, and in it {@code migration}. */
    static String packageBeside(List<String> entities) {
        String[] common = null;
        for (String entity : entities) {
            String[] parts = entity.split("\\.", -1);
            String[] own = Arrays.copyOf(parts, parts.length - 1);
            common = common == null ? own : Arrays.copyOf(own, alike(common, own));
        }
        return common == null || common.length == 0 ? "migration" : String.join(".", common) + ".migration";
    }

    private static int alike(String[] one, String[] other) {
        int mismatch = Arrays.mismatch(one, other);
        return mismatch < 0 ? one.length : mismatch;
    }
}
