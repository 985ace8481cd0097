package dev.segue.processor;

import dev.segue.catalog.Origin;
import dev.segue.diagnostic.ChangedSettings;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.entity.EntityModel;
import dev.segue.plan.Plan;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import dev.segue.read.snapshot.SnapshotHeader;
import dev.segue.read.snapshot.SnapshotText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Compares what the entities want with what the snapshot records, and makes the draft. Pure. */
final class Comparison {

    private final CompileOptions options;
    private final Recorded recorded;
    private final MigrationChain chain;

    Comparison(CompileOptions options, Recorded recorded, MigrationChain chain) {
        this.options = options;
        this.recorded = recorded;
        this.chain = chain;
    }

    Decision decide(EntityModel model, Desired.Known desired) {
        String packageName = packageName(model);
        Drift drift = Drift.of(recorded.catalog(), desired.catalog());
        Optional<Draft> draft = options.drafts()
                ? drift.feasible().map(plan -> Draft.of(plan, packageName, parent(), desired.catalog()))
                : Optional.empty();
        return new Decision(
                findings(drift, draft, desired),
                entries(),
                Optional.of(catalog(desired, packageName)),
                draft,
                List.of());
    }

    /** For entities from which the snapshot was made: nothing is read, compared or printed. */
    Decision unchanged(EntityModel model, MappingInput input, SnapshotText snapshot) {
        SnapshotHeader recorded = snapshot.header();
        SnapshotHeader header = new SnapshotHeader(
                Snapshot.Kind.CATALOG,
                options.unit(),
                packageName(model),
                0,
                input.hibernate(),
                input.settings().values(),
                parent(),
                recorded.hash(),
                recorded.fingerprint());
        return new Decision(List.of(), entries(), Optional.of(snapshot.under(header)), Optional.empty(), List.of());
    }

    private String catalog(Desired.Known desired, String packageName) {
        return SnapshotFormat.print(new Snapshot(
                Snapshot.Kind.CATALOG,
                options.unit(),
                packageName,
                0,
                desired.hibernate(),
                desired.settings(),
                parent(),
                desired.fingerprint(),
                desired.catalog()));
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (MigrationType migration : chain.migrations()) {
            entries.add(migration.entry());
        }
        return entries;
    }

    private String parent() {
        return chain.head().isEmpty() ? "" : chain.head().get().id();
    }

    private String packageName(EntityModel model) {
        if (!recorded.migrationPackage().isEmpty()) {
            return recorded.migrationPackage();
        }
        return chain.head()
                .map(MigrationType::className)
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .orElseGet(() -> Draft.packageBeside(model.entities()));
    }

    /** What changed since the snapshot among the settings that decide the schema. */
    private List<String> settingChanges(Desired.Known desired) {
        return recorded.text()
                .map(SnapshotText::header)
                .map(header -> ChangedSettings.of(header.hibernate(), header.settings(), desired.settings()))
                .orElse(List.of());
    }

    private boolean changeNames(Desired.Known desired) {
        return recorded.text()
                .map(SnapshotText::header)
                .filter(header -> !header.hibernate().isEmpty())
                .filter(header -> ChangedSettings.changeNames(header.settings(), desired.settings()))
                .isPresent();
    }

    /** One line for a changed setting says more than one for each of the hundred names that it changes; all else is said. */
    private List<Finding> findings(Drift drift, Optional<Draft> draft, Desired.Known desired) {
        if (options.drift() == CompileOptions.Drift.OFF || drift.diff().isEmpty()) {
            return List.of();
        }
        Diagnostic.Kind kind = kind(options.drift());
        int renames = changeNames(desired) ? drift.renames() : 0;
        List<Finding> findings = new ArrayList<>(renames > 0 ? drift.withoutRenames(kind) : drift.findings(kind));
        settingChanges(desired)
                .forEach(said ->
                        findings.add(Finding.at(Origin.UNKNOWN, kind, ProcessorError.CHANGE_SETTING.code(), said)));
        String text = ProcessorError.DRIFT.text(
                counted(drift.changes(), "change"),
                parent().isEmpty() ? "an empty schema" : "migration " + parent(),
                (renames == 0 ? "" : counted(renames, "rename") + " not listed, since settings changed; ")
                        + whatNext(drift, draft));
        findings.add(Finding.at(Origin.UNKNOWN, kind, ProcessorError.DRIFT.code(), text));
        return findings;
    }

    private String whatNext(Drift drift, Optional<Draft> draft) {
        String generate =
                "segue generate --name " + drift.plan().map(Plan::name).orElse("…");
        if (draft.isPresent()) {
            return "a draft was compiled with them. Keep it: " + generate;
        }
        return drift.blocked() > 0
                ? "no draft was compiled, %s: see SG-P002".formatted(counted(drift.blocked(), "open point"))
                : "no draft was compiled. Write the migration: " + generate;
    }

    static Diagnostic.Kind kind(CompileOptions.Drift drift) {
        return switch (drift) {
            case OFF, NOTE -> Diagnostic.Kind.NOTE;
            case WARN -> Diagnostic.Kind.WARNING;
            case ERROR -> Diagnostic.Kind.ERROR;
        };
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
