package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Origin;
import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingCompile.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialect decides types and clauses: one in the sources is run, and so is what it makes of the server's version. */
final class DialectSettingsTest {

    private static final String VERSION = "-Asegue.set.jakarta.persistence.database_major_version=";

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src"));
    }

    @Test
    void aDialectInTheSourcesIsRun() {
        sources.type("A", "@Entity class A { @Id long id; String name; boolean flag; }")
                .type("Own", """
                        public class Own extends org.hibernate.dialect.PostgreSQLDialect {
                            public Own(org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo info) { super(info); }
                            @Override protected String columnType(int code) {
                                return code == org.hibernate.type.SqlTypes.BOOLEAN && getVersion().isSame(16) ? Types.SHORT : super.columnType(code);
                            }
                        }
                        """)
                .type("Types", "class Types { static final String SHORT = \"sma\".concat(\"llint\"); }");

        Outcome outcome = compile()
                .option("-Asegue.set.hibernate.dialect=shop.Own")
                .option(VERSION + 16)
                .run();

        assertThat(outcome.success()).as(outcome.output()).isTrue();
        assertThat(column(outcome.mapped().catalog(), "flag").type()).isEqualTo("smallint");
        assertThat(column(compiled(outcome), "flag").type()).isEqualTo("smallint");
        assertThat(column(compile().run().mapped().catalog(), "flag").type()).isEqualTo("boolean");
    }

    @Test
    void aDialectOfAnotherDatabaseIsRefused() {
        sources.type("A", "@Entity class A { @Id long id; }")
                .file(
                        "../classes/application.properties",
                        "spring.jpa.database-platform=org.hibernate.dialect.H2Dialect\n");

        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.DIALECT);
            assertThat(problem.message())
                    .startsWith("setting hibernate.dialect leads to org.hibernate.dialect.H2Dialect")
                    .endsWith("-Asegue.set.hibernate.dialect=org.hibernate.dialect.PostgreSQLDialect");
        });
    }

    /** What Hibernate says of 18 is another thing than what it says of 14. */
    @Test
    void theVersionOfTheServerCounts() {
        sources.type(
                "Box",
                "@Entity class Box { @Id long id; int width; @org.hibernate.annotations.GeneratedColumn(\"width * 2\") int twice; }");

        for (String older : List.of("14", "17")) {
            Outcome outcome = compile().option(VERSION + older).run();
            assertThat(column(outcome.mapped().catalog(), "twice").generated()).isNotNull();
        }
        assertThat(compile().option(VERSION + 18).run().rejected().problems())
                .singleElement()
                .returns(MappingError.UNSUPPORTED_MAPPING, Problem::code)
                .returns(new Origin("shop.Box", "twice"), Problem::at)
                .extracting(Problem::message)
                .asString()
                .startsWith("table \"box\": the virtual column twice, as Hibernate generates them where")
                .contains("is not known to Segue: with -Asegue.set.jakarta.persistence.database_major_version=17");
    }

    private Catalog compiled(Outcome outcome) {
        List<Path> path = Stream.concat(Stream.of(folder.resolve("classes")), MappingCompile.ownClassPath())
                .toList();
        MappingResult result = new HibernateMapping()
                .mapCompiled(
                        path,
                        outcome.model().classNames(),
                        List.of(),
                        outcome.settings().values());
        return ((MappingResult.Mapped) result).catalog();
    }

    private static Column column(Catalog catalog, String name) {
        return catalog.tables().get(0).lookupColumn(name).orElseThrow();
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), folder.resolve("classes"));
    }
}
