package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Maven builds, one after the other as a developer starts them: what the compiler plugin hands to javac decides what Segue sees. */
@Tag("thorough")
final class MavenIncrementalTest {

    private static final String FAR = "com.acme.far.Far";
    private static final String LATE = "com.acme.shop.Late";

    @TempDir
    Path folder;

    /** Its usual way: one changed file, and all are compiled anew. */
    @Test
    void whereMavenLooksForChangesEachBuildSeesTheWholeModule() throws Exception {
        MavenProject project = recorded(true);
        MavenModule module = project.module();
        changesTouchesAndAdds(project);

        module.delete(FAR);
        assertThat(project.build("compile")).contains("[SG-P011] far is no longer mapped");
        module.requireState(2, "late", "policies", "users");
    }

    /** Then javac is given nothing but the files that are newer than their classes. */
    @Test
    void whereMavenCompilesSingleFilesOnlyACleanBuildDropsATable() throws Exception {
        MavenProject project = recorded(false);
        MavenModule module = project.module();
        changesTouchesAndAdds(project);

        module.delete(FAR);
        module.touch(Shop.POLICY);
        assertThat(project.build("compile"))
                .as("its class is still there, for the application too")
                .noneMatch(Shop::isDrop);
        module.requireState(2, "far", "late", "policies", "users");

        module.clean();
        assertThat(project.build("compile")).contains("[SG-P011] far is no longer mapped");
        module.requireState(2, "late", "policies", "users");
    }

    /** What comes to the same in both modes, one build after the other. */
    private static void changesTouchesAndAdds(MavenProject project) throws Exception {
        MavenModule module = project.module();
        assertThat(project.build("compile")).isEmpty();
        module.requireState(1, "far", "policies", "users");

        module.source(Shop.USER, Shop.user("String code;"));
        assertThat(project.build("compile"))
                .anyMatch(line -> line.contains("code"))
                .noneMatch(Shop::isDrop);
        module.requireState(2, "far", "policies", "users");
        String changed = module.output(Shop.CATALOG);
        String draft = module.output(Shop.INDEX);

        module.touch(Shop.POLICY);
        assertThat(project.build("compile")).noneMatch(Shop::isDrop);
        assertThat(module.output(Shop.CATALOG)).isEqualTo(changed);
        assertThat(module.output(Shop.INDEX)).isEqualTo(draft);

        module.source(LATE, Shop.entity("Late", "late", "String note;", "boolean done;"));
        assertThat(project.build("compile")).noneMatch(Shop::isDrop);
        module.requireState(2, "far", "late", "policies", "users");
    }

    /** Three entities, and the first migration as generate would have written it. */
    private MavenProject recorded(boolean detection) throws Exception {
        MavenProject project = new MavenProject(folder, detection);
        MavenModule module = project.module();
        module.source(Shop.USER, Shop.user());
        module.source(Shop.POLICY, Shop.policy());
        module.source(FAR, Shop.far());
        project.build("compile");
        module.recordFirstMigration();
        return project;
    }
}
