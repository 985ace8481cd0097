package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Table;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.mapping.MappingCompile.Outcome;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Catalog from javac is what Hibernate's own create script makes on a server, names included. */
final class HibernateSchemaIT {

    @TempDir
    private Path classes;

    static Stream<String> models() {
        return Models.names().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theCatalogIsWhatHibernateCreates(String model) throws Exception {
        Outcome outcome = new MappingCompile(Models.of(model), classes).run();
        Catalog desired = outcome.mapped().catalog();
        HibernateSchema hibernate = new HibernateSchema(classes, outcome.model().classNames());
        TestDatabase database = TestPostgres.newest().createDatabase();
        hibernate.createScript().forEach(database::execute);

        requireEqual(database, desired);
        hibernate.validate(database.url());
    }

    static Stream<Arguments> linesAndModels() {
        return Lines.OTHERS.stream().flatMap(line -> Lines.MODELS.stream().map(model -> Arguments.of(line, model)));
    }

    @ParameterizedTest
    @MethodSource("linesAndModels")
    void theCatalogIsWhatThatLineOfHibernateCreates(String line, String model) throws Exception {
        Outcome outcome = Lines.compile(line, Models.of(model), classes).run();
        TestDatabase database = TestPostgres.newest().createDatabase();
        Lines.createScript(line, classes, outcome.model().classNames())
                .forEach(statement -> database.execute((String) statement));

        requireEqual(database, outcome.mapped().catalog());
    }

    private static void requireEqual(TestDatabase database, Catalog desired) throws SQLException {
        Catalog actual;
        try (Connection connection = database.connect()) {
            actual = new SchemaCrawlerReader(connection, schemas(desired)).read();
        }

        Diff diff = Differ.diff(actual, desired, Answers.NONE, Ownership.ALL);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.questions()).isEmpty();
        assertThat(names(actual)).isEqualTo(names(desired));
    }

    private static Schemas schemas(Catalog catalog) {
        List<String> further = catalog.tables().stream()
                .map(table -> table.name().schema())
                .filter(schema -> !schema.isEmpty())
                .distinct()
                .toList();
        return new Schemas("public", further, "segue");
    }

    /** Everything that has a name, as text. */
    private static List<String> names(Catalog catalog) {
        Stream<String> inTables = catalog.tables().stream().flatMap(HibernateSchemaIT::names);
        Stream<String> others = Stream.concat(
                catalog.sequences().stream().map(sequence -> "sequence " + sequence.name()),
                catalog.enums().stream().map(type -> "enum " + type));
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
