package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Reads files with settings from the folder of {@code -Asegue.resources}, else from the class output. */
final class SettingFiles {

    private static final String SEPARATOR = "(?m)^[#!]---\\s*$";

    private final ProcessingEnvironment env;
    private final Map<String, List<SortedMap<String, String>>> documents = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final @Nullable File output;

    SettingFiles(ProcessingEnvironment env) {
        this.env = env;
        this.output = outputFolder(env.getFiler());
    }

    /** The class output where it is a folder: there are more files to look for than are ever there, and the Filer says no slowly. */
    private static @Nullable File outputFolder(Filer filer) {
        try {
            File file = new File(filer.getResource(StandardLocation.CLASS_OUTPUT, "", "META-INF")
                    .toUri());
            return file.getParentFile();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return null; // it is in memory, or the Filer does not say
        }
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

    /** The text of a file. */
    Optional<String> text(String file) throws IOException {
        return decoded(file, bytes(file));
    }

    private Optional<byte[]> bytes(String file) throws IOException {
        String folder = env.getOptions().get("segue.resources");
        if (folder != null && Files.isRegularFile(Path.of(folder, file))) {
            return Optional.of(Files.readAllBytes(Path.of(folder, file)));
        }
        return output != null && !new File(output, file).exists()
                ? Optional.empty()
                : CompileResources.bytes(env.getFiler(), StandardLocation.CLASS_OUTPUT, file);
    }

    private static Optional<String> decoded(String file, Optional<byte[]> bytes) throws IOException {
        return bytes.isEmpty() ? Optional.empty() : Optional.of(decoded(file, bytes.get()));
    }

    /** UTF-8; a properties file that is none is ISO-8859-1, as {@link java.util.PropertyResourceBundle} has it. */
    private static String decoded(String file, byte[] bytes) throws IOException {
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

    /** The text of a file, on the class path too where that is asked for. */
    Optional<String> textAnywhere(String file, boolean classPathToo) throws IOException {
        Optional<String> text = text(file);
        return text.isPresent() || !classPathToo
                ? text
                : decoded(file, CompileResources.bytes(env.getFiler(), StandardLocation.CLASS_PATH, file));
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
            Optional<String> text = text(file);
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
