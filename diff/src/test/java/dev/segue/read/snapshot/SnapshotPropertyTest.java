package dev.segue.read.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.RandomCatalog;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnapshotPropertyTest {

    @Test
    void readsBackToTheByte() {
        for (long seed = 0; seed < 150; seed++) {
            Catalog catalog = RandomCatalog.hostile(new Random(seed));
            for (Snapshot.Kind kind : Snapshot.Kind.values()) {
                Snapshot snapshot = snapshot(kind, catalog);
                String text = SnapshotFormat.print(snapshot);
                String stored = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                Snapshot read = SnapshotFormat.parse(stored, "seed " + seed);

                assertThat(SnapshotFormat.print(read)).as("seed %d", seed).isEqualTo(text);
                assertThat(CatalogHash.of(read.catalog())).isEqualTo(CatalogHash.of(catalog));
                if (kind == Snapshot.Kind.CATALOG) {
                    assertThat(read).as("seed %d", seed).isEqualTo(snapshot);
                }
            }
        }
    }

    /** Whatever character is lost, a reader gets the snapshot or an error that names the place, and nothing else. */
    @Test
    void aLostCharacterIsAnErrorOfItsOwn() {
        for (long seed = 0; seed < 2; seed++) {
            Snapshot snapshot = snapshot(Snapshot.Kind.SNAPSHOT, RandomCatalog.plain(new Random(seed)));
            String text = SnapshotFormat.print(snapshot);
            for (int i = 0; i < text.length(); i++) {
                String damaged = text.substring(0, i) + text.substring(i + 1);
                try {
                    Snapshot read = SnapshotFormat.parse(damaged, "damaged");
                    assertThat(CatalogHash.of(read.catalog())).isEqualTo(CatalogHash.of(snapshot.catalog()));
                } catch (SnapshotException e) {
                    assertThat(e).hasMessageStartingWith("damaged");
                }
            }
        }
    }

    private static Snapshot snapshot(Snapshot.Kind kind, Catalog catalog) {
        return new Snapshot(
                kind, "main\"", "dev.example", 18, "7.4", Map.of("a=\n", "\\b", "c", ""), "2026", "f\tp", catalog);
    }
}
