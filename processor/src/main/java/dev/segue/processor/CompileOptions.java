package dev.segue.processor;

import dev.segue.diagnostic.ProcessorError;
import dev.segue.entity.MappingSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * What {@code -Asegue.…} says. Read in each compile: with loops, since a cold JVM pays for each lambda.
 *
 * @param unit the chain that this module owns
 * @param resources the folder with {@code META-INF/segue}, where it is not copied to the class output before javac
 * @param drift how loud differences are
 * @param drafts whether differences become a draft
 * @param entities binary names of entities from libraries
 * @param complete said by a person: the compile sees all entities, whatever seems to be missing
 * @param debug whether failures of Segue come with a stack trace
 * @param problems values that mean nothing
 * @param unknown options that nobody knows
 */
record CompileOptions(
        String unit,
        Optional<String> resources,
        Drift drift,
        boolean drafts,
        List<String> entities,
        boolean complete,
        boolean debug,
        List<String> problems,
        List<String> unknown) {

    static final List<String> NAMES = List.of(
            "segue.unit",
            "segue.resources",
            "segue.drift",
            "segue.drafts",
            "segue.entities",
            "segue.complete",
            "segue.debug",
            // read with the settings of Hibernate
            "segue.persistenceUnit",
            "segue.profiles");

    /** Of what is no error: a note where the build takes warnings for errors, or wants to hear of nothing. */
    Diagnostic.Kind warning() {
        return drift == Drift.NOTE || drift == Drift.OFF ? Diagnostic.Kind.NOTE : Diagnostic.Kind.WARNING;
    }

    /** How loud differences between entities and snapshot are. */
    enum Drift {
        OFF,
        NOTE,
        WARN,
        ERROR
    }

    private static final String SETTING = "segue.set.";
    private static final String A_SETTING = "a setting of Hibernate that decides the schema, and its value";
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9_.-]+");

    static CompileOptions of(Map<String, String> options) {
        Reading reading = new Reading(options, new ArrayList<>());
        return new CompileOptions(
                reading.unit(),
                reading.resources(),
                reading.drift(),
                reading.flag("drafts", true),
                reading.entities(),
                reading.flag("complete", false),
                reading.flag("debug", false),
                reading.problems(),
                reading.unknown());
    }

    /** For a round whose sources javac no longer compiles. */
    CompileOptions withoutDrafts() {
        return new CompileOptions(unit, resources, drift, false, entities, complete, debug, problems, unknown);
    }

    private record Reading(Map<String, String> options, List<String> problems) {

        /**
         * What an option says.
         *
         * @param absent where nobody gives it
         * @param bare where it is given without {@code =}, for which javac has null
         */
        private String value(String name, String absent, String bare) {
            String key = "segue." + name;
            String value = options.get(key);
            return value != null ? value : options.containsKey(key) ? bare : absent;
        }

        String unit() {
            String unit = value("unit", "main", "");
            return UNIT.matcher(unit).matches()
                    ? unit
                    : problem("unit", unit, "letters, digits, '.', '_' and '-'", "main");
        }

        Optional<String> resources() {
            String path = value("resources", "", "");
            try {
                return path.isBlank()
                        ? Optional.empty()
                        : Optional.of(Path.of(path).toString());
            } catch (InvalidPathException e) {
                return problem("resources", path, "an existing folder", Optional.empty());
            }
        }

        Drift drift() {
            String value = value("drift", "warn", "");
            return switch (value) {
                case "off" -> Drift.OFF;
                case "note" -> Drift.NOTE;
                case "warn" -> Drift.WARN;
                case "error" -> Drift.ERROR;
                default -> problem("drift", value, "off, note, warn or error", Drift.WARN);
            };
        }

        boolean flag(String name, boolean usual) {
            String value = value(name, Boolean.toString(usual), "true");
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> problem(name, value, "true or false", usual);
            };
        }

        List<String> entities() {
            List<String> names = new ArrayList<>();
            for (String name : value("entities", "", "").split("[,;]", -1)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
            return names;
        }

        List<String> unknown() {
            String expected = "one of " + String.join(", ", NAMES) + ", " + SETTING + "<Hibernate setting>";
            List<String> unknown = new ArrayList<>();
            for (Map.Entry<String, String> option : options.entrySet()) {
                String name = option.getKey();
                boolean setting = name.startsWith(SETTING);
                boolean known = setting
                        ? option.getValue() != null && MappingSettings.knows(name.substring(SETTING.length()))
                        : NAMES.contains(name);
                if (name.startsWith("segue.") && !known) {
                    unknown.add(ProcessorError.OPTION.text(
                            name.substring("segue.".length()),
                            Objects.requireNonNullElse(option.getValue(), ""),
                            setting ? A_SETTING : expected));
                }
            }
            return unknown;
        }

        private <T> T problem(String name, String value, String expected, T instead) {
            problems.add(ProcessorError.OPTION.text(name, value, expected));
            return instead;
        }
    }
}
