package dev.segue.processor;

import dev.segue.diagnostic.ProcessorError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code -Asegue.…} says.
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

    static final List<String> NAMES = Stream.of(
                    "unit",
                    "resources",
                    "drift",
                    "drafts",
                    "entities",
                    "complete",
                    "debug",
                    // read with the settings of Hibernate
                    "persistenceUnit",
                    "profiles")
            .map(name -> "segue." + name)
            .toList();

    /** How loud differences between entities and snapshot are. */
    enum Drift {
        OFF,
        NOTE,
        WARN,
        ERROR
    }

    private static final String SETTING = "segue.set.";
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9_.-]+");

    static CompileOptions of(Map<String, String> options) {
        Reading reading = new Reading(options, new ArrayList<>());
        return new CompileOptions(
                reading.unit(),
                Optional.ofNullable(options.get("segue.resources")).filter(path -> !path.isBlank()),
                reading.drift(),
                reading.flag("drafts", true),
                reading.entities(),
                reading.flag("complete", false),
                reading.flag("debug", false),
                reading.problems(),
                reading.unknown());
    }

    private record Reading(Map<String, String> options, List<String> problems) {

        String unit() {
            String unit = options.getOrDefault("segue.unit", "main");
            return UNIT.matcher(unit).matches()
                    ? unit
                    : problem("unit", unit, "letters, digits, '.', '_' and '-'", "main");
        }

        Drift drift() {
            String value = options.getOrDefault("segue.drift", "warn");
            return Arrays.stream(Drift.values())
                    .filter(drift -> drift.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseGet(() -> problem("drift", value, "off, note, warn or error", Drift.WARN));
        }

        boolean flag(String name, boolean usual) {
            String value = options.getOrDefault("segue." + name, Boolean.toString(usual));
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> problem(name, value, "true or false", usual);
            };
        }

        List<String> entities() {
            return Arrays.stream(options.getOrDefault("segue.entities", "").split("[,;]", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableList());
        }

        List<String> unknown() {
            String expected = "one of " + String.join(", ", NAMES) + ", " + SETTING + "<Hibernate setting>";
            return options.entrySet().stream()
                    .filter(option -> option.getKey().startsWith("segue."))
                    .filter(option ->
                            !NAMES.contains(option.getKey()) && !option.getKey().startsWith(SETTING))
                    .map(option ->
                            ProcessorError.OPTION.text(option.getKey().substring(6), option.getValue(), expected))
                    .toList();
        }

        private <T> T problem(String name, String value, String expected, T instead) {
            problems.add(ProcessorError.OPTION.text(name, value, expected));
            return instead;
        }
    }
}
