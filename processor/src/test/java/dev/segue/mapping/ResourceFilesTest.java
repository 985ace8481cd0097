package dev.segue.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Column;
import dev.segue.entity.MappingError;
import dev.segue.mapping.MappingCompile.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Hibernate and the validator find by files of the module counts as annotations do, and is in the fingerprint. */
final class ResourceFilesTest {

    private static final String TYPE_CONTRIBUTOR = "META-INF/services/org.hibernate.boot.model.TypeContributor";

    @TempDir
    private Path folder;

    private Sources sources;
    private Sources resources;

    @BeforeEach
    void setUp() {
        resources = new Sources(folder.resolve("resources"));
        sources = new Sources(folder.resolve("src"))
                .type("A", "@Entity class A { @Id long id; Money price; }")
                .type("Money", "class Money implements java.io.Serializable { long cents; }")
                .type("MoneyType", """
                        import org.hibernate.type.descriptor.WrapperOptions;
                        import org.hibernate.type.descriptor.java.AbstractClassJavaType;
                        import org.hibernate.type.descriptor.jdbc.JdbcType;
                        import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;

                        class MoneyType extends AbstractClassJavaType<Money> {
                            MoneyType() { super(Money.class); }
                            public JdbcType getRecommendedJdbcType(JdbcTypeIndicators with) { return with.getJdbcType(%s); }
                            public <X> X unwrap(Money value, Class<X> type, WrapperOptions options) { return null; }
                            public <X> Money wrap(X value, WrapperOptions options) { return null; }
                        }
                        """.formatted("java.sql.Types.BIGINT"))
                .type("Contributor", """
                        import org.hibernate.boot.*;
                        import org.hibernate.boot.model.*;
                        import org.hibernate.boot.spi.MetadataBuilderContributor;
                        import org.hibernate.service.ServiceRegistry;

                        public class Contributor implements TypeContributor, MetadataBuilderContributor {
                            public void contribute(TypeContributions types, ServiceRegistry services) {
                                types.contributeJavaType(new MoneyType());
                            }
                            public void contribute(MetadataBuilder builder) { builder.applyTypes(this); }
                        }
                        """);
    }

    @Test
    void aContributorInTheSourcesIsRunWhereAServiceOrASettingNamesIt() {
        Outcome none = compile().run();
        Outcome setting = compile()
                .option("-Asegue.set.hibernate.metadata_builder_contributor=shop.Contributor")
                .run();
        resources.file(TYPE_CONTRIBUTOR, "# of this shop\nshop.Contributor\n");
        Outcome service = compile().run();

        assertThat(column(none, "price").type()).isEqualTo("bytea");
        assertThat(column(setting, "price").type()).isEqualTo("bigint");
        assertThat(column(service, "price").type()).isEqualTo("bigint");
        assertThat(service.fingerprint()).isNotEqualTo(none.fingerprint());
    }

    @Test
    void constraintsInXmlCountAndAreInTheFingerprint() {
        sources.type("A", "@Entity class A { @Id long id; String price; }");
        resources.file("META-INF/validation.xml", """
                        <validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.0">
                            <constraint-mapping>constraints.xml</constraint-mapping>
                        </validation-config>
                        """).file("constraints.xml", constraints("Null"));
        Outcome nullable = compile().run();

        resources.file("constraints.xml", constraints("NotNull"));
        Outcome required = compile().run();

        assertThat(column(nullable, "price").nullable()).isTrue();
        assertThat(column(required, "price").nullable()).isFalse();
        assertThat(required.fingerprint()).isNotEqualTo(nullable.fingerprint());
    }

    @Test
    void aFileInAnotherEncodingThanItSaysIsAnError() throws IOException {
        resources.file(TYPE_CONTRIBUTOR, "");
        Files.write(
                folder.resolve("resources").resolve(TYPE_CONTRIBUTOR), "# für\nshop.Contributor".getBytes(ISO_8859_1));
        assertThat(column(compile().run(), "price").type()).hasToString("bigint"); // Java reads over a comment

        resources.file("META-INF/validation.xml", "");
        Files.write(folder.resolve("resources/META-INF/validation.xml"), "<validation-config>ü".getBytes(ISO_8859_1));

        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.SETTINGS_FILE);
            assertThat(problem.message())
                    .isEqualTo("META-INF/validation.xml cannot be read: it is not UTF-8, as byte 20 shows;"
                            + " correct it, since what it says may decide the schema");
        });
    }

    private static String constraints(String constraint) {
        return """
                <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.0">
                    <default-package>shop</default-package>
                    <bean class="A"><field name="price"><constraint annotation="jakarta.validation.constraints.%s"/></field></bean>
                </constraint-mappings>
                """.formatted(constraint);
    }

    private static Column column(Outcome outcome, String name) {
        return outcome.mapped().catalog().tables().get(0).lookupColumn(name).orElseThrow();
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), folder.resolve("classes"))
                .option("-Asegue.resources=" + folder.resolve("resources"));
    }
}
