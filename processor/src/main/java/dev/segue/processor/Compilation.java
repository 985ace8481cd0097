package dev.segue.processor;

import dev.segue.catalog.Origin;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.engine.MigrationIndex;
import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSources;
import dev.segue.entity.Problem;
import dev.segue.entity.Unresolved;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * One run of javac. Decides in the first round in which all types are known, so that the draft is compiled in the same run;
 * says and writes everything in the last, when it is known that no other processor has added entities.
 */
final class Compilation {

    private final ProcessingEnvironment env;
    private final CompileOptions options;
    private final Mapper mapper;
    private final Sources sources;
    private final MappingSources mappingSources;
    private final ClassOutput output;
    private final Previous previous;
    private final MigrationTypes migrationTypes;
    private final SortedSet<String> known;
    private List<Problem> remarks = List.of();
    private List<String> classes = List.of();
    private String decidedFor = "";
    private String code = "";
    private @Nullable Decision decision;
    private @Nullable Draft written;

    Compilation(ProcessingEnvironment env, CompileOptions options, Mapper mapper) throws IOException {
        this.env = env;
        this.options = options;
        this.mapper = mapper;
        this.sources = new Sources(env);
        this.mappingSources = MappingSources.of(env);
        this.output = new ClassOutput(env.getFiler(), options.unit());
        this.previous = Previous.read(output);
        this.migrationTypes = new MigrationTypes(env, sources, output, previous.index());
        this.known = new TreeSet<>(options.entities());
        known.addAll(previous.classes());
    }

    void round(RoundEnvironment round) throws IOException {
        migrationTypes.addRound(round);
        EntityModel model = collect(round);
        if (!model.isUnfinished(round) && isOpen(decision, model)) {
            decide(model, options);
            createDraft();
        }
    }

    void finish(RoundEnvironment round) throws IOException {
        Decision last = decision;
        if (last != null && last.isSettled() && last.findings().isEmpty() && !isLate(last) && remarks.isEmpty()) {
            write(last); // the last round has no classes of its own, so nothing is looked at again
            return;
        }
        EntityModel model = collect(round);
        if (last == null || isOpen(last, model)) {
            last = decide(model, options.withoutDrafts());
        }
        List<Finding> findings = new ArrayList<>(last.findings());
        for (Problem remark : remarks) {
            findings.add(
                    Finding.at(remark.at(), options.warning(), remark.code().code(), remark.message()));
        }
        if (isLate(last)) {
            String text = ProcessorError.LATE_ENTITIES.text();
            findings.add(Finding.at(Origin.UNKNOWN, options.warning(), ProcessorError.LATE_ENTITIES.code(), text));
        }
        for (Unresolved missing : last.unresolved()) {
            findings.add(unresolved(missing));
        }
        if (!new Report(env.getMessager(), sources, model).print(findings)) {
            write(last);
        }
    }

    /** A value that javac does not know is called by its annotation and member. */
    private static Finding unresolved(Unresolved missing) {
        String type = missing.type();
        int dot = type.lastIndexOf('.');
        Finding finding = Finding.at(
                missing.element(),
                Diagnostic.Kind.ERROR,
                ProcessorError.UNRESOLVED.code(),
                ProcessorError.UNRESOLVED.text(type));
        return dot < 0 ? finding : finding.near(new Spot(type.substring(0, dot), type.substring(dot + 1), ""));
    }

    private EntityModel collect(RoundEnvironment round) {
        EntityModel model = EntityModel.collect(env, round, known, mappingSources);
        known.addAll(model.classNames());
        return model;
    }

    /** Whether the model is to be looked at: again too, since processors bring types and, as Lombok does, members of known ones. */
    private boolean isOpen(@Nullable Decision made, EntityModel model) {
        return made == null || !made.isSettled() || !decidedFor.equals(model.declarations());
    }

    private Decision decide(EntityModel model, CompileOptions how) throws IOException {
        Decision made = decision(model, how);
        classes = model.classNames();
        decidedFor = made.isSettled() ? model.declarations() : "";
        decision = made;
        return made;
    }

    private Decision decision(EntityModel model, CompileOptions how) throws IOException {
        Recorded recorded = Recorded.find(options, output);
        List<MigrationType> types = migrationTypes.find(packages(recorded));
        remarks = List.of();
        boolean elsewhere = previous.isOfAnotherModule(output, types, model);
        if (elsewhere || model.isEmpty() && types.isEmpty() && recorded.isMissing()) {
            if (!elsewhere && !options.entities().isEmpty()) {
                remarks = new NamedEntities(env, options, model).withoutOwner();
            }
            return Decision.NOT_OURS; // no error: a parent POM may hand the same options to all modules
        }
        List<Finding> wrong = new ArrayList<>(recorded.findings());
        if (!model.classNames().containsAll(options.entities())) {
            new NamedEntities(env, options, model).addUnknown(wrong);
        }
        MigrationChain chain = MigrationChain.of(options.unit(), types);
        wrong.addAll(chain.findings());
        if (!wrong.isEmpty()) {
            return Decision.wrong(wrong);
        }
        Optional<Finding> unfit = recorded.unfit(chain, options);
        return unfit.isPresent() ? Decision.wrong(List.of(unfit.get())) : compare(model, how, recorded, chain);
    }

    private Decision compare(EntityModel model, CompileOptions how, Recorded recorded, MigrationChain chain) {
        Comparison comparison = new Comparison(how, recorded, chain);
        if (!model.unresolved().isEmpty()) {
            return Decision.waiting(model.unresolved());
        }
        MappingInput input = MappingInput.of(env, model, mapper, mappingSources.settings(), new RememberedCode(output));
        remarks = mappingSources.remarks(model);
        code = input.code().text();
        if (!model.isEmpty() && recorded.text().isPresent() && recorded.isOf(input)) {
            return comparison.unchanged(model, input, recorded.text().get());
        }
        return changed(model, recorded, comparison, input);
    }

    private Decision changed(EntityModel model, Recorded recorded, Comparison comparison, MappingInput input) {
        if (!input.problems().isEmpty()
                && !(model.isEmpty() && recorded.entities().isEmpty())) {
            return Decision.wrong(Desired.findings(input.problems()));
        }
        UnreadSources unread = new UnreadSources(env.getElementUtils(), sources);
        Optional<Finding> doubt = previous.doubt(model, recorded, options, unread);
        if (doubt.isPresent() || model.isEmpty()) {
            return Decision.onlyMigrations(comparison.entries(), doubt.stream().toList());
        }
        Desired desired = Desired.of(env, model, mapper, input, () -> previous.catalog(output));
        if (desired instanceof Desired.Waiting waiting) {
            return Decision.waiting(waiting.unresolved());
        }
        if (desired instanceof Desired.Rejected rejected) {
            return Decision.wrong(rejected.findings());
        }
        return comparison.decide(model, (Desired.Known) desired);
    }

    /** No lambda: a cold JVM pays for it in each compile. */
    private record RememberedCode(ClassOutput output) implements Supplier<String> {

        @Override
        public String get() {
            return Previous.code(output);
        }
    }

    private static List<String> packages(Recorded recorded) {
        return recorded.migrationPackage().isEmpty() ? List.of() : List.of(recorded.migrationPackage());
    }

    /** Whether there is a draft, and it is not what the entities want as they are in the end. */
    private boolean isLate(Decision last) {
        return written != null && !written.equals(last.draft().orElse(null));
    }

    private void createDraft() throws IOException {
        Draft draft = decision == null ? null : decision.draft().orElse(null);
        if (draft == null || written != null) {
            return;
        }
        written = draft;
        try (Writer writer = env.getFiler().createSourceFile(draft.className()).openWriter()) {
            writer.write(draft.source());
        } catch (FilerException e) {
            // Somebody keeps the draft among the sources: it is the same, since its name is its content.
        }
    }

    private void write(Decision last) throws IOException {
        if (!last.isOurs() || last.isWaiting()) {
            return;
        }
        List<MigrationIndex.Entry> entries = new ArrayList<>(last.migrations());
        if (written != null) {
            entries.add(written.entry());
        }
        output.write("index", new MigrationIndex(options.unit(), entries).text());
        if (last.catalog().isPresent()) {
            Previous.write(output, last.catalog().get(), classes, code);
        } else {
            previous.writeAgain(output);
        }
    }
}
