package dev.segue.read.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.read.LiveSchema;
import dev.segue.read.Schemas;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RichSchemaIT {

    private static final Schemas SCOPE = new Schemas("app", List.of("other"), "segue");

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void readsEveryKindOfThing(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        RichSchema.create(database);

        Catalog read = read(database).catalog();

        Catalog expected = RichSchema.expected();
        for (Table table : expected.tables()) {
            assertThat(read.lookupTable(table.name())).get().isEqualTo(table);
        }
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void reportsWhatTheCatalogLeavesOut(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        RichSchema.create(database);

        assertThat(read(database).leftOut())
                .containsExactly(
                        "column holders.segue_trash_0a1b_phone is in Segue's trash",
                        "index segue_helper on holders is Segue's own",
                        "table flyway_schema_history is the history of another migration tool",
                        "table measured has 1 partition(s), which are part of it",
                        "table segue_lost is Segue's own",
                        "trigger segue_sync_holders on holders is Segue's own");
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void estimatesRowsWhereTheServerKnows(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        RichSchema.create(database);
        database.execute(
                "INSERT INTO other.countries SELECT chr(65 + i / 26) || chr(65 + i % 26) FROM generate_series(0, 299) i",
                "ANALYZE other.countries");

        assertThat(read(database).rowEstimates())
                .containsEntry(new Name("other", "countries"), 300L)
                .doesNotContainKey(Name.of("holders"));
    }

    @Test
    void readingTwiceOrOnAnotherVersionGivesTheSameBytes() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        TestDatabase older = TestPostgres.oldest().createDatabase();
        RichSchema.create(database);
        RichSchema.create(older);

        String first = SnapshotFormat.print(snapshot(read(database).catalog()));

        assertThat(SnapshotFormat.print(snapshot(read(database).catalog()))).isEqualTo(first);
        assertThat(SnapshotFormat.print(snapshot(read(older).catalog()))).isEqualTo(first);
        assertThat(SnapshotFormat.parse(first, "first").catalog().lookupTable(Name.of("holders")))
                .get()
                .extracting(table -> table.lookupColumn("tags").orElseThrow().type())
                .isEqualTo("character varying(10)[]");
    }

    private static Snapshot snapshot(Catalog catalog) {
        return new Snapshot(Snapshot.Kind.SNAPSHOT, "main", "", 18, "", Map.of(), "", "", catalog);
    }

    private static LiveSchema read(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            return new SchemaCrawlerReader(connection, SCOPE).readLive();
        }
    }
}
