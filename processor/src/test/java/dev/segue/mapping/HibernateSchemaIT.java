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
import dev.segue.mapping.MappingCompile.Outcome;
import dev.segue.read.CanonicalTexts;
import dev.segue.read.CanonicalTexts.Filled;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Catalog of each model, as {@link MappingGoldenTest} pins it down, is what Hibernate's own create script makes on a
 * server, names included; and what Segue builds from it is good enough for Hibernate. Two models at a time: half of the time
 * is the server's.
 */
@Execution(ExecutionMode.CONCURRENT)
final class HibernateSchemaIT {

    /** Hibernate takes what its own script makes for something else. */
    private static final String NEVER_VALID = "structarrays";

    @TempDir
    private static Path compiled;

    @TempDir
    private Path classes;

    @BeforeAll
    static void compile() {
        ManyModels.compile(compiled);
    }

    static Stream<String> models() {
        return Models.names().stream().filter(model -> Expected.catalog(model).isPresent());
    }

    @ParameterizedTest
    @MethodSource("models")
    void hibernateAndSegueCreateTheSame(String model) throws Exception {
        createTheSame(model, TestPostgres.newest());
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("models")
    void hibernateAndSegueCreateTheSameOnTheOldestServer(String model) throws Exception {
        createTheSame(model, TestPostgres.oldest());
    }

    private static void createTheSame(String model, TestPostgres server) throws Exception {
        Catalog desired = spelled(server, Expected.catalog(model).orElseThrow());
        List<String> script = hibernate(model).createScript().stream()
                .map(HibernateSchema::inOrder)
                .toList();
        TestDatabase byHibernate = database(server, model);
        byHibernate.execute(script.toArray(String[]::new));
        requireEqual(byHibernate, schemas(main(model), desired), desired);

        TestDatabase bySegue = database(server, model);
        bySegue.execute(byHand(desired).toArray(String[]::new));
        bySegue.execute(Expected.statements(desired).toArray(String[]::new));
        bySegue.execute(script.stream().filter(HibernateSchemaIT::isView).toArray(String[]::new));
        requireEqual(bySegue, schemas(main(model), desired), desired);
        if (model.equals(NEVER_VALID)) {
            assertThatThrownBy(() -> hibernate(model).validate(byHibernate.url()))
                    .hasMessageContaining("expecting [corner_t array (Types#STRUCT_ARRAY)]");
        } else {
            hibernate(model).validate(bySegue.url());
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

    private static HibernateSchema hibernate(String model) throws IOException {
        return new HibernateSchema(
                compiled,
                ManyModels.mappedClasses(compiled, model),
                Models.settings(model),
                Models.mappingPaths(model));
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

    static Stream<Arguments> linesAndModels() {
        return Lines.OTHERS.stream().flatMap(line -> Lines.MODELS.stream().map(model -> Arguments.of(line, model)));
    }

    @ParameterizedTest
    @MethodSource("linesAndModels")
    void theCatalogIsWhatThatLineOfHibernateCreates(String line, String model) throws Exception {
        Outcome outcome = Lines.compile(line, Models.of(model), classes).run();
        Catalog desired = spelled(TestPostgres.newest(), outcome.mapped().catalog());
        TestDatabase database = TestPostgres.newest().createDatabase();
        Lines.createScript(line, classes, outcome.model().classNames())
                .forEach(statement -> database.execute((String) statement));

        requireEqual(database, schemas("public", desired), desired);
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
        Stream<String> inTables = catalog.tables().stream().flatMap(HibernateSchemaIT::names);
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
