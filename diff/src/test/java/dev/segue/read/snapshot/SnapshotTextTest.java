package dev.segue.read.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.RandomCatalog;
import dev.segue.catalog.Table;
import dev.segue.hash.TextChecksum;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be known of a snapshot without reading its objects. */
class SnapshotTextTest {

    @Test
    void theObjectsAreHashedWithoutBeingRead() {
        for (long seed = 0; seed < 300; seed++) {
            Catalog catalog = RandomCatalog.hostile(new Random(seed));
            String text = print(Snapshot.Kind.SNAPSHOT, catalog);
            int objects = text.indexOf('\n', text.indexOf("\nsum ") + 1) + 1;

            assertThat(CatalogHash.ofStructure(StructureText.of(text, objects)))
                    .as("seed %d", seed)
                    .isEqualTo(CatalogHash.of(catalog));
        }
    }

    /** What a person writes may look like what the snapshot writes. */
    @ParameterizedTest
    @ValueSource(strings = {"seen by entity=", " entity=", "x attribute=", " entity= entity=", "entity=a attribute="})
    void aCommentOrDefaultThatSpeaksOfEntities(String said) {
        for (Origin origin : List.of(new Origin("com.acme.Note", "title"), new Origin("com.acme.Note", ""))) {
            Column column = new Column(
                    "title",
                    "text",
                    true,
                    Expression.written(said),
                    Column.Identity.NONE,
                    null,
                    "",
                    said,
                    1,
                    origin,
                    Column.Said.NOTHING);
            Table table = new Table(
                    Name.of("notes"),
                    List.of(column),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    said,
                    new Origin("com.acme.Note", ""),
                    "");
            Catalog catalog = new Catalog(List.of(table), List.of(), List.of(), List.of());
            String text = print(Snapshot.Kind.SNAPSHOT, catalog);
            int objects = text.indexOf('\n', text.indexOf("\nsum ") + 1) + 1;

            assertThat(CatalogHash.ofStructure(StructureText.of(text, objects))).isEqualTo(CatalogHash.of(catalog));
        }
    }

    @Test
    void itReadsToTheSame() {
        for (long seed = 0; seed < 50; seed++) {
            String text = print(Snapshot.Kind.SNAPSHOT, RandomCatalog.hostile(new Random(seed)));
            Snapshot whole = SnapshotFormat.parse(text, "whole");

            SnapshotText lazy = SnapshotText.read("\ufeff" + text.replace("\n", "\r\n"), "lazy");

            assertThat(lazy.snapshot()).as("seed %d", seed).isEqualTo(whole);
            assertThat(lazy.header().fingerprint()).isEqualTo(whole.fingerprint());
            assertThat(lazy.header().hash()).isEqualTo(CatalogHash.of(whole.catalog()));
        }
    }

    /** Files that an earlier version has written have none, and a person may have touched the header. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sum \"0000000000000000\"\n"})
    void withoutTheRightSumTheHashDecides(String sum) {
        String text = print(Snapshot.Kind.SNAPSHOT, RandomCatalog.hostile(new Random(7)));
        String other = text.replaceFirst("(?m)^sum .*\n", sum);
        assertThat(other).isNotEqualTo(text);

        assertThat(SnapshotText.read(other, "other").snapshot())
                .isEqualTo(SnapshotText.read(text, "text").snapshot());
        assertThatExceptionOfType(SnapshotException.class)
                .isThrownBy(() -> SnapshotText.read(other.replaceFirst("type=\"[^\"]*\"", "type=\"other\""), "edited"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("SG-D012"));
    }

    @Test
    void withTheRightSumTheHashIsTakenForGranted() {
        String text = print(Snapshot.Kind.SNAPSHOT, RandomCatalog.hostile(new Random(7)));
        String damaged = text.replaceFirst("hash \"....", "hash \"0000");
        String others = damaged.replaceFirst("(?m)^sum .*\n", "");
        String summed = damaged.replaceFirst("(?m)^sum .*", "sum \"" + TextChecksum.hex(others) + "\"");

        assertThat(SnapshotText.read(summed, "summed").header().hash()).startsWith("0000");
        assertThatExceptionOfType(SnapshotException.class)
                .isThrownBy(() -> SnapshotFormat.parse(summed, "read whole"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("SG-D012"));
    }

    @Test
    void underAnotherHeaderStandTheSameObjects() {
        Catalog catalog = RandomCatalog.hostile(new Random(7));
        SnapshotText snapshot = SnapshotText.read(print(Snapshot.Kind.SNAPSHOT, catalog), "snapshot");
        SnapshotHeader header = new SnapshotHeader(
                Snapshot.Kind.CATALOG,
                "main",
                "dev.other",
                0,
                "6.6",
                Map.of("k", "v"),
                "2027",
                CatalogHash.of(catalog),
                "f");
        Snapshot printed = new Snapshot(
                Snapshot.Kind.CATALOG,
                "main",
                "dev.other",
                0,
                "6.6",
                Map.of("k", "v"),
                "2027",
                "f",
                snapshot.snapshot().catalog());

        assertThat(snapshot.under(header)).isEqualTo(SnapshotFormat.print(printed));
    }

    /** Whatever character is lost, this finds what reading all of it finds. */
    @Test
    void aLostCharacterOfTheStructureIsFound() {
        String text = print(Snapshot.Kind.SNAPSHOT, RandomCatalog.plain(new Random(1)));
        for (int i = 0; i < text.length(); i++) {
            String damaged = text.substring(0, i) + text.substring(i + 1);
            String whole = said(() -> SnapshotFormat.parse(damaged, "damaged"));
            String lazy = said(() -> SnapshotText.read(damaged, "damaged").snapshot());

            assertThat(lazy).as("without character %d", i).isEqualTo(whole);
        }
    }

    @Test
    void anEditedObjectIsFoundThoughNobodyAsksForIt() {
        String text = print(Snapshot.Kind.SNAPSHOT, RandomCatalog.plain(new Random(1)));
        String edited = text.replaceFirst("type=\"[^\"]*\"", "type=\"money\"");

        assertThat(edited).isNotEqualTo(text);
        assertThatThrownBy(() -> SnapshotText.read(edited, "main.snapshot"))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("edited or merged by hand");
    }

    private static String said(Runnable reading) {
        try {
            reading.run();
            return "nothing";
        } catch (SnapshotException e) {
            return e.code() + " " + e.getMessage();
        }
    }

    private static String print(Snapshot.Kind kind, Catalog catalog) {
        return SnapshotFormat.print(
                new Snapshot(kind, "main", "dev.example", 18, "7.4", Map.of("a", "b"), "2026", "fp", catalog));
    }
}
