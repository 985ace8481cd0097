package dev.segue.cli;

import dev.segue.diff.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Flags that answer what a machine must not guess. Their order puts them after the command's own in the help. */
final class AnswerOptions {

    @Option(
            order = 11,
            names = "--rename",
            paramLabel = "TABLE.OLD=NEW",
            description =
                    "A column (users.email=user_email), table or sequence (users=accounts) has a new name; values move.")
    List<String> renames = new ArrayList<>();

    @Option(
            order = 12,
            names = "--new",
            paramLabel = "TABLE.COLUMN",
            description = "A column, table or sequence is new, although it looks like a rename.")
    List<String> fresh = new ArrayList<>();

    @Option(
            order = 13,
            names = "--backfill",
            paramLabel = "TABLE.COLUMN=SQL",
            description = "What existing rows get in a column, as an SQL expression over the row.")
    List<String> backfills = new ArrayList<>();

    /** The flags given. */
    List<String> given() {
        return Stream.of(
                        renames.isEmpty() ? "" : "--rename",
                        fresh.isEmpty() ? "" : "--new",
                        backfills.isEmpty() ? "" : "--backfill")
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    /** What the flags say. */
    Answers answers() {
        Map<String, String> columns = new TreeMap<>();
        Map<String, String> tables = new TreeMap<>();
        for (String rename : renames) {
            String[] sides = sides("--rename", rename);
            // a table of another schema is written with it on both sides: billing.bills=billing.invoices
            boolean column = sides[0].contains(".") && !sides[1].contains(".");
            (column ? columns : tables).put(sides[0], sides[1]);
        }
        Map<String, String> values = new TreeMap<>();
        backfills.forEach(backfill -> {
            String[] sides = sides("--backfill", backfill);
            values.put(sides[0], sides[1]);
        });
        Set<String> news = new TreeSet<>(fresh);
        return new Answers(columns, tables, news, values);
    }

    private static String[] sides(String flag, String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new CliException(
                    CliError.SETTING, "%s needs a left and a right side of \"=\", found \"%s\"".formatted(flag, text));
        }
        return new String[] {
            text.substring(0, equals).strip(), text.substring(equals + 1).strip()
        };
    }
}
