package dev.segue.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bigint|bigint",
                "oid|oid",
                "int8|bigint",
                "varchar(255)|character varying(255)",
                "character  varying (40)|character varying(40)",
                "numeric(38,2)|numeric(38,2)",
                "numeric( 10 )|numeric(10,0)",
                "float4|real",
                "float(53)|double precision",
                "timestamp(6) with time zone|timestamp(6) with time zone",
                "timestamp(6)|timestamp(6) without time zone",
                "timestamp(9) with time zone|timestamp(6) with time zone",
                "time(12)|time(6) without time zone",
                "timestamptz|timestamp with time zone",
                "time without time zone|time without time zone",
                "text[]|text[]",
                "varchar(20)[][]|character varying(20)[][]",
                "char|character(1)",
                "interval|interval"
            })
    void spellsTypesAsTheServerPrintsThem(String written, String canonical) {
        assertThat(SqlType.canonical(written)).isEqualTo(canonical);
        assertThat(SqlType.canonical(canonical)).isEqualTo(canonical);
    }
}
