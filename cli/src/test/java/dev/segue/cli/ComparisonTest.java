package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.diff.Answers;
import dev.segue.diff.Change;
import dev.segue.diff.Differ;
import dev.segue.read.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final Catalog AUDIT = new Catalog(
            List.of(
                    table("revinfo", List.of()),
                    table(
                            "users_aud",
                            List.of(ForeignKey.of("fk", List.of("rev"), Name.of("revinfo"), List.of("rev"))))),
            List.of(new Sequence(Name.of("revinfo_seq"), 1, 50)),
            List.of());

    @Test
    void tablesOfEnversAreLeftAloneUnlessTheSnapshotRecordsThem() {
        assertThat(compare(Catalog.EMPTY).from().catalog().tables()).isEmpty();
        assertThat(compare(Catalog.EMPTY).leftAlone())
                .containsExactly(
                        "revinfo belongs to Hibernate Envers, and nothing maps it",
                        "revinfo_seq belongs to Hibernate Envers, and nothing maps it",
                        "users_aud belongs to Hibernate Envers, and nothing maps it");
        assertThat(compare(AUDIT).from().catalog()).isEqualTo(AUDIT);
        assertThat(compare(AUDIT).leftAlone()).isEmpty();
    }

    /** Entities say their options, and nothing of other traits: what they do not say is no difference. */
    @Test
    void optionsOfEntitiesAreCompared() {
        Trait filled = trait("storage parameters", "fillfactor=70");
        Trait fuller = trait("storage parameters", "fillfactor=90");
        Trait unlogged = trait("persistence", "unlogged");

        assertThat(changes(users(filled), false, users(fuller), false)).hasSize(1);
        assertThat(changes(users(filled), false, users(), false)).hasSize(1);
        assertThat(changes(users(), false, users(filled), false)).hasSize(1);
        assertThat(changes(users(filled, unlogged), true, users(filled), false)).isEmpty();
        assertThat(changes(users(fuller, unlogged), true, users(filled), false)).hasSize(1);
        assertThat(changes(users(filled), false, users(filled, unlogged), true)).isEmpty();
        assertThat(changes(users(filled), false, users(fuller, unlogged), true)).hasSize(1);
        assertThat(changes(users(filled), false, users(unlogged), true)).hasSize(1);
    }

    @Test
    void whatIsAdoptedHasTheOptionsOfTheDatabaseThatEntitiesSay() {
        Trait fuller = trait("storage parameters", "fillfactor=90");

        assertThat(Adopted.of(
                                users(fuller, trait("persistence", "unlogged")),
                                users(trait("storage parameters", "fillfactor=70")))
                        .traits())
                .containsExactly(fuller);
    }

    private static Trait trait(String what, String value) {
        return new Trait(Trait.Kind.TABLE, Name.of("users"), "", what, value);
    }

    private static Catalog users(Trait... traits) {
        return new Catalog(List.of(table("users", List.of())), List.of(), List.of(), List.of(traits));
    }

    private static List<Change> changes(Catalog from, boolean fromServer, Catalog to, boolean toServer) {
        Comparison comparison = Comparison.of(
                new Sources.Sides(
                        new Source("from", from, fromServer, Optional.empty(), List.of()),
                        new Source("to", to, toServer, Optional.empty(), List.of()),
                        Dialect.BUNDLED),
                new ObjectFilter(List.of(), List.of()),
                Optional.empty(),
                CompareOptions.Owns.ALL);
        return Differ.diff(comparison.from().catalog(), comparison.to().catalog(), Answers.NONE, comparison.ownership())
                .changes();
    }

    private static Comparison compare(Catalog recorded) {
        Snapshot snapshot = new Snapshot(Snapshot.Kind.SNAPSHOT, "main", "", 18, "7.4", Map.of(), "", "", recorded);
        return Comparison.of(
                new Sources.Sides(source(AUDIT), source(Catalog.EMPTY), Dialect.BUNDLED),
                new ObjectFilter(List.of(), List.of()),
                Optional.of(snapshot),
                CompareOptions.Owns.ALL);
    }

    private static Source source(Catalog catalog) {
        return new Source("one", catalog, false, Optional.empty(), List.of());
    }

    private static Table table(String name, List<ForeignKey> keys) {
        List<Column> columns = List.of(Column.of("rev", "integer", false), Column.of("revtype", "smallint", true));
        PrimaryKey key = new PrimaryKey(name + "_pkey", List.of("rev"));
        return new Table(Name.of(name), columns, key, List.of(), keys, List.of(), List.of(), "", Origin.UNKNOWN, "");
    }
}
