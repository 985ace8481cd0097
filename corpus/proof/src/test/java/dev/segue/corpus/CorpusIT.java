package dev.segue.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.mapping.HibernateMapping;
import dev.segue.mapping.MappingResult;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each model: javac, Hibernate on the class files and Hibernate's create script on a server give one and the same, and so does
 * what Segue builds, which Hibernate takes for its own.
 */
@Tag("corpus")
final class CorpusIT {

    private static final Report REPORT = new Report();

    @TempDir
    private Path output;

    static Stream<Model> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void javacGivesWhatHibernateMakesOfTheClassFiles(Model model) throws Exception {
        MappedClasses classes = model.classes();
        assertThat(Model.kinds(classes)).isEqualTo(model.mapped());
        Report.Line line = REPORT.begin(model);
        JavacOnCorpus javac = new JavacOnCorpus(model.corpus().classPath(), output);

        Snapshot named = line.timed("classes", () -> javac.named(classes.names()));
        Catalog catalog = named.catalog();
        assertThat(Counts.of(catalog).numbers()).isEqualTo(model.made());
        requireOrigins(catalog);

        List<String> structure = CatalogHash.lines(catalog);
        Catalog hibernate = line.timed("hibernate", () -> hibernate(model, classes, named.settings()));
        assertThat(structure).isEqualTo(CatalogHash.lines(hibernate));
        assertThat(CatalogHash.lines(javac.fromLibrary(classes.names()).catalog()))
                .isEqualTo(structure);
        Optional<Path> unpacked = model.corpus().sources();
        assertThat(unpacked.isPresent()).as("unpacked sources").isEqualTo(model.fromSources());
        if (unpacked.isPresent()) {
            Path sources = unpacked.get();
            JavacOnCorpus build = new JavacOnCorpus(model.corpus().classPathOfSources(), output);
            Snapshot compiled = line.timed("sources", () -> build.compiled(sources, classes.names()));
            assertThat(CatalogHash.lines(compiled.catalog())).isEqualTo(structure);
        }
        List<String> script =
                HibernateAlone.createScript(model.corpus().classPath(), classes.names(), named.settings());
        assertThat(script).hasSizeGreaterThanOrEqualTo(catalog.tables().size());
        if (model.onServer()) {
            OnServer server = new OnServer(catalog);
            server.requireCreated(script);
            String url = line.timed("built", () -> server.requireBuilt(output));
            HibernateAlone.validate(model.corpus().classPath(), classes.names(), named.settings(), url);
        }
        line.identical();
    }

    @AfterAll
    static void report() {
        REPORT.print();
    }

    private static Catalog hibernate(Model model, MappedClasses classes, Map<String, String> settings) {
        MappingResult result =
                new HibernateMapping().mapCompiled(model.corpus().classPath(), classes.names(), List.of(), settings);
        if (result instanceof MappingResult.Mapped mapped) {
            return mapped.catalog();
        }
        throw new AssertionError(result.toString());
    }

    /** Only the table of a table generator would belong to nobody, and no model has one. */
    private static void requireOrigins(Catalog catalog) {
        assertThat(catalog.tables()).extracting(Table::origin).doesNotContain(Origin.UNKNOWN);
        assertThat(catalog.tables())
                .flatExtracting(Table::columns)
                .allMatch(column -> !column.origin().isUnknown(), "origin of each column");
    }
}
