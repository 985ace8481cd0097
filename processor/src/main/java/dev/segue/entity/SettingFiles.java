package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Reads the files of a compile that bear on the mapping, those with settings once, and collects what is wrong with them. */
final class SettingFiles {

    private static final String PROPERTIES = ".properties";

    private final Surroundings surroundings;
    private final Map<String, List<SortedMap<String, String>>> documents = new HashMap<>();
    private final Set<String> imported = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    SettingFiles(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Files that cannot be read. */
    List<Problem> problems() {
        return problems;
    }

    /** What a properties file says, as {@link java.util.Properties} reads it; nothing where there is none. */
    Map<String, String> properties(String file) {
        try {
            Optional<String> text = text(file);
            return text.isEmpty() ? Map.of() : PropertiesDocuments.parsed(text.get());
        } catch (IOException | IllegalArgumentException e) {
            damaged(file, String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    /** The documents of a file of Spring Boot, properties or YAML by its name. None where there is no file. */
    List<SortedMap<String, String>> documents(String file) {
        List<SortedMap<String, String>> known = documents.get(file);
        if (known == null) {
            known = parsed(file);
            documents.put(file, known);
        }
        return known;
    }

    /** As {@link #documents(String)}; another one's file may lie on the class path too. */
    List<SortedMap<String, String>> imported(String file) {
        imported.add(file);
        return documents(file);
    }

    /** The text of a file. */
    Optional<String> text(String file) throws IOException {
        return decoded(file, surroundings.own(file));
    }

    private static Optional<String> decoded(String file, Optional<byte[]> bytes) throws IOException {
        return bytes.isEmpty() ? Optional.empty() : Optional.of(decoded(file, bytes.get()));
    }

    /**
     * As those read it who read it at run time: properties in ISO-8859-1 (both {@link java.util.Properties} and Spring Boot), XML in
     * the encoding that it says, and names of services in UTF-8 whatever else is in the file.
     */
    private static String decoded(String file, byte[] bytes) throws IOException {
        if (file.endsWith(PROPERTIES)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (file.endsWith(".xml")) {
            return XmlText.decoded(bytes);
        }
        if (file.startsWith(ResourceFiles.FOLDER)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8, as byte %d shows".formatted(rest.position() + 1), e);
        }
    }

    boolean isThere(String file) {
        try {
            return surroundings.own(file).isPresent();
        } catch (IOException e) {
            damaged(file, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** The text of a file, on the class path too where that is asked for. */
    Optional<String> textAnywhere(String file, boolean classPathToo) throws IOException {
        Optional<String> text = text(file);
        return text.isPresent() || !classPathToo ? text : decoded(file, surroundings.onClassPath(file));
    }

    void damaged(String file, String why) {
        problems.add(unreadable(file, why));
    }

    static Problem unreadable(String file, String why) {
        return new Problem(
                MappingError.SETTINGS_FILE,
                "%s cannot be read: %s; correct it, since what it says may decide the schema".formatted(file, why),
                Origin.UNKNOWN);
    }

    void unknownProfiles(String key, String value, String file) {
        problems.add(new Problem(
                MappingError.PLACEHOLDER,
                "%s in %s is \"%s\": what stands behind a placeholder is not known while compiling, and profiles decide which settings hold; say them with -Asegue.profiles=…"
                        .formatted(key, file, value),
                Origin.UNKNOWN));
    }

    void noListOfNames(String key, String file) {
        problems.add(new Problem(
                MappingError.SETTINGS_FILE,
                "%s in %s is no list of names: write it as one, since the profiles decide which settings hold"
                        .formatted(key, file),
                Origin.UNKNOWN));
    }

    /** A condition that decides whether settings hold, and nobody can tell whether it does. */
    void noCondition(String key, String value, String file) {
        problems.add(new Problem(
                MappingError.SETTINGS_FILE,
                "%s in %s is \"%s\", which is no expression of profiles, or not known while compiling: write names with !, &, | and parentheses"
                        .formatted(key, file, value),
                Origin.UNKNOWN));
    }

    /** Where there is no file, no class of a parser is loaded. */
    private List<SortedMap<String, String>> parsed(String file) {
        try {
            Optional<String> text = textAnywhere(file, imported.contains(file));
            if (text.isEmpty()) {
                return List.of();
            }
            return file.endsWith(PROPERTIES) ? PropertiesDocuments.read(text.get()) : YamlProperties.read(text.get());
        } catch (IOException | IllegalArgumentException e) { // the latter where an escape or a line is broken
            damaged(file, String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
