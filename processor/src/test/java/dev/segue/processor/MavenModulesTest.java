package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real Maven builds of two modules, a library of entities and the application that uses it: one of them owns the unit. */
@Tag("thorough")
final class MavenModulesTest {

    private static final String FAR = "com.acme.far.Far";
    private static final String MAIN = "com.acme.app.Main";
    private static final String OFF = "<proc>none</proc>";
    private static final String ENTITIES =
            "<compilerArgs combine.children=\"append\"><arg>-Asegue.entities=%s</arg></compilerArgs>";

    @TempDir
    Path folder;

    /** The application maps an entity of its own, and two of the library by name; the library is compiled without Segue. */
    @ParameterizedTest(name = "Maven looks for changes: {0}")
    @ValueSource(booleans = {true, false})
    void anApplicationOwnsTheUnitWithTheEntitiesOfALibrary(boolean detection) throws Exception {
        MavenProject project = new MavenProject(folder, detection, "model", "app");
        MavenModule model = project.module("model", OFF);
        MavenModule app = project.module("app", ENTITIES.formatted(Shop.USER + "," + FAR), "model");
        model.source(Shop.USER, Shop.user());
        model.source(FAR, Shop.far());
        app.source(Shop.POLICY, Shop.policy());
        project.build("package");
        app.recordFirstMigration();
        assertThat(project.build("package")).isEmpty();
        app.requireState(1, "far", "policies", "users");

        app.source(Shop.POLICY, Shop.policy("String number;"));
        assertThat(project.build("package"))
                .anyMatch(line -> line.contains("number"))
                .noneMatch(Shop::isDrop);
        app.requireState(2, "far", "policies", "users");

        model.source(Shop.USER, Shop.user("String code;"));
        if (!detection) { // then Maven compiles a module only where a source of its own has changed
            assertThat(project.build("package")).isEmpty();
            app.touch(Shop.POLICY);
        }
        assertThat(project.build("package"))
                .as("javac sees the jar of the library")
                .anyMatch(line -> line.contains("code"))
                .noneMatch(Shop::isDrop);
        app.requireState(2, "far", "policies", "users");
        assertThat(app.output(Shop.CATALOG)).contains("\"code\"", "\"number\"");
        assertThat(model.outputFile("META-INF/segue")).doesNotExist();

        anEntityLeavesTheLibrary(project, model, app);
    }

    private static void anEntityLeavesTheLibrary(MavenProject project, MavenModule model, MavenModule app)
            throws Exception {
        model.delete(FAR);
        model.clean(); // where Maven compiles single files, a class stays without its source
        app.touch(Shop.POLICY);
        assertThat(project.failingBuild("package"))
                .as("as long as its name is in the option it is no drop")
                .contains("[SG-P007] option -Asegue.entities=" + FAR
                        + " is not known: expected binary names of mapped classes that javac finds")
                .noneMatch(Shop::isDrop);

        project.module("app", ENTITIES.formatted(Shop.USER), "model");
        app.touch(Shop.POLICY);
        assertThat(project.build("package")).contains("[SG-P011] far is no longer mapped");
        app.requireState(2, "policies", "users");
    }

    /** Segue is on in both modules, which are told the same, as by a parent POM. */
    @ParameterizedTest(name = "Maven looks for changes: {0}")
    @ValueSource(booleans = {true, false})
    void aLibraryOwnsTheUnitAndInTheApplicationSegueIsSilent(boolean detection) throws Exception {
        MavenProject project = new MavenProject(folder, detection, "model", "app");
        MavenModule model = project.module("model", ENTITIES.formatted(Shop.USER));
        MavenModule app = project.module("app", ENTITIES.formatted(Shop.USER), "model");
        model.source(Shop.USER, Shop.user());
        model.source(FAR, Shop.far());
        app.source(MAIN, "package com.acme.app;", "class Main { com.acme.shop.User user; }");
        project.build("compile");
        model.recordFirstMigration();
        assertThat(project.build("compile")).isEmpty();
        model.requireState(1, "far", "users");
        String index = model.output(Shop.INDEX);

        app.source(MAIN, "package com.acme.app;", "class Main { com.acme.shop.User other; }");
        assertThat(project.build("compile")).isEmpty();
        assertThat(model.output(Shop.INDEX)).isEqualTo(index);

        model.source(Shop.USER, Shop.user("String code;"));
        assertThat(project.build("compile"))
                .anyMatch(line -> line.contains("code"))
                .noneMatch(Shop::isDrop);
        model.requireState(2, "far", "users");

        app.touch(MAIN);
        assertThat(project.build("package"))
                .as("the application sees the jar now")
                .noneMatch(Shop::isDrop);
        model.requireState(2, "far", "users");
        assertThat(app.outputFile("META-INF/segue")).doesNotExist();
    }
}
