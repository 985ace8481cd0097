package dev.segue.processor;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Origin;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.diff.Answers;
import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.diff.Question;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.plan.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * How far the entities are ahead of the snapshot.
 *
 * @param diff the differences
 * @param plan how to get there; empty while questions are open or nothing differs
 * @param origins where messages stand whose object has no origin
 */
record Drift(Diff diff, Optional<Plan> plan, ChangeOrigins origins) {

    private static final Drift NONE = new Drift(
            new Diff(List.of(), List.of(), List.of(), List.of()),
            Optional.empty(),
            new ChangeOrigins(Catalog.EMPTY, Catalog.EMPTY));

    static Drift of(Catalog recorded, Catalog desired) {
        if (recorded.equals(desired)) {
            return NONE; // what most compiles find: it must cost nothing, not even the classes that compare
        }
        Diff diff = Differ.diff(recorded, desired, Answers.NONE, Ownership.ALL);
        boolean open = !diff.questions().isEmpty() || diff.changes().isEmpty();
        return new Drift(
                diff,
                open ? Optional.empty() : Optional.of(Planner.plan(diff, recorded, desired)),
                new ChangeOrigins(recorded, desired));
    }

    /** The plan, where all of it can be done. */
    Optional<Plan> feasible() {
        return plan.filter(p -> p.refusals().isEmpty() && !p.isEmpty());
    }

    /** How many questions and refusals stand between the entities and a migration. */
    int blocked() {
        return diff.questions().size() + plan.map(p -> p.refusals().size()).orElse(0);
    }

    /** One finding per change that a person would count, and one per question and refusal. */
    List<Finding> findings(Diagnostic.Kind kind) {
        return findings(kind, change -> true);
    }

    /** As {@link #findings}, but new names that nobody has said are only counted where there is no way to them. */
    List<Finding> withoutRenames(Diagnostic.Kind kind) {
        List<Finding> findings = findings(kind, change -> !Renames.isUnsaid(change));
        List<Refusal> refused = plan.map(Plan::refusals).orElse(List.of()).stream()
                .filter(refusal -> Renames.isUnsaid(refusal.change()))
                .toList();
        if (!refused.isEmpty()) {
            findings.add(blocked(
                    Origin.UNKNOWN,
                    kind,
                    "%d of the names that changed settings bring cannot change while two releases run (%s%s). Give the"
                                    .formatted(refused.size(), refused.get(0).what(), refused.size() == 1 ? "" : ", …")
                            + " settings of SG-P036 their former values, or keep these names with @Table, @Column and"
                            + " @SequenceGenerator(sequenceName = …); or write the renames yourself, where segue generate"
                            + " --by-hand lists them"));
        }
        return findings;
    }

    private List<Finding> findings(Diagnostic.Kind kind, Predicate<Change> listed) {
        List<Finding> findings = new ArrayList<>();
        ChangeFindings words = new ChangeFindings(kind, origins);
        counted().filter(listed).forEach(change -> findings.add(change.accept(words)));
        diff.questions().forEach(question -> findings.add(question(question, kind)));
        plan.map(Plan::refusals).orElse(List.of()).stream()
                .filter(refusal -> listed.test(refusal.change()))
                .forEach(refusal -> findings.add(refusal(refusal, kind)));
        diff.uncompared()
                .forEach(one -> findings.add(Finding.at(
                        origins.of(one.table(), one.column()),
                        Diagnostic.Kind.NOTE,
                        ProcessorError.NOT_COMPARED.code(),
                        ProcessorError.NOT_COMPARED.text(one.phrase()))));
        return findings;
    }

    /** How many changes a person would count. */
    int changes() {
        return (int) counted().count();
    }

    /** A foreign key of a new table comes with the table, and one of a table that goes goes with it. */
    private Stream<Change> counted() {
        Set<Object> created = subjects(Change.CreateTable.class);
        Set<Object> dropped = subjects(Change.DropTable.class);
        return diff.changes().stream()
                .filter(change -> !(change instanceof Change.AddForeignKey && created.contains(change.subject()))
                        && !(change instanceof Change.DropForeignKey && dropped.contains(change.subject())));
    }

    private Set<Object> subjects(Class<? extends Change> kind) {
        return diff.changes().stream()
                .filter(kind::isInstance)
                .map(Change::subject)
                .collect(Collectors.toSet());
    }

    /** How many things get another name that nobody has said. */
    int renames() {
        return (int) diff.changes().stream().filter(Renames::isUnsaid).count();
    }

    private static Finding question(Question question, Diagnostic.Kind kind) {
        String flags = String.join(" or ", question.flags());
        String instead = annotation(question).map(" %s, or"::formatted).orElse("");
        String said = "%s Say%s: segue generate %s".formatted(question.text(), instead, flags);
        Finding asked = blocked(question.origin(), kind, said);
        return question instanceof Question.SequenceRenamed renamed
                ? asked.near(ChangeSpots.sequence(renamed.come().name()))
                : asked;
    }

    private Finding refusal(Refusal refusal, Diagnostic.Kind kind) {
        Finding change = refusal.change().accept(new ChangeFindings(kind, origins));
        String said = "%s: %s".formatted(refusal.what(), refusal.byHand());
        return change.saying(ProcessorError.BLOCKED, ProcessorError.BLOCKED.text(said));
    }

    private static Finding blocked(Origin origin, Diagnostic.Kind kind, String text) {
        return Finding.at(origin, kind, ProcessorError.BLOCKED.code(), ProcessorError.BLOCKED.text(text));
    }

    /** What the sources can say instead of a flag: a sequence has no place in them. */
    private static Optional<String> annotation(Question question) {
        if (question instanceof Question.Renamed renamed) {
            return Optional.of(
                    "@WasNamed(\"%s\") here".formatted(renamed.gone().get(0).name()));
        }
        if (question instanceof Question.TableRenamed renamed) {
            return Optional.of("@WasNamed(\"%s\") here"
                    .formatted(renamed.gone().get(0).name().name()));
        }
        return question instanceof Question.ValueForExistingRows
                ? Optional.of("@Backfill(\"<SQL expression>\") here")
                : Optional.empty();
    }
}
