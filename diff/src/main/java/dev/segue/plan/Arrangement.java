package dev.segue.plan;

import dev.segue.catalog.Name;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.plan.recipe.Direction;
import dev.segue.plan.recipe.Draft;
import dev.segue.plan.recipe.Entry;
import dev.segue.plan.recipe.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the steps of a draft into their order and under headings. */
final class Arrangement {

    /** Of a heading, about: one phrase stands whatever its length. */
    private static final int LENGTH = 90;

    private final Draft draft;
    private final List<Entry> up;
    private final @Nullable Entry first;
    private final @Nullable Entry firstOfContract;

    private Arrangement(Draft draft) {
        this.draft = draft;
        this.up = inOrder(Direction.UP);
        this.first = up.isEmpty() ? null : up.get(0);
        this.firstOfContract = up.stream()
                .filter(entry -> entry.stage().phase() == Phase.CONTRACT)
                .findFirst()
                .orElse(null);
    }

    static Arrangement of(Draft draft) {
        return new Arrangement(draft);
    }

    List<Section> up() {
        return sections(up);
    }

    List<Section> down() {
        return sections(inOrder(Direction.DOWN));
    }

    private List<Entry> inOrder(Direction direction) {
        return draft.entries().stream()
                .filter(entry -> entry.direction() == direction)
                .sorted(Comparator.comparing((Entry entry) -> entry.stage().phase())
                        .thenComparingInt(entry -> entry.stage().block())
                        .thenComparingInt(this::tableRank)
                        .thenComparing(Entry::table)
                        .thenComparing(Entry::stage)
                        .thenComparingInt(Entry::order))
                .toList();
    }

    /** New tables come after those that they reference, and go before them; so do types and those that they are made of. */
    private int tableRank(Entry entry) {
        return switch (entry.stage()) {
            case TABLE, TABLE_KEY -> draft.rank(entry.table());
            case TABLE_OFF -> -draft.rank(entry.table());
            case TYPE -> draft.typeRank(entry.table());
            case TYPE_OFF -> -draft.typeRank(entry.table());
            default -> 0;
        };
    }

    private List<Section> sections(List<Entry> entries) {
        List<Section> sections = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        for (Entry entry : entries) {
            if (!open.isEmpty() && !belongTogether(open.get(0), entry)) {
                section(open).ifPresent(sections::add);
                open.clear();
            }
            open.add(entry);
        }
        section(open).ifPresent(sections::add);
        return sections;
    }

    private static boolean belongTogether(Entry one, Entry other) {
        return one.stage().phase() == other.stage().phase()
                && (one.table().equals(other.table()) || areShared(one.stage()) && one.stage() == other.stage());
    }

    private static boolean areShared(Stage stage) {
        return switch (stage) {
            case TYPE, TYPE_OFF, SEQUENCE, SEQUENCE_OFF, TABLE_OFF -> true;
            default -> false;
        };
    }

    private Optional<Section> section(List<Entry> entries) {
        List<Entry> kept = entries.stream().filter(entry -> step(entry) != null).toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Phase phase = kept.get(0).stage().phase();
        String heading = heading(kept);
        List<PlannedStep> steps = new ArrayList<>();
        for (Entry entry : kept) {
            PlannedStep planned = step(entry);
            if (planned != null) {
                steps.add(under(heading, planned));
            }
        }
        return Optional.of(new Section(phase, heading, steps));
    }

    /** The entry's step in the form that fits; null where it is not needed. */
    private @Nullable PlannedStep step(Entry entry) {
        Entry undone = entry.undoes();
        boolean certain = undone != null && (undone.equals(first) || undone.equals(firstOfContract));
        return certain ? entry.plain() : entry.planned();
    }

    private static String heading(List<Entry> entries) {
        List<String> phrases = entries.stream().map(Entry::why).distinct().toList();
        Name table = entries.get(0).table();
        for (int told = phrases.size(); told > 1; told--) {
            String rest =
                    told == phrases.size() ? "" : "; and %d more changes of %s".formatted(phrases.size() - told, table);
            String heading = String.join("; ", phrases.subList(0, told)) + rest;
            if (heading.length() <= LENGTH) {
                return heading.replace("; and 1 more changes of", "; and one more change of");
            }
        }
        int more = phrases.size() - 1;
        return switch (more) {
            case 0 -> phrases.get(0);
            case 1 -> phrases.get(0) + "; and more";
            default -> "%s; and %d more".formatted(phrases.get(0), more);
        };
    }

    private static PlannedStep under(String heading, PlannedStep planned) {
        Step step = planned.step();
        return new PlannedStep(
                new Step(
                        step.phase(), heading, step.kind(), step.lock(), step.arguments(), step.options(), step.code()),
                planned.comment(),
                planned.constant());
    }
}
