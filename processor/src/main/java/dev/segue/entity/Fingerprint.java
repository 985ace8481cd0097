package dev.segue.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A hash over everything in the sources that can change the schema. */
public final class Fingerprint {

    private static final int FORMAT = 1;

    private Fingerprint() {}

    /**
     * The fingerprint, 64 lower-case hexadecimal digits: equal input, in any order, gives equal digits on any machine.
     *
     * @param settings the effective settings ({@link MappingSettings#values()})
     * @param hibernateVersion the version that would do the mapping
     */
    public static String of(EntityModel model, Map<String, String> settings, String hibernateVersion) {
        StringBuilder text = new StringBuilder("segue " + FORMAT + "\nhibernate " + hibernateVersion + "\n");
        new TreeMap<>(settings).forEach((key, value) -> line(text, "set", key, value));
        if (model.hasValidator()) {
            line(text, "validator");
        }
        model.classNames().forEach(name -> line(text, "maps", name));
        model.packages().forEach((name, found) -> line(text, "package", name, DeclarationText.annotations(found)));
        model.behaviourTexts(settings).forEach((name, code) -> line(text, "code", name, code));
        DeclarationText declarations = DeclarationText.of(model);
        model.reachable().forEach((name, type) -> text.append(declarations.text(name, type)));
        return sha256(text.toString());
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join("\t", words)).append('\n');
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
