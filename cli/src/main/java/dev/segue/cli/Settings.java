package dev.segue.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings that are not given as flags. The first hit counts: environment, then {@code .env}, then
 * {@code segue.properties}. Keys are those of the environment ({@code DATABASE_URL}); in {@code segue.properties} they are
 * written as {@code segue.url}, {@code segue.allow-drop}.
 */
final class Settings {

    private final Map<String, String> environment;
    private final Map<String, String> dotenv;
    private final Map<String, String> properties;

    private Settings(Map<String, String> environment, Map<String, String> dotenv, Map<String, String> properties) {
        this.environment = environment;
        this.dotenv = dotenv;
        this.properties = properties;
    }

    /** Reads {@code .env} (or the file given) and {@code segue.properties} of the directory, where they exist. */
    static Settings load(Invocation invocation, String envFile) {
        Path dotenv = invocation.resolve(envFile.isEmpty() ? ".env" : envFile);
        if (!envFile.isEmpty() && !Files.isRegularFile(dotenv)) {
            throw new CliException(
                    CliError.SETTING, "there is no file \"%s\"; name another with --env-file".formatted(dotenv));
        }
        return new Settings(
                invocation.environment(), dotenv(dotenv), properties(invocation.resolve("segue.properties")));
    }

    /** The value of an environment key such as {@code DATABASE_HOST}, from the environment or {@code .env}. */
    Optional<String> environment(String key) {
        return Optional.ofNullable(environment.get(key)).or(() -> Optional.ofNullable(dotenv.get(key)));
    }

    /** The value of a Segue setting such as {@code allow-drop}: {@code SEGUE_ALLOW_DROP} or {@code segue.allow-drop}. */
    Optional<String> segue(String name) {
        String key = "SEGUE_" + name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        return environment(key).or(() -> Optional.ofNullable(properties.get("segue." + name)));
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
        properties
                .stringPropertyNames()
                .forEach(key -> found.put(key, properties.getProperty(key).strip()));
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
