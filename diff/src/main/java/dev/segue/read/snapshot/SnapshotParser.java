package dev.segue.read.snapshot;

import dev.segue.catalog.Catalog;
import dev.segue.diff.DiffError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reading of a text; see {@link SnapshotFormat#parse}. */
final class SnapshotParser {

    private static final Pattern FIRST = Pattern.compile("segue (snapshot|catalog) ([0-9]{1,9})");

    private final String source;
    private final List<String> lines;
    private int next;

    SnapshotParser(String text, String source) {
        this.source = source;
        // no String.lines(): it would hide how many lines end the text, and split at a lone CR
        String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.lines = List.of(withoutMark.replace("\r\n", "\n").split("\n", -1));
    }

    Snapshot parse() {
        Snapshot.Kind kind = kind();
        String unit = header("unit");
        String migrationPackage = header("package");
        LineCursor postgres = line();
        postgres.expect("postgresql ");
        int major = (int) postgres.number();
        postgres.end();
        String hibernate = header("hibernate");
        Map<String, String> settings = settings();
        String head = header("head");
        String hash = header("hash");
        String fingerprint = header("fingerprint");
        Catalog catalog = catalog(kind);
        checkHash(hash, CatalogHash.of(catalog));
        return new Snapshot(kind, unit, migrationPackage, major, hibernate, settings, head, fingerprint, catalog);
    }

    private Snapshot.Kind kind() {
        LineCursor first = line();
        Matcher matcher = FIRST.matcher(lines.get(0));
        if (!matcher.matches()) {
            throw first.damaged("'segue snapshot %d' or 'segue catalog %d'"
                    .formatted(SnapshotFormat.VERSION, SnapshotFormat.VERSION));
        }
        int version = Integer.parseInt(matcher.group(2));
        if (version != SnapshotFormat.VERSION) {
            throw new SnapshotException(
                    DiffError.SNAPSHOT_NEWER,
                    "%s was made by a newer Segue: it has format %d, this Segue reads format %d: use that Segue here too"
                            .formatted(source, version, SnapshotFormat.VERSION));
        }
        return matcher.group(1).equals(SnapshotFormat.word(Snapshot.Kind.CATALOG))
                ? Snapshot.Kind.CATALOG
                : Snapshot.Kind.SNAPSHOT;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        while (next < lines.size() && lines.get(next).startsWith("setting ")) {
            LineCursor line = line();
            line.expect("setting");
            String key = line.string();
            if (settings.put(key, line.string()) != null) {
                throw line.damaged("only one line for setting \"%s\"".formatted(key));
            }
            line.end();
        }
        return settings;
    }

    private String header(String word) {
        LineCursor line = line();
        line.expect(word);
        String value = line.string();
        line.end();
        return value;
    }

    private Catalog catalog(Snapshot.Kind kind) {
        ObjectLines objects = new ObjectLines(kind);
        while (next < lines.size()) {
            if (lines.get(next).isEmpty()) {
                next++;
                continue;
            }
            LineCursor line = line();
            try {
                objects.add(line);
            } catch (IllegalArgumentException | ArithmeticException e) {
                // what the records of the Catalog themselves refuse
                throw line.damaged("a consistent line (%s)".formatted(e.getMessage()));
            }
        }
        return objects.catalog();
    }

    private LineCursor line() {
        String line = next < lines.size() ? lines.get(next) : "";
        next++;
        LineCursor cursor = new LineCursor(line, "%s, line %d".formatted(source, next));
        if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ") || line.equals("=======")) {
            throw cursor.damaged("no open merge conflict");
        }
        return cursor;
    }

    private void checkHash(String said, String found) {
        if (!said.equals(found)) {
            throw new SnapshotException(
                    DiffError.SNAPSHOT_HASH,
                    "%s was edited or merged by hand: its hash line says \"%s\", its objects give \"%s\": restore the file from version control"
                            .formatted(source, said, found));
        }
    }
}
