package dev.segue.entity;

import dev.segue.hash.TextChecksum;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A hash over everything that can change the schema: the sources, and code of libraries that decides it. */
public final class Fingerprint {

    private static final int FORMAT = 3;

    private Fingerprint() {}

    /**
     * The fingerprint, 16 lower-case hexadecimal digits: equal input, in any order, gives equal digits on any machine.
     *
     * @param code the code that decides the schema
     * @param settings the effective settings ({@link MappingSettings#values()})
     * @param hibernateVersion the version that would do the mapping
     */
    public static String of(
            EntityModel model, BehaviourCode code, Map<String, String> settings, String hibernateVersion) {
        StringBuilder text = new StringBuilder("segue " + FORMAT + "\nhibernate " + hibernateVersion + "\n");
        for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
            line(text, "set", setting.getKey(), setting.getValue());
        }
        Libraries libraries = model.libraries();
        if (libraries.hasValidator()) {
            line(text, "validator");
        }
        String envers = libraries.enversVersion().orElse(hibernateVersion);
        if (!envers.equals(hibernateVersion)) {
            line(text, "envers", envers); // else they are released together
        }
        Optional<String> spatial = libraries.spatialVersion();
        if (spatial.isPresent()) {
            line(text, "spatial", spatial.get());
        }
        for (MappingFile file : model.mappingFiles()) {
            line(text, "file", file.name(), file.text());
        }
        for (String contributor : libraries.contributors(model.resources())) {
            line(text, "contributor", contributor);
        }
        for (Map.Entry<String, String> file : model.resources().constraints().entrySet()) {
            line(text, "file", file.getKey(), file.getValue());
        }
        for (Map.Entry<String, String> one : code.hashes().entrySet()) {
            line(text, "code", one.getKey(), one.getValue());
        }
        text.append(model.declarations());
        return TextChecksum.hex(text.toString());
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join("\t", words)).append('\n');
    }
}
