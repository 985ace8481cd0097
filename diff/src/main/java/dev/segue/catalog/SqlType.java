package dev.segue.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells type names as PostgreSQL's {@code format_type} does, and back into the short form that people write. Aliases:
 * PostgreSQL manual, chapter 8 "Data Types", table 8.1. Unknown names pass through unchanged.
 */
public final class SqlType {

    private static final Pattern SHAPE =
            Pattern.compile("([^(\\[]+?)\\s*(?:\\(([^)]*)\\)\\s*([^(\\[]*?))?\\s*((?:\\[\\])*)");

    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private SqlType() {}

    /** The type as PostgreSQL prints it, for example {@code character varying(255)} for {@code varchar(255)}. */
    public static String canonical(String written) {
        Matcher shape = SHAPE.matcher(written.strip());
        if (!shape.matches() || written.contains("\"")) {
            return written.strip();
        }
        String base = words(shape.group(1));
        String arguments = shape.group(2) == null ? "" : shape.group(2).replaceAll("\\s+", "");
        String suffix = shape.group(3) == null ? "" : words(shape.group(3));
        return canonical(base, arguments, suffix) + shape.group(4);
    }

    private static String canonical(String base, String arguments, String suffix) {
        if (base.equals("float") && !arguments.isEmpty()) {
            return Integer.parseInt(arguments) <= 24 ? "real" : "double precision";
        }
        String full = suffix.isEmpty() ? base : base + " " + suffix;
        String spelled = LONG.getOrDefault(full, full);
        if (arguments.isEmpty()) {
            return spelled.equals("character") ? "character(1)" : spelled;
        }
        String canonicalArguments =
                spelled.equals("numeric") && !arguments.contains(",") ? arguments + ",0" : arguments;
        if (spelled.startsWith("time") && canonicalArguments.matches("[7-9]|\\d\\d+")) {
            canonicalArguments = "6"; // the server keeps no more (PostgreSQL manual, section 8.5)
        }
        int space = spelled.startsWith("time") ? spelled.indexOf(' ') : -1;
        return space < 0
                ? spelled + "(" + canonicalArguments + ")"
                : spelled.substring(0, space) + "(" + canonicalArguments + ")" + spelled.substring(space);
    }

    /** The short spelling for generated SQL: {@code varchar(255)} for {@code character varying(255)}. */
    public static String brief(String canonical) {
        if (canonical.startsWith("character varying")) {
            return "varchar" + canonical.substring("character varying".length());
        }
        if (canonical.startsWith("timestamp") && canonical.endsWith(" without time zone")) {
            return canonical.substring(0, canonical.length() - " without time zone".length());
        }
        return canonical;
    }

    private static String words(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
