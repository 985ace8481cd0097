package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnDefinitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "varchar(20)|character varying(20)|false|^^|^^|^^",
                "timestamp(6) with time zone|timestamp(6) with time zone|false|^^|^^|^^",
                "varchar(9) array|character varying(9)[]|false|^^|^^|^^",
                "INT NOT  NULL DEFAULT 5|integer|true|5|^^|^^",
                "varchar(9) array[5]|character varying(9)[]|false|^^|^^|^^",
                "int[3][] not null|integer[][]|true|^^|^^|^^",
                "text default 'not null, check' not null|text|true|'not null, check'|^^|^^",
                "text default coalesce(null, 'x')|text|false|coalesce(null, 'x')|^^|^^",
                "text collate \"de_DE\" default ''|text|false|''|de_DE|^^",
                "bigint generated always as identity|bigint|false|^^|^^|generated always as identity",
                "text check (length(x) > 3)|text|false|^^|^^|check (length(x) > 3)",
                "nullable_domain|nullable_domain|false|^^|^^|^^"
            })
    void takesADefinitionApart(
            String text, String type, boolean notNull, String defaultValue, String collation, String rest) {
        assertThat(ColumnDefinition.parse(text))
                .isEqualTo(new ColumnDefinition(type, notNull, defaultValue, collation, rest));
    }

    @Test
    void readsValueListsAndNothingElse() {
        assertThat(ValueList.of("status in ('A','it''s',3)", "status")).containsExactly("A", "it's", "3");
        assertThat(ValueList.of("\"Status\" in ('A')", "Status")).containsExactly("A");
        assertThat(ValueList.of("status between 0 and 2", "status")).containsExactly("0", "1", "2");
        for (String other : List.of(
                "status in ('A') or x in ('B')",
                "status in (select 'A')",
                "other in ('A')",
                "status in ()",
                "status between 0 and 999999",
                "status > 3")) {
            assertThat(ValueList.of(other, "status")).describedAs(other).isEmpty();
        }
    }

    @Test
    void namesAreFoldedAndCutAsTheServerDoes() {
        assertThat(ServerNames.of("FK_Größe")).isEqualTo("fk_größe");
        assertThat(ServerNames.of("\"Mixed \"\" Case\"")).isEqualTo("Mixed \" Case");
        assertThat(ServerNames.of("`Mixed`")).isEqualTo("Mixed");
        assertThat(ServerNames.of("x".repeat(62) + "ß")).isEqualTo("x".repeat(62));
    }

    @Test
    void readsConstraintOptions() {
        assertThat(ConstraintOptions.parse("DEFERRABLE  Initially Deferred"))
                .isEqualTo(new ConstraintOptions(false, true, true, ""));
        assertThat(ConstraintOptions.parse("not deferrable")).isEqualTo(new ConstraintOptions(false, false, false, ""));
        assertThat(ConstraintOptions.parse("nulls not distinct using index tablespace x"))
                .isEqualTo(new ConstraintOptions(true, false, false, "using index tablespace x"));
    }
}
