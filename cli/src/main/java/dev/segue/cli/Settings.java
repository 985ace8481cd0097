package dev.segue.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Settings that are not given as flags. The first hit counts: environment, then {@code .env}, then
 * {@code segue.properties}. Keys are those of the environment ({@code DATABASE_URL}); in {@code segue.properties} they are
 * written as {@code segue.url}, {@code segue.allow-drop}.
 */
final class Settings {

    private final List<Place> places;

    private Settings(List<Place> places) {
        this.places = places;
    }

    /** One of the places that settings come from; its keys are those of the environment. */
    record Place(Map<String, String> values) {

        /** The value of the first of these keys that has one, else the empty string. */
        String first(String... keys) {
            return Stream.of(keys)
                    .map(key -> values.getOrDefault(key, ""))
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Reads {@code .env} (or the file given) and {@code segue.properties} of the directory, where they exist. */
    static Settings load(Invocation invocation, String envFile) {
        Path dotenv = invocation.resolve(envFile.isEmpty() ? ".env" : envFile);
        if (!envFile.isEmpty() && !Files.isRegularFile(dotenv)) {
            throw new CliException(
                    CliError.SETTING, "there is no file \"%s\"; name another with --env-file".formatted(dotenv));
        }
        return new Settings(List.of(
                new Place(invocation.environment()),
                new Place(dotenv(dotenv)),
                new Place(properties(invocation.resolve("segue.properties")))));
    }

    /** All places, the one that counts most first. */
    List<Place> places() {
        return places;
    }

    /**
     * The value of a Segue setting such as {@code allow-drop}: {@code SEGUE_ALLOW_DROP} or {@code segue.allow-drop}. What is
     * empty is not said.
     */
    Optional<String> segue(String name) {
        String key = environmentKey(name);
        return places.stream()
                .map(place -> place.first(key))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The value of a Segue setting that is a duration. */
    Optional<Duration> duration(String name) {
        return segue(name).map(text -> Durations.parse("segue.%s (%s)".formatted(name, environmentKey(name)), text));
    }

    private static String environmentKey(String name) {
        return "SEGUE_" + name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    private static Map<String, String> dotenv(Path file) {
        Map<String, String> found = new LinkedHashMap<>();
        int number = 0;
        for (String raw : read(file).split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new CliException(
                        CliError.SETTING, "%s, line %d is not KEY=value".formatted(file.getFileName(), number));
            }
            String key = line.substring(0, equals).strip();
            found.put(key.startsWith("export ") ? key.substring(7).strip() : key, unquoted(line.substring(equals + 1)));
        }
        return found;
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(read(file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CliException(CliError.SETTING, "reading %s: %s".formatted(file, e.getMessage()), e);
        }
        Map<String, String> found = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("segue."))
                .forEach(key -> found.put(
                        environmentKey(key.substring("segue.".length())),
                        properties.getProperty(key).strip()));
        return found;
    }

    private static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CliException(CliError.SETTING, "reading %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
