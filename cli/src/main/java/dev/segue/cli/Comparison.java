package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import dev.segue.diff.Diff;
import dev.segue.diff.OtherTools;
import dev.segue.diff.Ownership;
import dev.segue.read.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Two sides, cut down to what is to be compared.
 *
 * @param present all of the first side: what is not looked at can still stand in the way of a change
 * @param ownership what of the first side may be dropped or changed
 * @param leftAlone one phrase, sorted, for each thing that is there and is not compared since it belongs to somebody else
 * @param notCompared one phrase, sorted, for each thing that one side says nothing about
 */
record Comparison(
        Source from,
        Source to,
        Catalog present,
        Ownership ownership,
        List<String> leftAlone,
        List<String> notCompared) {

    Comparison {
        leftAlone = leftAlone.stream().sorted().distinct().toList();
        notCompared = notCompared.stream().sorted().distinct().toList();
    }

    /**
     * Of two sides.
     *
     * @param recorded the project's snapshot, which says what is owned
     */
    static Comparison of(
            Sources.Sides sides, ObjectFilter filter, Optional<Snapshot> recorded, CompareOptions.Owns owns) {
        filter.refuseIdle(sides.from().catalog(), sides.to().catalog());
        Catalog before = filter.apply(sides.from().catalog());
        Catalog after = filter.apply(sides.to().catalog());
        List<String> leftAlone = new ArrayList<>();
        // what the entities had audited until now is the project's own, and goes
        Catalog ours = recorded.map(Snapshot::catalog).orElse(Catalog.EMPTY);
        Set<Name> audit = OtherTools.unmappedAudit(before, after, ours);
        audit.forEach(name -> leftAlone.add("%s belongs to Hibernate Envers, and nothing maps it".formatted(name)));
        leftAlone.addAll(sides.from().leftOut());
        leftAlone.addAll(sides.to().leftOut());
        List<String> notCompared = new ArrayList<>();
        boolean toSaysMore = sides.to().saysTraits() && !sides.from().saysTraits();
        if (toSaysMore) {
            Set<Trait> said = keys(before);
            after.traits().stream()
                    .filter(trait -> trait.kind().isCompared() && !said.contains(trait.key()))
                    .forEach(trait -> notCompared.add(unsaid(trait, sides.from().label())));
            after = withTraits(after, trait -> said.contains(trait.key()));
        }
        Ownership ownership = ownership(sides.from(), recorded, owns);
        return new Comparison(
                sides.from().with(ObjectFilter.kept(before, name -> !audit.contains(name))),
                sides.to().with(after),
                sides.from().catalog(),
                sides.from().saysTraits() && !sides.to().saysTraits() ? ownership.withoutTraits() : ownership,
                leftAlone,
                notCompared);
    }

    /** A live database owns what the snapshot records; of two files the first is meant whole. */
    private static Ownership ownership(Source from, Optional<Snapshot> recorded, CompareOptions.Owns owns) {
        if (owns == CompareOptions.Owns.ALL || from.live().isEmpty()) {
            return Ownership.ALL;
        }
        return recorded.map(Snapshot::catalog).map(Ownership::of).orElse(Ownership.NONE);
    }

    /** What cannot be told: since one side says nothing, or since no server could spell it. */
    List<String> notCompared(Diff diff) {
        TreeSet<String> all = new TreeSet<>(notCompared);
        all.addAll(diff.notCompared());
        return List.copyOf(all);
    }

    private static Set<Trait> keys(Catalog catalog) {
        return catalog.traits().stream().map(Trait::key).collect(Collectors.toSet());
    }

    private static Catalog withTraits(Catalog catalog, Predicate<Trait> kept) {
        return new Catalog(
                catalog.tables(),
                catalog.sequences(),
                catalog.types(),
                catalog.traits().stream().filter(kept).toList());
    }

    private static String unsaid(Trait trait, String label) {
        String part = trait.part().isEmpty() ? "" : "." + trait.part();
        return "%s%s: %s, of which %s says nothing".formatted(trait.subject(), part, trait.what(), label);
    }
}
