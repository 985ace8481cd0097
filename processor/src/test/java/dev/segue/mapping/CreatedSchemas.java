package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UserType;
import dev.segue.diff.Answers;
import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.read.CanonicalTexts;
import dev.segue.read.CanonicalTexts.Filled;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Databases of compiled models: what Hibernate's own create script makes, and what Segue builds.
 *
 * @param line empty for the Hibernate of the tests
 */
record CreatedSchemas(String line, LoadedHibernate hibernate, ManyModels models, Path compiled) {

    /** Hibernate takes what its own script makes for something else. */
    private static final String NEVER_VALID = "structarrays";

    /** Of a line, which compiles its models. */
    static CreatedSchemas of(String line, LoadedHibernate hibernate, List<String> names, Path folder)
            throws IOException {
        List<Path> sources = new LineSources(line).copy(names, folder.resolve("sources"));
        return compiled(line, hibernate, new ManyModels(hibernate, names, sources), folder);
    }

    static CreatedSchemas own(Path folder) throws IOException {
        return compiled("", LoadedHibernate.own(), ManyModels.all(), folder);
    }

    private static CreatedSchemas compiled(String line, LoadedHibernate hibernate, ManyModels models, Path folder)
            throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        models.compile(classes);
        return new CreatedSchemas(line, hibernate, models, classes);
    }

    /** Those that become a Catalog. */
    static List<String> mapped(String line, List<String> models) {
        return models.stream()
                .filter(model -> Expected.catalog(line, model).isPresent())
                .toList();
    }

    /** Asserts that both are the expected Catalog, names included, and that Hibernate can work on what Segue has built. */
    void requireSame(String model, TestPostgres server) throws Exception {
        requireSame(model, Expected.catalog(line, model).orElseThrow(), server);
    }

    /** Asserts it of another Catalog than that of the golden files. */
    void requireSame(String model, Catalog written, TestPostgres server) throws Exception {
        Catalog desired = spelled(server, written);
        List<String> names = models.mappedClasses(compiled, model);
        List<String> script = hibernate.createScript(model, names, compiled).stream()
                .map(HibernateSchema::inOrder)
                .toList();
        TestDatabase byHibernate = database(server, model);
        byHibernate.execute(script.toArray(String[]::new));
        requireEqual(byHibernate, schemas(main(model), desired), desired);

        TestDatabase bySegue = database(server, model);
        bySegue.execute(byHand(desired).toArray(String[]::new));
        bySegue.execute(Expected.statements(desired).toArray(String[]::new));
        bySegue.execute(script.stream().filter(CreatedSchemas::isView).toArray(String[]::new));
        requireEqual(bySegue, schemas(main(model), desired), desired);
        if (model.equals(NEVER_VALID)) {
            assertThatThrownBy(() -> hibernate.validate(model, names, compiled, byHibernate.url()))
                    .hasMessageContaining("expecting [corner_t array (Types#STRUCT_ARRAY)]");
        } else {
            hibernate.validate(model, names, compiled, bySegue.url());
        }
    }

    /** As the server spells it: what a person or Hibernate wrote cannot be compared with what a server prints. */
    private static Catalog spelled(TestPostgres server, Catalog written) throws SQLException {
        try (Connection scratch = server.createDatabase().connect()) {
            Filled filled = CanonicalTexts.fill(scratch, written);
            assertThat(filled.notCompared()).isEmpty();
            return filled.catalog();
        }
    }

    private static String main(String model) {
        return Models.settings(model).getOrDefault("hibernate.default_schema", "public");
    }

    private static TestDatabase database(TestPostgres server, String model) {
        TestDatabase database = server.createDatabase();
        if (!main(model).equals("public")) {
            database.execute(
                    "CREATE SCHEMA " + main(model),
                    "ALTER DATABASE %s SET search_path = %s".formatted(database.name(), main(model)));
        }
        return database;
    }

    /** What is there before Segue comes: schemas. */
    private static List<String> byHand(Catalog desired) {
        return schemas("public", desired).further().stream()
                .map(name -> "CREATE SCHEMA \"" + name + "\"")
                .toList();
    }

    private static boolean isView(String statement) {
        return statement.startsWith("create view ");
    }

    private static void requireEqual(TestDatabase database, Schemas schemas, Catalog desired) throws SQLException {
        Catalog actual;
        try (Connection connection = database.connect()) {
            actual = new SchemaCrawlerReader(connection, schemas).read();
        }

        Diff diff = Differ.diff(actual, desired, Answers.NONE, Ownership.ALL);
        // a view is nobody's but Hibernate's
        assertThat(diff.changes()).filteredOn(change -> !isViewOf(change)).isEmpty();
        assertThat(diff.questions()).isEmpty();
        assertThat(diff.notCompared()).isEmpty();
        assertThat(names(actual)).isEqualTo(names(desired));
    }

    private static boolean isViewOf(Change change) {
        return change instanceof Change.Other other && other.what().startsWith("the view ");
    }

    private static Schemas schemas(String main, Catalog catalog) {
        List<String> further = Stream.of(
                        catalog.tables().stream().map(Table::name),
                        catalog.sequences().stream().map(Sequence::name),
                        catalog.types().stream().map(UserType::name))
                .flatMap(names -> names)
                .map(Name::schema)
                .filter(schema -> !schema.isEmpty())
                .distinct()
                .toList();
        return new Schemas(main, further, "segue");
    }

    /** Everything that has a name, as text. */
    private static List<String> names(Catalog catalog) {
        Stream<String> inTables = catalog.tables().stream().flatMap(CreatedSchemas::names);
        Stream<String> others = Stream.concat(
                catalog.sequences().stream().map(sequence -> "sequence " + sequence.name()),
                catalog.types().stream().map(Object::toString));
        return Stream.concat(inTables, others).sorted().toList();
    }

    private static Stream<String> names(Table table) {
        return Stream.of(
                        table.columns().stream()
                                .map(column -> "column " + column.name() + " " + column.type() + " " + column.nullable()
                                        + " " + column.identity() + " " + column.comment()),
                        Stream.ofNullable(table.primaryKey()).map(Object::toString),
                        table.uniques().stream().map(Object::toString),
                        table.foreignKeys().stream().map(Object::toString),
                        table.checks().stream().map(check -> "check " + check.name()),
                        table.indexes().stream().map(index -> "index " + index.name() + index.unique()),
                        Stream.of("comment " + table.comment()))
                .flatMap(all -> all)
                .map(text -> table.name() + ": " + text);
    }
}
