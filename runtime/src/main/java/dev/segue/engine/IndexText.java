package dev.segue.engine;

import dev.segue.DefinitionException;
import dev.segue.RuntimeError;
import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.engine.MigrationIndex.Header;
import dev.segue.hash.TextChecksum;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of a {@link MigrationIndex}. */
final class IndexText {

    private static final String FORMAT = "segue index 1";
    private static final String MIGRATION =
            "migration id=(\\S+) parent=(\\S*) class=(\\S+) source=([0-9a-f]*)( draft)?";

    private final String source;
    private final BufferedReader reader;
    private int lineNumber;

    IndexText(String source, BufferedReader reader) {
        this.source = source;
        this.reader = reader;
    }

    static String write(MigrationIndex index) {
        Header header = index.header();
        return FORMAT + "\nunit " + header.unit() + "\ntoken " + header.token() + "\nmigrations " + header.migrations()
                + "\ndrafts " + header.drafts() + "\n" + lines(index.entries());
    }

    static String token(List<Entry> entries) {
        return TextChecksum.hex(lines(entries));
    }

    Header header() throws IOException {
        String first = line();
        if (!first.equals(FORMAT)) {
            throw first.startsWith("segue index ")
                    ? damaged("\"%s\" was written by another version of Segue, this one reads \"%s\""
                            .formatted(first, FORMAT))
                    : damaged("expected \"%s\", found \"%s\"".formatted(FORMAT, first));
        }
        String unit = value("unit", "\\S+");
        String token = value("token", "[0-9a-f]{16}");
        int migrations = Integer.parseInt(value("migrations", "\\d{1,9}"));
        return new Header(unit, token, migrations, Integer.parseInt(value("drafts", "\\d{1,9}")));
    }

    MigrationIndex index() throws IOException {
        Header header = header();
        List<Entry> entries = new ArrayList<>();
        Pattern migration = Pattern.compile(MIGRATION);
        for (int i = 0; i < header.migrations(); i++) {
            entries.add(entry(migration, line()));
        }
        String rest = reader.readLine();
        if (rest != null) {
            lineNumber++;
            throw damaged("expected the end after %d migrations, found \"%s\"".formatted(header.migrations(), rest));
        }
        MigrationIndex index = new MigrationIndex(header.unit(), entries);
        if (!index.header().equals(header)) {
            throw damaged("its header does not fit its migrations");
        }
        return index;
    }

    private Entry entry(Pattern migration, String line) {
        Matcher matcher = migration.matcher(line);
        if (!matcher.matches()) {
            throw damaged("expected \"migration id=… parent=… class=… source=…\", found \"%s\"".formatted(line));
        }
        return new Entry(
                matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5) != null);
    }

    private String value(String key, String legal) throws IOException {
        String line = line();
        if (!line.matches(key + " " + legal)) {
            throw damaged("expected \"%s …\", found \"%s\"".formatted(key, line));
        }
        return line.substring(key.length() + 1);
    }

    private String line() throws IOException {
        String line = reader.readLine();
        lineNumber++;
        if (line == null) {
            throw damaged("it ends too early");
        }
        return line;
    }

    private DefinitionException damaged(String message) {
        return new DefinitionException(
                RuntimeError.INDEX_DAMAGED,
                "the index of migrations %s is damaged in line %d: %s; compile the module again"
                        .formatted(source, lineNumber, message));
    }

    private static String lines(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            lines.append(line(entry));
        }
        return lines.toString();
    }

    private static String line(Entry entry) {
        return "migration id=" + entry.id() + " parent=" + entry.parent() + " class=" + entry.className() + " source="
                + entry.sourceHash() + (entry.draft() ? " draft" : "") + "\n";
    }
}
