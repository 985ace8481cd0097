package dev.segue.processor;

import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A module before and after somebody changed it. A comment <code>{@literal /*P014 words*}{@literal /}</code> in what it is after says
 * that a message of that code, with these words, stands at the text behind it.
 *
 * @param name what the changes are about
 * @param before file names with their text; classes are in package {@code shop}, others are resources
 * @param after the same
 * @param placeless messages that stand nowhere, each with code and words
 */
record ChangedSources(
        String name,
        Map<String, String> before,
        Map<String, String> after,
        List<String> options,
        List<Said> placeless) {

    private static final String HEAD = "20261120091500";
    private static final Pattern MARK = Pattern.compile("/\\*(P\\d{3}) (.*?)\\*/");

    private static final String IMPORTS = """
            package shop;

            import dev.segue.annotation.*;
            import jakarta.persistence.*;
            import java.util.*;
            import org.hibernate.annotations.Check;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.annotations.Struct;
            import org.hibernate.type.SqlTypes;

            """;

    /**
     * A message.
     *
     * @param place file, line and column; empty for none
     * @param code such as {@code SG-P014}
     * @param words what it says, or a part of that
     */
    record Said(String place, String code, String words) {

        boolean has(Said part) {
            return place.equals(part.place) && code.equals(part.code) && words.contains(part.words);
        }
    }

    /** Classes of one file. */
    static ChangedSources of(String name, String before, String after) {
        return new ChangedSources(name, Map.of("All", before), Map.of("All", after), List.of(), List.of());
    }

    ChangedSources nowhere(String code, String words) {
        List<Said> more = new ArrayList<>(placeless);
        more.add(new Said("", "SG-" + code, words));
        return new ChangedSources(name, before, after, options, List.copyOf(more));
    }

    /** What the marks announce, in the order of the sources, then what stands nowhere. */
    List<Said> expected() {
        List<Said> expected = new ArrayList<>();
        new TreeMap<>(after).forEach((file, text) -> expected.addAll(marks(file, text)));
        expected.addAll(placeless);
        return expected;
    }

    private static List<Said> marks(String file, String text) {
        List<Said> marks = new ArrayList<>();
        String[] lines = source(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            List<String[]> pending = new ArrayList<>();
            Matcher mark = MARK.matcher(lines[i]);
            while (mark.find()) {
                pending.add(new String[] {mark.group(1), mark.group(2)});
                if (!lines[i].startsWith("/*P", mark.end())) {
                    String place = "%s.java:%d:%d".formatted(file, i + 1, mark.end() + 1);
                    pending.forEach(said -> marks.add(new Said(place, "SG-" + said[0], said[1])));
                    pending.clear();
                }
            }
        }
        return marks;
    }

    /** What javac prints about the changes, without the summary. */
    List<Said> said(Path folder) {
        String catalog = run(folder.resolve("before"), before).compile().required(Shop.CATALOG);
        String snapshot = Shop.snapshot(catalog, HEAD);
        JavacRun second = run(folder.resolve("after"), after)
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot));
        options.forEach(second::option);
        Result result = second.compile();
        return result.diagnostics().stream()
                .map(ChangedSources::said)
                .filter(said -> said.code().startsWith("SG-") && !said.code().equals("SG-P001"))
                .toList();
    }

    private static JavacRun run(Path classes, Map<String, String> files) {
        JavacRun run = new JavacRun(classes).option("-Asegue.drafts=false");
        files.forEach((file, text) -> {
            if (file.contains(".")) {
                run.resource(file, text);
            } else {
                run.source("shop." + file, source(text).split("\n", -1));
            }
        });
        return run;
    }

    private static String source(String text) {
        return IMPORTS + text;
    }

    private static Said said(Diagnostic<? extends JavaFileObject> said) {
        String message = said.getMessage(Locale.ROOT);
        int end = message.indexOf("] ");
        JavaFileObject file = said.getSource();
        String place = file == null
                ? ""
                : "%s:%d:%d"
                        .formatted(file.getName().replaceAll(".*/", ""), said.getLineNumber(), said.getColumnNumber());
        return end < 0
                ? new Said(place, "javac", message)
                : new Said(place, message.substring(1, end), message.substring(end + 2));
    }
}
