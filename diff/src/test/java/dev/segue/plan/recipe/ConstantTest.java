package dev.segue.plan.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConstantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1.5",
                "(5)::numeric(10,2)",
                "true",
                "'1'::smallint",
                "0::bigint",
                "NULL::shop.mood",
                "NULL::character varying",
                "'it''s'",
                "'{}'::text[]",
                "'ok'::mood",
                "'ok'::shop.\"Mood of \"\"all\"\"\"",
                "'größe'::maße",
                "'\\x01'::bytea",
                "E'a\\'b'::text",
                "'a'::character varying(20)",
                "CURRENT_TIMESTAMP",
                "now()"
            })
    void literalsOfEveryType(String text) {
        assertThat(Constant.isConstant(Expression.written(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random()",
                "'a' || random()",
                "'a'::text || 'b'::text",
                "gen_random_uuid()",
                "nextval('numbers'::regclass)",
                "5::mood",
                "'a'::text || random() || 'b'",
                "E'a\\' || random() || \\'b'::text || random()"
            })
    void whatMayDifferFromRowToRow(String text) {
        assertThat(Constant.isConstant(Expression.written(text))).isFalse();
    }

    /** A pattern that goes deeper with each sign would end in a StackOverflowError. */
    @Test
    void longTexts() {
        assertThat(Constant.isConstant(Expression.written("'" + "it''s ".repeat(20_000) + "'::mood")))
                .isTrue();
    }
}
