package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IndexStatementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREATE INDEX CONCURRENTLY a ON b (c)|a|b|CREATE INDEX  a ON x (c)|c",
                "create unique index concurrently A on B (c, \"D,\");|a|b|create unique index  A on x (c, \"D,\")|c, \"D,\"",
                "CREATE INDEX CONCURRENTLY \"on \"\"t\" ON ONLY \"S\".\"b (\" USING gin (c)|on \"t|S.b (|CREATE INDEX  \"on \"\"t\" ON ONLY x USING gin (c)|c",
                "CREATE INDEX CONCURRENTLY a /* ON z (y) */ ON b (lower(c))|a|b|CREATE INDEX  a /* ON z (y) */ ON x (lower(c))|",
                "CREATE INDEX CONCURRENTLY concurrently_a ON b (c DESC) WHERE d|concurrently_a|b|CREATE INDEX  concurrently_a ON x (c DESC) WHERE d|",
            })
    void nameAndTableAreFound(String sql, String name, String table, String onX, String columns) {
        IndexStatement statement = IndexStatement.parse(sql);
        assertThat(statement.name()).isEqualTo(name);
        assertThat(statement.table()).hasToString(table);
        assertThat(statement.on("x")).isEqualTo(onX);
        assertThat(statement.columns().orElse(null)).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX a ON b (c)",
                "CREATE INDEX CONCURRENTLY ON b (c)",
                "CREATE INDEX CONCURRENTLY a",
                "SELECT 1"
            })
    void anythingElseIsRefused(String sql) {
        assertThatThrownBy(() -> IndexStatement.parse(sql))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(sql);
    }

    @Test
    void definitionsAreComparedWithoutTheNamesOfIndexAndTable() {
        String definition = "CREATE UNIQUE INDEX \"a using\" ON public.\" USING \" USING btree (c) WHERE (d > 1)";
        assertThat(IndexDefinition.equal(
                        definition, "CREATE UNIQUE INDEX b ON pg_temp_3.x USING btree (c) WHERE (d > 1)"))
                .isTrue();
        assertThat(IndexDefinition.equal(definition, "CREATE INDEX b ON pg_temp_3.x USING btree (c) WHERE (d > 1)"))
                .isFalse();
        assertThat(IndexDefinition.equal(definition, "CREATE UNIQUE INDEX b ON x USING btree (c DESC) WHERE (d > 1)"))
                .isFalse();
    }
}
