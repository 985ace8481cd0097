package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.plan.Drops;
import dev.segue.plan.Hazard;
import dev.segue.plan.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the recipes have said so far, not yet in order. Not thread-safe; one object per plan. */
public final class Draft {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> constants = new TreeSet<>();

    private final Readers readers = new Readers();
    private final Facts facts;
    private final Drops drops;

    Draft(Facts facts, Drops drops) {
        this.facts = facts;
        this.drops = drops;
    }

    /** Whether what goes can come back. */
    boolean keepsTrash() {
        return drops == Drops.TO_TRASH;
    }

    /** Place of a new table in the order of creation; -1 for tables that are there already. */
    public int rank(Name table) {
        return facts.rank(table);
    }

    /** Place of a composite type in an order in which each comes after those that it is made of; -1 for other types. */
    public int typeRank(Name type) {
        return facts.typeRank(type);
    }

    ValueTests tests() {
        return facts.tests();
    }

    /** All steps, in the order in which they were added. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Hazard> hazards() {
        return List.copyOf(hazards);
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    Script up(Name table, Words words) {
        return new Script(this, Direction.UP, table, words);
    }

    Script down(Name table, Words words) {
        return new Script(this, Direction.DOWN, table, words);
    }

    /**
     * Adds one.
     *
     * @param wording one sentence, with {@code %s} for each of the objects
     */
    void hazard(HazardKind kind, String wording, Object... objects) {
        List<String> names = Stream.of(objects).map(String::valueOf).toList();
        hazards.add(new Hazard(kind.code(), kind.severity(), wording, names));
    }

    void refuse(Change change, String what, String byHand) {
        refusals.add(new Refusal(change, what, byHand));
    }

    /** A name for a constant of the class that no other statement has. */
    String constant(String wish) {
        String name = wish;
        for (int n = 2; !constants.add(name); n++) {
            name = wish + "_" + n;
        }
        return name;
    }

    /** What must not be used any more when a table or column goes. */
    Readers readers() {
        return readers;
    }

    int size() {
        return entries.size();
    }

    Entry add(Entry entry) {
        entries.add(entry);
        return entry;
    }
}
