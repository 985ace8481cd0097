package dev.segue.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spring Boot makes a persistence unit of its own: {@code persistence.xml} counts only for one that is called so, and what Spring
 * Boot sets wins over its properties and over {@code hibernate.properties}. {@code PersistenceUnitIT} asks a real Spring Boot.
 */
final class SpringBootPrecedenceTest {

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String BOOTS = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";
    private static final String STANDARD = "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl";

    private static final String UNIT = """
            <persistence-unit name="%s"><mapping-file>more/b.xml</mapping-file><properties>
              <property name="hibernate.physical_naming_strategy" value="%s"/>
              <property name="hibernate.type.preferred_uuid_jdbc_type" value="CHAR"/>
            </properties></persistence-unit>
            """;

    private static final String ORM = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                <package>shop</package><access>FIELD</access>
                <entity class="%s"><attributes><id name="id"/></attributes></entity>
            </entity-mappings>
            """;

    @TempDir
    private Path folder;

    private ResourceFolder resources;

    @BeforeEach
    void setUp() {
        resources = new ResourceFolder(folder)
                .library("org/springframework/boot/autoconfigure/orm/jpa/HibernateJpaAutoConfiguration.class", "")
                .library("org/springframework/orm/jpa/LocalContainerEntityManagerFactoryBean.class", "")
                .file("META-INF/orm.xml", ORM.formatted("A"))
                .file("more/b.xml", ORM.formatted("B"));
    }

    @Test
    void unitsOfOtherNamesDoNotCount() {
        persistence(UNIT.formatted("shop", STANDARD) + UNIT.formatted("other", STANDARD));

        MappingSettings settings = resources.read().settings();

        assertThat(settings.values())
                .containsEntry(PHYSICAL, BOOTS)
                .doesNotContainKey("hibernate.type.preferred_uuid_jdbc_type");
        assertThat(settings.problems()).isEmpty();
        assertThat(files()).isEmpty(); // orm.xml beside persistence.xml is not that of the own unit
    }

    @Test
    void theUnitOfThatNameCountsBehindWhatSpringBootSets() {
        persistence(UNIT.formatted("default", STANDARD) + UNIT.formatted("other", STANDARD));

        assertThat(resources.read().settings().values())
                .contains(entry(PHYSICAL, BOOTS), entry("hibernate.type.preferred_uuid_jdbc_type", "CHAR"));
        assertThat(files()).containsExactly("more/b.xml");
    }

    @Test
    void aUnitThatIsAskedForGoesFirst() {
        persistence(UNIT.formatted("shop", STANDARD));
        resources.option("segue.persistenceUnit", "shop");

        assertThat(resources.read().settings().values()).containsEntry(PHYSICAL, STANDARD);
        assertThat(files()).containsExactly("META-INF/orm.xml", "more/b.xml");
    }

    @Test
    void theDefaultsOfSpringBootWinOverHibernatesOwnFile() {
        resources.file("hibernate.properties", PHYSICAL + "=" + STANDARD + "\nhibernate.default_schema=app\n");

        assertThat(resources.read().settings().values())
                .contains(entry(PHYSICAL, BOOTS), entry("hibernate.default_schema", "app"));
    }

    @Test
    void ormXmlCountsUnlessSpringNamesOtherFiles() {
        assertThat(files()).containsExactly("META-INF/orm.xml");

        resources.file("application.properties", "spring.jpa.mapping-resources=more/b.xml\n");
        assertThat(files()).containsExactly("more/b.xml");
    }

    @Test
    void mappingFilesOfProfilesReplaceThoseOfAll() {
        resources
                .file("application.yaml", "spring.jpa.mappingResources: [more/none.xml]\nspring.profiles.active: dev\n")
                .file("application-dev.yaml", "spring.jpa.mapping-resources:\n- ${folder}/b.xml\nfolder: more\n");

        assertThat(files()).containsExactly("more/b.xml");
    }

    @Test
    void aMappingFileThatIsMissingIsAnError() {
        resources.file("application.properties", "spring.jpa.mapping-resources=more/none.xml\n");

        assertThat(resources.read().problems())
                .extracting(Problem::message)
                .containsExactly(
                        "the mapping file more/none.xml cannot be used: it is neither among the resources nor on the"
                                + " class path, where a compile sees no such file inside a jar: copy it to the resources of this module; correct it, since it decides the schema");
    }

    @Test
    void aMappingFileBehindAPlaceholderIsAnErrorThatNamesTheOption() {
        resources.file("application.properties", "spring.jpa.mapping-resources=${FILE}\n");

        assertThat(resources.read().problems())
                .extracting(Problem::message)
                .containsExactly(
                        "spring.jpa.mapping-resources in application.properties is \"${FILE}\": what stands behind"
                                + " a placeholder is not known while compiling; say the value with -Asegue.set.spring.jpa.mapping_resources=…");
        resources.option("segue.set.spring.jpa.mapping_resources", "more/b.xml,META-INF/orm.xml");
        assertThat(files()).containsExactly("more/b.xml", "META-INF/orm.xml");
    }

    private void persistence(String units) {
        resources.file(
                "META-INF/persistence.xml",
                "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\">" + units + "</persistence>");
    }

    private List<String> files() {
        MappingSources sources = resources.read();
        assertThat(sources.problems()).isEmpty();
        return sources.mappingFiles().stream().map(MappingFile::name).toList();
    }
}
