package dev.segue.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DdlAutoTest {

    @ParameterizedTest
    @ValueSource(strings = {"update", "create", "create-drop", "CREATE"})
    void warnsWhereHibernateChangesTheSchema(String value) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.jpa.hibernate.ddl-auto", value);

        assertThat(DdlAuto.warning(environment))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .contains("spring.jpa.hibernate.ddl-auto=" + value)
                        .contains("validate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "validate"})
    void isSilentWhereItOnlyLooks(String value) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.jpa.hibernate.ddl-auto", value);

        assertThat(DdlAuto.warning(environment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.jpa.properties.hibernate.hbm2ddl.auto",
                "spring.jpa.properties.jakarta.persistence.schema-generation.database.action"
            })
    void knowsTheOtherWaysToSayIt(String property) {
        MockEnvironment environment = new MockEnvironment().withProperty(property, "update");

        assertThat(DdlAuto.warning(environment)).isPresent();
    }
}
