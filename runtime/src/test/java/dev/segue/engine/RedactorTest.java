package dev.segue.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:s3cr3t@db:5432/app",
                "postgres://app:s3cr3t@x@db:5432/app",
                "postgres://app:s3cr3t/x@db:5432/app",
                "jdbc:postgresql://db/app?user=app&password=s3cr3t&ssl=true",
                "jdbc:postgresql://db/app?user=app&PASSWORD=s3cr3t",
                "jdbc:postgresql://db/app?sslpassword=s3cr3t",
                "jdbc:postgresql://db/app?password=),;'s3cr3t&ssl=true",
                "host=db password='s3cr3t with '' quote' user=app",
                "{user=app, password=s3cr3t}",
                "DATABASE_PASSWORD: s3cr3t",
                "CREATE ROLE app LOGIN PASSWORD 's3cr3t'",
                "ALTER USER app WITH ENCRYPTED PASSWORD 's3cr3t' VALID UNTIL 'infinity'",
                "PGPASSWORD=s3cr3t psql",
                "{\"password\": \"s3cr3t\"}"
            })
    void takesPasswordsOut(String text) {
        assertThat(Redactor.redact(text)).doesNotContain("s3cr3t").contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FATAL: password authentication failed for user \"app\"",
                "ALTER TABLE users ADD COLUMN password_hash text",
                "jdbc:postgresql://db:5432/app?user=app",
                "see https://example.org/a@b",
                "column password of table users"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void keepsValuesOfRowsOutOfFirstLines() {
        assertThat(Redactor.firstLine("ERROR: duplicate key\n  Detail: Key (email)=(ann@example.org) already exists."))
                .isEqualTo("ERROR: duplicate key");
    }

    @Test
    void copiesACauseThatHoldsAPassword() {
        SQLException leaky = new SQLException("cannot reach jdbc:postgresql://db/app?password=s3cr3t", "08001");
        IllegalStateException outer = new IllegalStateException("outer", leaky);

        assertThat(Redactor.cause(outer)).hasNoCause().message().doesNotContain("s3cr3t");
        assertThat(Redactor.cause(leaky))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
                .message()
                .doesNotContain("s3cr3t");
    }

    @Test
    void leavesACauseAloneThatHoldsNone() {
        SQLException harmless = new SQLException("connection refused", "08001");

        assertThat(Redactor.cause(harmless)).isSameAs(harmless);
    }
}
