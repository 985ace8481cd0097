package dev.segue.processor;

import dev.segue.catalog.Origin;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.entity.EntityModel;
import dev.segue.plan.Plan;
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
        List<Finding> findings = findings(drift, draft);
        return new Decision(findings, entries(), Optional.of(desired), packageName, draft, List.of());
    }

    List<Entry> entries() {
        return chain.migrations().stream().map(MigrationType::entry).toList();
    }

    private String parent() {
        return chain.head().map(MigrationType::id).orElse("");
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

    private List<Finding> findings(Drift drift, Optional<Draft> draft) {
        if (options.drift() == CompileOptions.Drift.OFF || drift.diff().isEmpty()) {
            return List.of();
        }
        Diagnostic.Kind kind = kind(options.drift());
        List<Finding> findings = new ArrayList<>(drift.findings(kind));
        String text = ProcessorError.DRIFT.text(
                counted(drift.changes(kind).size(), "change"),
                parent().isEmpty() ? "an empty schema" : "migration " + parent(),
                whatNext(drift, draft));
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
