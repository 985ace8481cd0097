package dev.segue.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand behind the columns of a table, an index or a unique constraint (PostgreSQL manual, CREATE TABLE and CREATE
 * INDEX), in the order that these have.
 *
 * @param include columns of the payload
 * @param nulls {@code NULLS NOT DISTINCT}, or empty
 * @param parameters storage parameters as the server lists them: {@code fillfactor=70, …}; or empty
 * @param tablespace its name, or empty
 * @param rest what comes behind all that, or empty
 */
record RelationOptions(List<String> include, String nulls, String parameters, String tablespace, String rest) {

    /** Nothing was said. */
    static final RelationOptions NONE = new RelationOptions(List.of(), "", "", "", "");

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern CLAUSES =
            Pattern.compile("""
            (?:include\\s*\\((?<include>\\s*%1$s(?:\\s*,\\s*%1$s)*\\s*)\\)\\s*)?\
            (?:(?<nulls>nulls\\s+(?:not\\s+)?distinct)\\b\\s*)?\
            (?:with\\s*\\((?<with>[^()]*)\\)\\s*)?\
            (?:(?<index>using\\s+index\\s+)?tablespace\\s+(?<tablespace>%1$s)(?!\\w)\\s*)?\
            (?<rest>.*)""".formatted(NAME), Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    private static final Pattern PARAMETER =
            Pattern.compile("([a-z_][a-z0-9_]*)(?:\\s*=\\s*(-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?|[a-z_]+))?");
    private static final String NAMES = "\\s*,\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /** Those of a table; empty where a Catalog cannot say them. */
    static Optional<RelationOptions> ofTable(String written) {
        return parse(written, false)
                .filter(options -> options.include.isEmpty() && options.nulls.isEmpty() && options.rest.isEmpty());
    }

    /**
     * Those of an index, with its predicate as the rest; empty where a Catalog cannot say them.
     *
     * @param columns those of the table
     */
    static Optional<RelationOptions> ofIndex(String written, List<String> columns) {
        return parse(written, false)
                .filter(options -> columns.containsAll(options.include))
                .filter(options -> options.rest.isEmpty()
                        || options.rest.toLowerCase(Locale.ROOT).startsWith("where "));
    }

    /**
     * Those of a unique constraint; {@code NULLS NOT DISTINCT} belongs before its columns, and is part of the rest. Empty where
     * a Catalog cannot say them.
     *
     * @param columns those of the table
     */
    static Optional<RelationOptions> ofUnique(String written, List<String> columns) {
        return parse(written, true)
                .filter(options -> columns.containsAll(options.include))
                .map(options -> new RelationOptions(
                        options.include,
                        "",
                        options.parameters,
                        options.tablespace,
                        (options.nulls + " " + options.rest).strip()));
    }

    private static Optional<RelationOptions> parse(String written, boolean constraint) {
        Matcher clauses = CLAUSES.matcher(written.strip());
        if (!clauses.matches()) {
            return Optional.empty();
        }
        String tablespace = group(clauses, "tablespace").isEmpty() ? "" : ServerNames.of(clauses.group("tablespace"));
        // whether the database itself lies elsewhere, nothing here tells
        boolean misplaced =
                !tablespace.isEmpty() && constraint == group(clauses, "index").isEmpty();
        if (misplaced || tablespace.equals("pg_default")) {
            return Optional.empty();
        }
        String nulls = group(clauses, "nulls").toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        return parameters(clauses.group("with"))
                .map(parameters -> new RelationOptions(
                        names(group(clauses, "include")),
                        nulls.equals("NULLS DISTINCT") ? "" : nulls,
                        parameters,
                        tablespace,
                        group(clauses, "rest").strip()));
    }

    private static String group(Matcher clauses, String name) {
        String text = clauses.group(name);
        return text == null ? "" : text;
    }

    private static List<String> names(String list) {
        return list.isBlank() ? List.of() : ServerNames.of(List.of(list.strip().split(NAMES, -1)));
    }

    /** Those of the TOAST table ({@code toast.…}) hold only where there is one, which depends on the widths of all columns. */
    private static Optional<String> parameters(@Nullable String list) {
        if (list == null) {
            return Optional.of("");
        }
        List<String> settings = new ArrayList<>();
        for (String written : list.split(",", -1)) {
            Matcher parameter = PARAMETER.matcher(written.strip().toLowerCase(Locale.ROOT));
            if (!parameter.matches()) {
                return Optional.empty();
            }
            settings.add(parameter.group(1) + "=" + (parameter.group(2) == null ? "true" : parameter.group(2)));
        }
        return Optional.of(String.join(", ", settings.stream().sorted().toList()));
    }
}
