package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingCompile.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with mappings in XML are found, say which classes there are, and count as the annotations do. */
final class MappingFilesTest {

    private static final String ORM = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                <package>shop</package>
                <access>FIELD</access>
                <entity class="%s"><table name="%s"/><attributes><id name="id"/></attributes></entity>
            </entity-mappings>
            """;

    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                <persistence-unit name="shop"><mapping-file>%s</mapping-file></persistence-unit>
            </persistence>
            """;

    @TempDir
    private Path folder;

    private Sources resources;
    private Sources sources;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src"))
                .type("A", "class A { Long id; String name; }")
                .type("B", "class B { Long id; }");
        resources = new Sources(folder.resolve("resources"));
    }

    @Test
    void ormXmlIsFoundAmongTheResources() throws IOException {
        Path file = folder.resolve("resources/META-INF/orm.xml");
        Files.createDirectories(file.getParent());
        Files.write(file, ORM.formatted("A", "größe").getBytes(StandardCharsets.ISO_8859_1)); // as it declares

        Outcome outcome = compile().run();

        assertThat(outcome.model().entities()).containsExactly("shop.A");
        assertThat(outcome.mapped().catalog().lookupTable(Name.of("größe")))
                .hasValueSatisfying(table -> assertThat(table.origin()).isEqualTo(new Origin("shop.A", "")));
    }

    @Test
    void ormXmlIsFoundInTheClassOutput() {
        new Sources(folder.resolve("classes")).file("META-INF/orm.xml", ORM.formatted("A", "as"));

        assertThat(new MappingCompile(sources.folder(), folder.resolve("classes"))
                        .run()
                        .mapped()
                        .catalog()
                        .tables())
                .hasSize(1);
    }

    @Test
    void filesThatThePersistenceUnitNamesComeBesides() {
        resources
                .file("META-INF/orm.xml", ORM.formatted("A", "as"))
                .file("more/b.xml", "\uFEFF" + ORM.formatted("B", "bs").replaceFirst("<.xml.*\n", ""))
                .file("META-INF/persistence.xml", "\uFEFF" + PERSISTENCE.formatted("more/b.xml"));

        assertThat(compile().run().mapped().catalog().tables())
                .extracting(table -> table.name().name())
                .containsExactly("as", "bs");
    }

    @Test
    void aConverterThatOnlyAFileNamesIsRun() {
        sources.type("B", "class B { Long id; Boolean flag; }").type("YesNo", """
                class YesNo implements AttributeConverter<Boolean, String> {
                    public String convertToDatabaseColumn(Boolean b) { return b == null ? null : b ? "y" : "n"; }
                    public Boolean convertToEntityAttribute(String s) { return true; }
                }
                """);
        String flag = "<id name=\"id\"/><basic name=\"flag\"><convert converter=\"YesNo\"/></basic>";
        resources.file("META-INF/orm.xml", ORM.formatted("B", "bs").replace("<id name=\"id\"/>", flag));

        assertThat(compile().run().mapped().catalog().tables().get(0).checks())
                .singleElement()
                .satisfies(check -> assertThat(check.values()).containsExactlyInAnyOrder("y", "n"));
    }

    /** As Hibernate boots the unit: what it names counts, wherever it lies, and what it does not may be left out. */
    @Test
    void theClassesThatThePersistenceUnitNames() throws IOException {
        sources.type("Listed", "@Entity class Listed { @Id long id; }")
                .type("Other", "@Entity class Other { @Id long id; }")
                .file(
                        "far/Far.java",
                        "package far; @jakarta.persistence.Entity class Far { @jakarta.persistence.Id long id; }");
        assertThat(compile().run().model().classNames()).containsExactly("far.Far", "shop.Listed", "shop.Other");
        Files.delete(folder.resolve("src/far/Far.java")); // a class file now, as in a library
        resources.file("META-INF/persistence.xml", """
                <persistence><persistence-unit name="u">
                    <class>far.Far</class><class>shop.Listed</class>
                    <exclude-unlisted-classes/>
                </persistence-unit></persistence>
                """);

        assertThat(compile()
                        .alsoOnClassPath(folder.resolve("classes"))
                        .run()
                        .model()
                        .classNames())
                .containsExactly("far.Far", "shop.Listed");
    }

    @Test
    void aNamedFileMayLieOnTheClassPath() {
        new Sources(folder.resolve("library")).file("more/b.xml", ORM.formatted("B", "bs"));
        resources.file("META-INF/persistence.xml", PERSISTENCE.formatted("more/b.xml"));

        assertThat(compile()
                        .alsoOnClassPath(folder.resolve("library"))
                        .run()
                        .mapped()
                        .catalog()
                        .tables())
                .hasSize(1);
    }

    @Test
    void aNamedFileThatIsMissingIsAnError() {
        resources.file("META-INF/persistence.xml", PERSISTENCE.formatted("more/b.xml"));
        sources.type("C", "@Entity class C { @Id long id; }");

        requireProblem(
                "more/b.xml cannot be used: it is neither among the resources nor on the class path, where a compile sees no such file inside a jar");
    }

    @Test
    void hbmXmlIsRefused() {
        resources.file("META-INF/orm.xml", "<hibernate-mapping/>");
        sources.type("C", "@Entity class C { @Id long id; }");

        requireProblem(
                "META-INF/orm.xml cannot be used: it begins with <hibernate-mapping>, and Segue knows only files with <entity-mappings>");
    }

    @Test
    void brokenXmlIsAnError() {
        resources.file("META-INF/orm.xml", "<entity-mappings>");
        sources.type("C", "@Entity class C { @Id long id; }");

        requireProblem("META-INF/orm.xml cannot be used: ");
    }

    @Test
    void whatHibernateRejectsNamesTheFile() {
        resources.file("META-INF/orm.xml", ORM.formatted("A", "as").replace("<id name", "<idee name"));

        assertThat(compile().run().rejected().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("META-INF/orm.xml")
                        .contains("idee"));
    }

    @Test
    void theFingerprintChangesWithTheFile() {
        resources.file("META-INF/orm.xml", ORM.formatted("A", "as"));
        String before = compile().run().fingerprint();
        assertThat(compile().run().fingerprint()).isEqualTo(before);

        resources.file("META-INF/orm.xml", ORM.formatted("A", "others"));
        assertThat(compile().run().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void aPartialCompileKeepsClassesThatOnlyAFileMaps() {
        resources.file("META-INF/orm.xml", ORM.formatted("A", "as"));
        Outcome whole = compile().run();
        Path changed = new Sources(folder.resolve("changed"))
                .type("B", "class B { Long id; }")
                .folder();

        Outcome partial = new MappingCompile(changed, folder.resolve("classes"))
                .option("-Asegue.resources=" + folder.resolve("resources"))
                .known(List.of("shop.B"))
                .alsoOnClassPath(folder.resolve("classes"))
                .run();

        assertThat(partial.mapped()).isEqualTo(whole.mapped());
        assertThat(partial.model().classNames()).containsExactly("shop.A");
    }

    @Test
    void theParserOfHibernateNeedNotBeOnTheClassPath() {
        resources.file("META-INF/orm.xml", ORM.formatted("A", "as"));

        assertThat(compile()
                        .withoutJars("jaxb", "jakarta.xml.bind", "jakarta.activation", "istack", "angus", "txw2")
                        .run()
                        .mapped()
                        .catalog()
                        .tables())
                .hasSize(1);
    }

    private void requireProblem(String message) {
        assertThat(compile().run().rejected().problems())
                .singleElement()
                .returns(MappingError.MAPPING_FILE, Problem::code)
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), folder.resolve("classes"))
                .option("-Asegue.resources=" + folder.resolve("resources"));
    }
}
