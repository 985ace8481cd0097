package dev.segue.plan.acceptance;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code pg_dump --schema-only} says about a database: a witness that knows nothing of Segue. */
final class Dump {

    private static final Pattern OBJECT = Pattern.compile(
            "(?ms)^-- Name: ([^\n]*?); Type: [^\n]*?; Schema: (\\S+); Owner: [^\n]*\n--\n(.*?)(?=^--\n-- |\\z)");

    /** What was dropped can come back; comments are called "TYPE segue_dropped_mood", for example. */
    private static final Pattern PUT_ASIDE = Pattern.compile("([A-Z]+ )?segue_");

    /** Said once for all objects, and not of any schema. */
    private static final Set<String> DEFAULTS =
            Set.of("SET default_tablespace = '';", "SET default_table_access_method = heap;");

    private final Map<String, StringBuilder> schemas = new HashMap<>();

    private Dump() {}

    /** Whether this machine has a {@code pg_dump} that is not older than the server. */
    static boolean isAtHand(int major) throws InterruptedException {
        try {
            Matcher version =
                    Pattern.compile("pg_dump \\(PostgreSQL\\) (\\d+)").matcher(output("pg_dump", "--version"));
            return version.find() && Integer.parseInt(version.group(1)) >= major;
        } catch (IOException e) {
            return false; // not installed
        }
    }

    static Dump of(TestDatabase database) throws IOException, InterruptedException {
        String text = output(
                "pg_dump",
                "--schema-only",
                "--host=localhost",
                "--port=" + database.port(),
                "--username=postgres",
                database.name());
        Dump dump = new Dump();
        Matcher object = OBJECT.matcher(text);
        while (object.find()) {
            if (!PUT_ASIDE.matcher(object.group(1)).lookingAt()) {
                dump.schemas
                        .computeIfAbsent(object.group(2), schema -> new StringBuilder())
                        .append(object.group(3));
            }
        }
        return dump;
    }

    /** The lines about one schema without its name and pg_dump's own settings, sorted: the order of columns is nobody's concern. */
    List<String> schema(String name) {
        String text = schemas.getOrDefault(name, new StringBuilder()).toString();
        return Arrays.stream(text.split("\n"))
                .map(line -> line.replace(name + ".", "").replaceFirst(",$", ""))
                .filter(line -> !line.isBlank() && !DEFAULTS.contains(line) && !line.contains("segue_trash_"))
                .sorted()
                .toList();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d".formatted(String.join(" ", command), code));
        }
        return text;
    }
}
