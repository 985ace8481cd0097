package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Table;
import dev.segue.diff.Answers;
import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.diff.Question;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.plan.Refusal;
import dev.segue.plan.acceptance.RandomEdit.Edited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two Catalogs from a seed, the second of which is the first with some edits. An edit that no recipe can do together with those
 * before it has to be refused in words, and is left out.
 *
 * @param prefix the beginning of all its names, so that many pairs can share a database
 */
record RandomPair(
        long seed, String prefix, Catalog before, Catalog after, Map<String, String> renames, List<Long> edits) {

    static RandomPair of(long seed) {
        Random random = new Random(seed);
        List<Long> edits = new ArrayList<>();
        int wanted = 1 + random.nextInt(6);
        long structure = random.nextLong();
        for (int i = 0; i < wanted; i++) {
            edits.add(random.nextLong());
        }
        String prefix = "p" + seed + "_";
        return of(seed, new RandomStructure(new RandomChoice(new Random(structure)), prefix).catalog(), edits);
    }

    static RandomPair of(long seed, Catalog before, List<Long> edits) {
        String prefix = "p" + seed + "_";
        Edited reached = new Edited(before, Map.of());
        List<Long> done = new ArrayList<>();
        for (long edit : edits) {
            Edited next = RandomEdit.apply(before, reached, edit, prefix);
            if (isPlanned(before, reached, next)) {
                done.add(edit);
                reached = next;
            }
        }
        return new RandomPair(seed, prefix, before, reached.catalog(), reached.renames(), done);
    }

    /** Whether the planner says nothing against the edit; that it says anything where something differs is part of the proof. */
    private static boolean isPlanned(Catalog before, Edited reached, Edited next) {
        if (!next.catalog().equals(reached.catalog())) {
            Diff step = Differ.diff(reached.catalog(), next.catalog(), Answers.NONE, Ownership.ALL);
            assertThat(step.changes().size()
                            + step.questions().size()
                            + step.notCompared().size())
                    .as("%s became %s in silence", reached.catalog(), next.catalog())
                    .isPositive();
        }
        Diff diff = answered(before, next.catalog(), next.renames());
        Plan plan = Planner.plan(diff, before, next.catalog());
        for (Refusal refusal : plan.refusals()) {
            assertThat(refusal.what()).as("words of %s", refusal).isNotBlank();
            assertThat(refusal.byHand()).as("what to do by hand, %s", refusal).isNotBlank();
        }
        return plan.refusals().isEmpty();
    }

    /** What the plan is for. */
    List<Change> changes() {
        return diff(before, after).changes();
    }

    Diff diff(Catalog from, Catalog to) {
        return answered(from, to, renames);
    }

    /** With all questions answered: what is not a said rename is new, and values are such as {@link SampleValues} has. */
    private static Diff answered(Catalog before, Catalog after, Map<String, String> renames) {
        Map<String, String> said = new TreeMap<>(renames);
        said.entrySet().removeIf(rename -> !isThere(before, after, rename.getKey(), rename.getValue()));
        TreeSet<String> fresh = new TreeSet<>();
        Map<String, String> backfills = new HashMap<>();
        while (true) {
            Answers answers = new Answers(said, Map.of(), fresh, backfills);
            Diff diff = Differ.diff(before, after, answers, Ownership.ALL);
            if (diff.questions().isEmpty()) {
                return diff;
            }
            for (Question question : diff.questions()) {
                if (question instanceof Question.Renamed renamed) {
                    fresh.add(Answers.key(renamed.table().name(), renamed.come().name()));
                } else if (question instanceof Question.TableRenamed renamed) {
                    fresh.add(renamed.come().name().toString());
                } else if (question instanceof Question.SequenceRenamed renamed) {
                    fresh.add(renamed.come().name().toString());
                } else if (question instanceof Question.ValueForExistingRows asked) {
                    Table table = asked.table();
                    Column column = asked.column();
                    boolean isNew = before.lookupTable(table.name())
                            .flatMap(t -> t.lookupColumn(column.name()))
                            .isEmpty();
                    backfills.put(
                            Answers.key(table.name(), column.name()),
                            SampleValues.of(column.type(), isNew ? 1 : SampleValues.ROWS));
                }
            }
        }
    }

    /** A column or table may have gone since the rename was said. */
    private static boolean isThere(Catalog before, Catalog after, String was, String now) {
        return before.tables().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column ->
                                Answers.key(table.name(), column.name()).equals(was)))
                .anyMatch(table -> after.lookupTable(table.name())
                        .flatMap(t -> t.lookupColumn(now))
                        .isPresent());
    }

    /** Only what belongs to this pair, of a database with many. */
    Catalog own(Catalog database) {
        return new Catalog(
                database.tables().stream()
                        .filter(table -> table.name().name().startsWith(prefix))
                        .toList(),
                database.sequences().stream()
                        .filter(sequence -> sequence.name().name().startsWith(prefix))
                        .toList(),
                database.types().stream()
                        .filter(type -> type.name().name().startsWith(prefix))
                        .toList(),
                database.traits().stream()
                        .filter(trait -> trait.subject().name().startsWith(prefix))
                        .toList());
    }
}
