package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Origin;
import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingCompile.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be mapped is said at the class that is to blame, and gives no Catalog. */
final class MappingErrorsTest {

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src"));
    }

    @Test
    void whatHibernateRejectsIsSaidAtTheClass() {
        sources.type("NoId", "@Entity class NoId { String name; }")
                .type("NoIdentity", "@Entity class NoIdentity { @Id long id; }");

        Outcome outcome = compile().run();

        Problem problem = outcome.rejected().problems().get(0);
        assertThat(problem.code()).isEqualTo(MappingError.REJECTED);
        assertThat(problem.message())
                .startsWith("Hibernate rejects the mapping: ")
                .contains("has no identifier");
        assertThat(problem.at()).isEqualTo(new Origin("shop.NoId", ""));
        assertThat(outcome.model().problemElement()).isEqualTo("shop.NoId");
    }

    @Test
    void whatHibernateRejectsIsSaidAtTheAttribute() {
        sources.type("A", "@Entity class A { @Id long id; @ManyToOne String other; }");

        Outcome outcome = compile().run();

        assertThat(outcome.rejected().problems().get(0))
                .returns(MappingError.REJECTED, Problem::code)
                .returns(new Origin("shop.A", "other"), Problem::at);
        assertThat(outcome.model().problemElement()).isEqualTo("shop.A.other");
    }

    @Test
    void aBrokenGeneratorIsNotSwallowed() {
        sources.type("A", """
                import org.hibernate.annotations.GenericGenerator;
                import org.hibernate.id.ForeignGenerator;

                @Entity class A {
                    @Id @GeneratedValue(generator = "g") @GenericGenerator(name = "g", type = ForeignGenerator.class) long id;
                }
                """);

        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.REJECTED);
            assertThat(problem.message()).contains("\"property\" is required");
            assertThat(problem.at()).isEqualTo(new Origin("shop.A", ""));
        });
    }

    @Test
    void twoGeneratorsThatQuarrelAboutASequenceAreRejected() {
        sources.type("A", generated("A", 10)).type("B", generated("B", 20));

        assertThat(compile().run().rejected().problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("conflicting 'allocationSize'");
    }

    private static String generated(String name, int allocationSize) {
        return """
                @Entity class %1$s {
                    @Id @GeneratedValue(generator = "of%1$s")
                    @SequenceGenerator(name = "of%1$s", sequenceName = "shared", allocationSize = %2$d) long id;
                }
                """.formatted(name, allocationSize);
    }

    @Test
    void aMissingTypeWaitsForALaterRound() {
        sources.type("A", "@Entity class A { @Id long id; @Embedded NotThere there; }");

        Outcome outcome = compile().run();

        assertThat(outcome.success()).isFalse();
        assertThat(((MappingResult.Waiting) outcome.result()).unresolved())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.type()).contains("NotThere");
                    assertThat(found.element().toString()).isEqualTo("there");
                });
    }

    @Test
    void aMissingConstantInAnAnnotationWaitsToo() {
        sources.type("A", "@Entity class A { @Id long id; @Column(length = Lengths_.NAME) String name; }");

        assertThat(compile().run().result()).isInstanceOf(MappingResult.Waiting.class);
    }

    @Test
    void aMissingTypeThatBearsOnNoMappingDoesNotMatter() {
        sources.type("A", "@Entity class A { @Id long id; static QA query(QA other) { return other; } }");

        assertThat(compile().run().mapped().catalog().tables()).hasSize(1);
    }

    @Test
    void withoutHibernateTheWayOutIsSaid() {
        sources.type("A", "@Entity class A { @Id long id; }");

        Problem problem = compile()
                .withoutJars("hibernate-core")
                .run()
                .rejected()
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(MappingError.NO_HIBERNATE);
        assertThat(problem.message()).contains("add org.hibernate.orm:hibernate-core");
    }

    @Test
    void aClassThatCannotBeLoadedIsNamed() throws Exception {
        sources.type("A", "@Entity class A { @Id long id; @Embedded Part part; }")
                .type("Part", "@Embeddable class Part { String text; }");
        assertThat(compile().run().success()).isTrue();
        Files.delete(folder.resolve("classes/shop/Part.class"));

        assertThat(missing("shop.A")).isEqualTo("the mapping needs class shop.Part, which is not on the class path");
        assertThat(missing("shop.Gone")).isEqualTo("the mapping needs class shop.Gone, which is not on the class path");
    }

    private String missing(String name) {
        List<Path> path = Stream.concat(Stream.of(folder.resolve("classes")), MappingCompile.ownClassPath())
                .toList();
        MappingResult result = new HibernateMapping().mapCompiled(path, List.of(name), List.of(), Map.of());
        Problem problem = ((MappingResult.Rejected) result).problems().get(0);
        assertThat(problem.code()).isEqualTo(MappingError.MISSING_CLASS);
        return problem.message().split(":", -1)[0];
    }

    @Test
    void aValidatorThatDoesNotStartIsNotTakenForNone() throws Exception {
        sources.type("A", "@Entity class A { @Id long id; @jakarta.validation.constraints.NotNull String name; }");
        Path settings = Files.createDirectories(folder.resolve("classes/META-INF"));
        Files.writeString(settings.resolve("validation.xml"), """
                <validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.0">
                    <constraint-validator-factory>com.acme.Gone</constraint-validator-factory>
                </validation-config>
                """);

        assertThat(compile().run().rejected().problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("com.acme.Gone");
    }

    /** In mode auto constraints reach the schema where a validator is there; no class of the sources need name one of its own. */
    @Test
    void whetherAValidatorIsThereDecidesAndIsInTheFingerprint() {
        sources.type("A", "@Entity class A { @Id long id; @jakarta.validation.constraints.NotNull String name; }");

        Outcome with = compile().run();
        Outcome without = compile().withoutJars("hibernate-validator").run();

        assertThat(nameIsNullable(with)).isFalse();
        assertThat(nameIsNullable(without)).isTrue();
        assertThat(with.fingerprint()).isNotEqualTo(without.fingerprint());
    }

    private static boolean nameIsNullable(Outcome outcome) {
        return outcome.mapped()
                .catalog()
                .tables()
                .get(0)
                .lookupColumn("name")
                .orElseThrow()
                .nullable();
    }

    @Test
    void aStaticInitialiserThatThrowsIsSaidAtItsClassAndNotOfHibernate() {
        sources.type("A", "@Entity class A { @Id long id; @Convert(converter = C.class) Boolean flag; }")
                .type("C", """
                        @Converter class C implements AttributeConverter<Boolean, String> {
                            static final String YES = Objects.requireNonNull(System.getProperty("shop.yes"), "no shop.yes");
                            public String convertToDatabaseColumn(Boolean b) { return YES; }
                            public Boolean convertToEntityAttribute(String s) { return true; }
                        }
                        """);

        Outcome outcome = compile().run();

        assertThat(outcome.rejected().problems())
                .singleElement()
                .returns(MappingError.HIBERNATE_FAILED, Problem::code)
                .returns(new Origin("shop.C", ""), Problem::at)
                .extracting(Problem::message)
                .asString()
                .contains("shop.C, whose static initialiser throws java.lang.NullPointerException: no shop.yes");
    }

    @Test
    void whatACatalogCannotSayIsNotLeftOut() {
        sources.type(
                "A",
                "@Entity @Table(options = \"partition by range (id)\") class A { @Id long id;"
                        + " @Column(columnDefinition = \"int generated always as identity (start 5)\") Integer number; }");

        assertThat(compile().run().rejected().problems())
                .allMatch(problem -> problem.code() == MappingError.UNSUPPORTED_MAPPING)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("options \"partition by range (id)\" of the table"))
                .anyMatch(message -> message.contains("generated always as identity (start 5)"));
    }

    @Test
    void aPackageWithoutEntitiesGivesNothing() {
        sources.type("A", "class A { long id; }");

        assertThat(compile().run().mapped().catalog().tables()).isEmpty();
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), folder.resolve("classes"));
    }
}
