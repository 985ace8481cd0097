package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/** Reads files with settings from the folder of {@code -Asegue.resources}, else from the class output. */
final class SettingFiles {

    private static final String SEPARATOR = "(?m)^[#!]---\\s*$";

    private final ProcessingEnvironment env;
    private final List<Problem> problems = new ArrayList<>();

    SettingFiles(ProcessingEnvironment env) {
        this.env = env;
    }

    /** Files that cannot be read. */
    List<Problem> problems() {
        return problems;
    }

    /** The documents of a properties file: Spring Boot splits one at lines {@code #---}. None where there is no file. */
    List<SortedMap<String, String>> properties(String file) {
        return read(
                file,
                text -> Stream.of(text.split(SEPARATOR, -1))
                        .map(SettingFiles::parsed)
                        .toList());
    }

    /**
     * The documents of a file of Spring Boot, properties or YAML by its name. None where there is no file, and no method
     * reference: that one would load classes of the YAML library all the same.
     */
    List<SortedMap<String, String>> documents(String file) {
        return file.endsWith(".properties") ? properties(file) : read(file, text -> YamlProperties.read(text));
    }

    /** The text of a file. */
    Optional<String> text(String file) throws IOException {
        String folder = env.getOptions().get("segue.resources");
        if (folder != null && Files.isRegularFile(Path.of(folder, file))) {
            return Optional.of(Files.readString(Path.of(folder, file), StandardCharsets.UTF_8));
        }
        return CompileResources.text(env.getFiler(), file);
    }

    void damaged(String file, String why) {
        problems.add(new Problem(
                MappingError.SETTINGS_FILE,
                "%s cannot be read: %s; correct it, since its settings may decide the schema".formatted(file, why),
                Origin.UNKNOWN));
    }

    void noListOfNames(String key, String file) {
        problems.add(new Problem(
                MappingError.SETTINGS_FILE,
                "%s in %s is no list of names: write it as one, since the profiles decide which settings hold"
                        .formatted(key, file),
                Origin.UNKNOWN));
    }

    private interface Parser {
        List<SortedMap<String, String>> parse(String text);
    }

    private List<SortedMap<String, String>> read(String file, Parser parser) {
        try {
            return text(file).map(parser::parse).orElse(List.of());
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
