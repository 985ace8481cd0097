package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code options} say, as a server lists it; the cases in {@code entities} show that it does. */
final class OptionsTest {

    private static final List<String> COLUMNS = List.of("a", "b", "Odd, one");

    @Test
    void readsThoseOfAnIndex() {
        assertThat(RelationOptions.ofIndex(
                        "INCLUDE ( B , \"Odd, one\")  nulls Not distinct WITH (FillFactor = 70, fastupdate, deduplicate_items=OFF)\n"
                                + " tablespace Fast where a > ')'",
                        COLUMNS))
                .hasValue(new RelationOptions(
                        List.of("b", "Odd, one"),
                        "NULLS NOT DISTINCT",
                        "deduplicate_items=off, fastupdate=true, fillfactor=70",
                        "fast",
                        "where a > ')'"));
        assertThat(RelationOptions.ofIndex("nulls distinct", COLUMNS)).hasValue(RelationOptions.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include (c)",
                "include (lower(a))",
                "include (a,)",
                "with (fillfactor = 70) include (a)",
                "with (fillfactor = '70')",
                "with (fillfactor = 070)",
                "with ()",
                "tablespace pg_default",
                "using index tablespace fast",
                "comment 'x'",
                "wherever a > 1"
            })
    void whatIsNoneOfAnIndexIsNotRead(String written) {
        assertThat(RelationOptions.ofIndex(written, COLUMNS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with (toast.autovacuum_enabled = false)",
                "partition by range (a)",
                "inherits (parent)",
                "using heap",
                "include (a)",
                "where a > 1",
                "nulls not distinct",
                "without oids"
            })
    void whatIsNoneOfATableIsNotRead(String written) {
        assertThat(RelationOptions.ofTable(written)).isEmpty();
    }

    @Test
    void readsThoseOfAUniqueConstraint() {
        assertThat(RelationOptions.ofUnique(
                        "include (a) with (fillfactor=60) using index tablespace fast deferrable", COLUMNS))
                .hasValue(new RelationOptions(List.of("a"), "", "fillfactor=60", "fast", "deferrable"));
        assertThat(RelationOptions.ofUnique("nulls not distinct", COLUMNS))
                .hasValue(new RelationOptions(List.of(), "", "", "", "NULLS NOT DISTINCT"));
        assertThat(RelationOptions.ofUnique("tablespace fast", COLUMNS)).isEmpty();
    }

    @Test
    void readsThoseOfASequence() {
        assertThat(SequenceOptions.parse("AS int MINVALUE 5 maxvalue 1000 cycle cache 20", 1))
                .hasValue(Map.of(
                        "type", "integer",
                        "smallest value", "MINVALUE 5",
                        "greatest value", "MAXVALUE 1000",
                        "cycle", "CYCLE",
                        "cache", "CACHE 20"));
        for (String usual : List.of(
                "",
                "as bigint no minvalue no maxvalue no cycle cache 1",
                "minvalue 1 maxvalue 9223372036854775807",
                "cache 1")) {
            assertThat(SequenceOptions.parse(usual, 50)).describedAs(usual).hasValue(Map.of());
        }
        assertThat(SequenceOptions.parse("as smallint minvalue -32768 maxvalue -1", -1))
                .hasValue(Map.of("type", "smallint"));
        for (String other : List.of("owned by t.id", "cache", "cache 1 cache 2", "as text", "start 5", "minvalue x")) {
            assertThat(SequenceOptions.parse(other, 1)).describedAs(other).isEmpty();
        }
    }

    @Test
    void readsHowAColumnIsKept() {
        assertThat(ColumnStorage.of("character varying(9)", "External", "PGLZ"))
                .hasValue(Map.of("storage", "EXTERNAL", "compression", "pglz"));
        assertThat(ColumnStorage.of("text", "extended", "default")).hasValue(Map.of());
        assertThat(ColumnStorage.of("numeric(9,2)", "main", "")).hasValue(Map.of());
        assertThat(ColumnStorage.of("numeric(9,2)", "extended", "")).hasValue(Map.of("storage", "EXTENDED"));
        assertThat(ColumnStorage.of("integer[]", "plain", "")).hasValue(Map.of("storage", "PLAIN"));
        assertThat(ColumnStorage.of("timestamp(6) with time zone", "plain", "")).hasValue(Map.of());
        assertThat(ColumnStorage.of("bigint", "main", "")).isEmpty();
        assertThat(ColumnStorage.of("bigint", "", "lz4")).isEmpty();
        assertThat(ColumnStorage.of("text", "elsewhere", "")).isEmpty();
        assertThat(ColumnStorage.of("text", "", "zstd")).isEmpty();
        assertThat(ColumnStorage.of("a_type_of_somebody", "plain", "")).isEmpty();
    }
}
