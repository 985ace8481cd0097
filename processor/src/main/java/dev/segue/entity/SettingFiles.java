package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads files with settings, each once, and collects what is wrong with them. */
final class SettingFiles {

    private static final String SEPARATOR = "(?m)^[#!]---\\s*$";

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

    /** The documents of a properties file: Spring Boot splits one at lines {@code #---}. None where there is no file. */
    List<SortedMap<String, String>> properties(String file) {
        return read(file, false);
    }

    /** The documents of a file of Spring Boot, properties or YAML by its name. None where there is no file. */
    List<SortedMap<String, String>> documents(String file) {
        return read(file, !file.endsWith(".properties"));
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

    /** UTF-8; XML says what it is, and a properties file that is none is ISO-8859-1, as {@link java.util.PropertyResourceBundle} has it. */
    private static String decoded(String file, byte[] bytes) throws IOException {
        if (file.endsWith(".xml")) {
            return XmlText.decoded(bytes);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException e) {
            if (file.endsWith(".properties")) {
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
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
        problems.add(new Problem(
                MappingError.SETTINGS_FILE,
                "%s cannot be read: %s; correct it, since its settings may decide the schema".formatted(file, why),
                Origin.UNKNOWN));
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

    private List<SortedMap<String, String>> read(String file, boolean yaml) {
        List<SortedMap<String, String>> known = documents.get(file);
        if (known == null) {
            known = parsed(file, yaml);
            documents.put(file, known);
        }
        return known;
    }

    /** Where there is no file, no class of a parser is loaded. */
    private List<SortedMap<String, String>> parsed(String file, boolean yaml) {
        try {
            Optional<String> text = textAnywhere(file, imported.contains(file));
            if (text.isEmpty()) {
                return List.of();
            }
            return yaml
                    ? YamlProperties.read(text.get())
                    : Stream.of(text.get().split(SEPARATOR, -1))
                            .map(SettingFiles::parsed)
                            .toList();
        } catch (IOException | IllegalArgumentException e) { // the latter where an escape or a line is broken
            damaged(file, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static SortedMap<String, String> parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        return sorted;
    }
}
