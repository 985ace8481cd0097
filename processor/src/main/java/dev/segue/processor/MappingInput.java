package dev.segue.processor;

import dev.segue.entity.BehaviourCode;
import dev.segue.entity.EntityModel;
import dev.segue.entity.Fingerprint;
import dev.segue.entity.MappingSettings;
import dev.segue.entity.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * All that decides what Hibernate would say.
 *
 * @param settings the mapping settings
 * @param problems of settings and mapping files; nothing may be mapped while there is one
 * @param code that decides the schema
 * @param version of Hibernate; empty where that cannot be told without starting it
 * @param fingerprint of entities, settings and version; empty where one of them is not known or wrong
 */
record MappingInput(
        MappingSettings settings,
        List<Problem> problems,
        BehaviourCode code,
        Optional<String> version,
        Optional<String> fingerprint) {

    /**
     * Reads it.
     *
     * @param settings the mapping settings
     * @param remembered what the last compile knew of the code
     */
    static MappingInput of(
            ProcessingEnvironment env,
            EntityModel model,
            Mapper mapper,
            MappingSettings settings,
            Supplier<String> remembered) {
        BehaviourCode code = model.code(settings.values(), remembered);
        List<Problem> problems = new ArrayList<>(settings.problems());
        problems.addAll(model.problems());
        Optional<String> version = problems.isEmpty() ? mapper.lookupVersion(env) : Optional.empty();
        return new MappingInput(
                settings,
                List.copyOf(problems),
                code,
                version,
                version.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Fingerprint.of(model, code, settings.values(), version.get())));
    }

    /** The fingerprint where Hibernate itself has said its version. */
    String fingerprint(EntityModel model, String hibernateVersion) {
        return version.equals(Optional.of(hibernateVersion)) && fingerprint.isPresent()
                ? fingerprint.get()
                : Fingerprint.of(model, code, settings.values(), hibernateVersion);
    }

    boolean hasFingerprint(String recorded) {
        return fingerprint.isPresent() && fingerprint.get().equals(recorded);
    }

    /** The line of Hibernate: {@code 7.4} of {@code 7.4.6.Final}. */
    String hibernate() {
        return line(version.orElse(""));
    }

    static String line(String version) {
        int dot = version.indexOf('.', version.indexOf('.') + 1);
        return dot < 0 ? version : version.substring(0, dot);
    }
}
