package dev.segue.processor;

import dev.segue.catalog.Catalog;
import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSettings;
import dev.segue.entity.Problem;
import dev.segue.entity.Unresolved;
import dev.segue.mapping.MappingResult;
import dev.segue.read.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** What the entities want. */
sealed interface Desired {

    /**
     * The structure.
     *
     * @param catalog what Hibernate made of the entities, now or when they were the same
     * @param fingerprint of the entities
     * @param hibernate the line of Hibernate, such as {@code 7.4}
     * @param settings the mapping settings
     */
    record Known(Catalog catalog, String fingerprint, String hibernate, Map<String, String> settings)
            implements Desired {}

    /** Types are missing: a later round may bring them. */
    record Waiting(List<Unresolved> unresolved) implements Desired {}

    /** The entities or the settings are wrong. */
    record Rejected(List<Finding> findings) implements Desired {}

    /**
     * Asks for the structure, and Hibernate only where the last run has not done it.
     *
     * @param previous the catalog of the last run
     */
    static Desired of(
            ProcessingEnvironment env,
            EntityModel model,
            Mapper mapper,
            MappingInput input,
            Supplier<Optional<Snapshot>> previous) {
        MappingSettings settings = input.settings();
        if (input.fingerprint().isPresent()) {
            Optional<Snapshot> same = previous.get().filter(file -> input.hasFingerprint(file.fingerprint()));
            if (same.isPresent()) {
                return new Known(same.get().catalog(), same.get().fingerprint(), input.hibernate(), settings.values());
            }
        }
        MappingResult result = mapper.map(env, model, settings);
        if (result instanceof MappingResult.Waiting waiting) {
            return new Waiting(waiting.unresolved());
        }
        if (result instanceof MappingResult.Rejected rejected) {
            return new Rejected(findings(rejected.problems()));
        }
        MappingResult.Mapped mapped = (MappingResult.Mapped) result;
        String fingerprint = input.fingerprint(model, mapped.hibernateVersion());
        return new Known(
                mapped.catalog(), fingerprint, MappingInput.line(mapped.hibernateVersion()), settings.values());
    }

    /** Each at its place. */
    static List<Finding> findings(List<Problem> problems) {
        return problems.stream()
                .map(p -> Finding.at(p.at(), Diagnostic.Kind.ERROR, p.code().code(), p.message())
                        .near(p.words().stream()
                                .filter(word -> !word.isBlank())
                                .map(Spot::saying)
                                .toList()))
                .toList();
    }
}
