package dev.segue.read.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The conditions are what PostgreSQL 14 and 18 print. */
class CheckValuesTest {

    @Test
    void readsAListOverVarchar() {
        String condition =
                "((status)::text = ANY ((ARRAY['ACTIVE'::character varying, 'LAPSED'::character varying])::text[]))";
        assertThat(CheckValues.of("status", condition)).containsExactly("ACTIVE", "LAPSED");
    }

    @Test
    void readsAListOverTextAndCharacter() {
        assertThat(CheckValues.of("x", "(x = ANY (ARRAY['A'::text, 'B'::text]))"))
                .containsExactly("A", "B");
        assertThat(CheckValues.of("c", "(c = ANY (ARRAY['A'::bpchar, 'B'::bpchar]))"))
                .containsExactly("A", "B");
    }

    @Test
    void readsOneValueAndAQuotedColumn() {
        assertThat(CheckValues.of("order", "((\"order\")::text = 'A'::text)")).containsExactly("A");
    }

    @Test
    void readsValuesThatLookLikeSyntax() {
        assertThat(CheckValues.of("e", "(e = ANY (ARRAY['it''s, x'::text, ']))'::text, 'b\\'::text]))"))
                .containsExactly("it's, x", "]))", "b\\");
    }

    @Test
    void listsNothingForOtherConditions() {
        assertThat(CheckValues.of("n", "((n >= 0) AND (n <= 2))")).isEmpty();
        assertThat(CheckValues.of("n", "(n = ANY (ARRAY[1, 2]))")).isEmpty();
        assertThat(CheckValues.of("s", "((s IS NULL) OR ((s)::text = 'a'::text))"))
                .isEmpty();
        assertThat(CheckValues.of("s", "(t = ANY (ARRAY['A'::text]))")).isEmpty();
        assertThat(CheckValues.of("s", "((s = ANY (ARRAY['A'::text])) AND (s <> ALL (ARRAY['B'::text])))"))
                .isEmpty();
        assertThat(CheckValues.of("s", "(lower(s) = 'a'::text)")).isEmpty();
    }
}
