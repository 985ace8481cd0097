package dev.segue.read.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.read.LiveSchema;
import dev.segue.read.Schemas;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only newer servers have, and states that only time brings. */
class NewerFeaturesIT {

    @Test
    void readsWhatVersion18Added() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(
                "CREATE EXTENSION btree_gist",
                "CREATE TABLE t (id integer PRIMARY KEY, name text CONSTRAINT named NOT NULL, twice integer GENERATED ALWAYS AS (id * 2),"
                        + " CONSTRAINT once UNIQUE NULLS NOT DISTINCT (twice_, name), twice_ integer,"
                        + " CONSTRAINT soft CHECK (id > 0) NOT ENFORCED)",
                "CREATE UNIQUE INDEX pairs ON t (name) NULLS NOT DISTINCT",
                "CREATE TABLE spans (id integer, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS))");

        LiveSchema live = read(database);

        Table table = live.catalog().lookupTable(Name.of("t")).orElseThrow();
        assertThat(table.checks()).extracting(Check::name).containsExactly("soft");
        assertThat(table.lookupColumn("name").orElseThrow().nullable()).isFalse();
        assertThat(table.lookupColumn("twice").orElseThrow())
                .extracting(Column::generated, Column::defaultValue)
                .containsExactly(null, null);
        assertThat(table.uniques())
                .containsExactly(new UniqueConstraint("once", List.of("twice_", "name"), true, false));
        assertThat(live.catalog().traits())
                .containsExactly(
                        new Trait(Kind.COLUMN, Name.of("t"), "twice", "generated value", "virtual (id * 2)"),
                        new Trait(Kind.CONSTRAINT, Name.of("spans"), "spans_pkey", "period", "WITHOUT OVERLAPS"),
                        new Trait(Kind.CONSTRAINT, Name.of("t"), "soft", "enforcement", "NOT ENFORCED"),
                        new Trait(Kind.INDEX, Name.of("t"), "pairs", "NULLs", "NULLS NOT DISTINCT"),
                        new Trait(Kind.OBJECT, Name.of("btree_gist"), "", "extension", "version 1.8"));
        assertThat(live.leftOut()).containsExactly("members of extension btree_gist 1.8 belong to the extension");
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void marksWhatABrokenConcurrentBuildLeft(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute("CREATE TABLE t (n integer)", "INSERT INTO t VALUES (1), (1)");
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> statement.execute("CREATE UNIQUE INDEX CONCURRENTLY once ON t (n)")))
                    .hasMessageContaining("could not create unique index");
        }
        assertThat(read(database).catalog().tables().get(0).indexes())
                .extracting(Index::name, Index::valid)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("once", false));
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void spellsTheSameUnderAnySetting(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                "CREATE TABLE t (d date DEFAULT '2024-02-01', at timestamptz DEFAULT '2024-02-01 12:00+00', i interval DEFAULT '1 day 2 hours',"
                        + " f double precision DEFAULT 0.1, b bytea DEFAULT '\\x00ff')");
        List<Column> plain = read(database).catalog().tables().get(0).columns();
        database.execute(
                "ALTER DATABASE " + database.name() + " SET DateStyle = 'German'",
                "ALTER DATABASE " + database.name() + " SET IntervalStyle = 'iso_8601'",
                "ALTER DATABASE " + database.name() + " SET TimeZone = 'Asia/Tokyo'",
                "ALTER DATABASE " + database.name() + " SET bytea_output = 'escape'",
                "ALTER DATABASE " + database.name() + " SET quote_all_identifiers = on");

        assertThat(read(database).catalog().tables().get(0).columns()).isEqualTo(plain);
    }

    private static LiveSchema read(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            return new SchemaCrawlerReader(connection, Schemas.of("public")).readLive();
        }
    }
}
