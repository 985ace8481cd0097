package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.engine.MigrationIndex;
import dev.segue.engine.MigrationIndex.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Maven builds, one after the other as a developer starts them: what the compiler plugin hands to javac decides what Segue sees. */
@Tag("thorough")
final class MavenIncrementalTest {

    private static final String ID = "20261120091500";
    private static final String FAR = "com.acme.far.Far";
    private static final String LATE = "com.acme.shop.Late";

    @TempDir
    Path folder;

    /** Its usual way: one changed file, and all are compiled anew. */
    @Test
    void whereMavenLooksForChangesEachBuildSeesTheWholeModule() throws Exception {
        MavenModule module = recorded(true);
        changesTouchesAndAdds(module);

        module.delete(FAR);
        assertThat(module.build("compile")).contains("[SG-P011] far is no longer mapped");
        assertState(module, 2, "late", "policies", "users");
    }

    /** Then javac is given nothing but the files that are newer than their classes. */
    @Test
    void whereMavenCompilesSingleFilesOnlyACleanBuildDropsATable() throws Exception {
        MavenModule module = recorded(false);
        changesTouchesAndAdds(module);

        module.delete(FAR);
        module.touch(Shop.POLICY);
        assertThat(module.build("compile"))
                .as("its class is still there, for the application too")
                .noneMatch(MavenIncrementalTest::isDrop);
        assertState(module, 2, "far", "late", "policies", "users");

        module.clean();
        assertThat(module.build("compile")).contains("[SG-P011] far is no longer mapped");
        assertState(module, 2, "late", "policies", "users");
    }

    /** What comes to the same in both modes, one build after the other. */
    private static void changesTouchesAndAdds(MavenModule module) throws Exception {
        assertThat(module.build("compile")).isEmpty();
        assertState(module, 1, "far", "policies", "users");

        module.source(Shop.USER, Shop.user("String code;"));
        assertThat(module.build("compile"))
                .anyMatch(line -> line.contains("code"))
                .noneMatch(MavenIncrementalTest::isDrop);
        assertState(module, 2, "far", "policies", "users");
        String changed = module.output(Shop.CATALOG);
        String draft = module.output(Shop.INDEX);

        module.touch(Shop.POLICY);
        assertThat(module.build("compile")).noneMatch(MavenIncrementalTest::isDrop);
        assertThat(module.output(Shop.CATALOG)).isEqualTo(changed);
        assertThat(module.output(Shop.INDEX)).isEqualTo(draft);

        module.source(LATE, Shop.entity("Late", "late", "String note;", "boolean done;"));
        assertThat(module.build("compile")).noneMatch(MavenIncrementalTest::isDrop);
        assertState(module, 2, "far", "late", "policies", "users");
    }

    private static boolean isDrop(String line) {
        return line.contains("no longer mapped") || line.contains("[SG-P003]");
    }

    /** Three entities, and the first migration as generate would have written it. */
    private MavenModule recorded(boolean detection) throws Exception {
        MavenModule module = new MavenModule(folder, detection);
        module.source(Shop.USER, Shop.user());
        module.source(Shop.POLICY, Shop.policy());
        String[] far = Shop.entity("Far", "far");
        far[0] = "package com.acme.far;";
        module.source(FAR, far);
        module.build("compile");
        String snapshot = Shop.snapshot(module.output(Shop.CATALOG), ID);
        module.resource(Shop.SNAPSHOT, snapshot);
        module.source(Shop.HEAD, Shop.head(snapshot));
        return module;
    }

    private static void assertState(MavenModule module, int migrations, String... tables) throws IOException {
        assertThat(Shop.parse(module.output(Shop.CATALOG)).catalog().tables())
                .extracting(table -> table.name().toString())
                .containsExactly(tables);
        List<Entry> entries = MigrationIndex.read(
                        "test", new BufferedReader(new StringReader(module.output(Shop.INDEX))))
                .entries();
        assertThat(entries).hasSize(migrations).first().extracting(Entry::id).isEqualTo(ID);
        assertThat(entries.stream().filter(Entry::draft)).hasSize(migrations - 1);
    }
}
