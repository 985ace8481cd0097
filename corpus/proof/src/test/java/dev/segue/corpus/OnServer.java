package dev.segue.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.engine.MigrationIndex;
import dev.segue.generate.MigrationClass;
import dev.segue.generate.MigrationWriter;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.read.CanonicalTexts;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Databases of a model: what Hibernate's script makes, and what a migration of Segue does. */
final class OnServer {

    private static final String PACKAGE = "corpus.migration";
    private static final String ID = "20260101000000";

    private final Catalog desired;

    OnServer(Catalog desired) {
        this.desired = desired;
    }

    void requireCreated(List<String> script) throws SQLException {
        TestDatabase database = TestPostgres.newest().createDatabase();
        script.forEach(database::execute);
        requireSame(database);
    }

    /**
     * Writes the migration that leads there from nothing, compiles and runs it.
     *
     * @return the url of what it has built
     */
    String requireBuilt(Path folder) {
        Plan plan =
                Planner.plan(Differ.diff(Catalog.EMPTY, desired, Answers.NONE, Ownership.ALL), Catalog.EMPTY, desired);
        assertThat(plan.refusals()).isEmpty();
        ClassLoader program = program(plan, folder);
        TestDatabase database = TestPostgres.newest().createDatabase();
        Segue segue = Segue.on(
                database.dataSource(), Options.builder().classLoader(program).build());
        segue.run();
        assertThat(segue.status().upToDate()).isTrue();
        try {
            requireSame(database);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return database.url();
    }

    private static ClassLoader program(Plan plan, Path folder) {
        MigrationClass migration = new MigrationClass(PACKAGE, ID, "", "", "CreateAll", plan);
        String name = PACKAGE + "." + migration.className();
        try {
            Path source = folder.resolve("migration").resolve(migration.className() + ".java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, MigrationWriter.write(migration));
            Path classes = Files.createTempDirectory(folder, "program");
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
                List<String> options =
                        List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
                assertThat(javac.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                                .call())
                        .isTrue();
            }
            Path index = classes.resolve(MigrationIndex.resource("main"));
            Files.createDirectories(index.getParent());
            List<MigrationIndex.Entry> entries = List.of(new MigrationIndex.Entry(ID, "", name, "00", false));
            Files.writeString(index, new MigrationIndex("main", entries).text());
            return TestProgram.loader(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSame(TestDatabase database) throws SQLException {
        Catalog actual;
        try (Connection connection = database.connect()) {
            actual = new SchemaCrawlerReader(connection, new Schemas("public", List.of(), "segue")).read();
        }
        Catalog spelled;
        try (Connection connection = TestPostgres.newest().createDatabase().connect()) {
            spelled = CanonicalTexts.fill(connection, desired).catalog();
        }
        Diff diff = Differ.diff(actual, spelled, Answers.NONE, Ownership.ALL);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.questions()).isEmpty();
        assertThat(diff.notCompared()).isEmpty();
        assertThat(names(actual)).isEqualTo(names(desired));
    }

    /** Each line without what {@link Differ} has compared, so: what it is, and its name. */
    private static List<String> names(Catalog catalog) {
        return CatalogHash.lines(catalog).stream()
                .map(line -> line.replaceAll(" [a-z-]+=.*", ""))
                .toList();
    }
}
