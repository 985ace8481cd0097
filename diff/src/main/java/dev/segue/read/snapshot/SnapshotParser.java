package dev.segue.read.snapshot;

import dev.segue.catalog.Catalog;
import dev.segue.diff.DiffError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One reading of a text; see {@link SnapshotFormat#parse}. */
final class SnapshotParser {

    private final String source;
    private final List<String> lines;
    private int next;
    private int hashAt;

    SnapshotParser(String text, String source) {
        this.source = source;
        // no String.lines(): it would hide how many lines end the text, and split at a lone CR
        this.lines = List.of(plain(text).split("\n", -1));
    }

    /** Without what editors and git add. */
    static String plain(String text) {
        String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n");
    }

    Snapshot parse() {
        SnapshotHeader header = header();
        Snapshot snapshot = snapshot(header);
        checkHash(header.hash(), CatalogHash.of(snapshot.catalog()));
        return snapshot;
    }

    /** Reads a text that is known to be as it was written. */
    Snapshot parseVerified() {
        return snapshot(header());
    }

    private Snapshot snapshot(SnapshotHeader header) {
        return new Snapshot(
                header.kind(),
                header.unit(),
                header.migrationPackage(),
                header.postgresMajor(),
                header.hibernate(),
                header.settings(),
                header.head(),
                header.fingerprint(),
                catalog(header.kind()));
    }

    SnapshotHeader header() {
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
        hashAt = next;
        String hash = header("hash");
        String fingerprint = header("fingerprint");
        if (next < lines.size() && lines.get(next).startsWith(SnapshotFormat.SUM + " ")) {
            header(SnapshotFormat.SUM); // for those who read no more than the header
        }
        return new SnapshotHeader(kind, unit, migrationPackage, major, hibernate, settings, head, hash, fingerprint);
    }

    private Snapshot.Kind kind() {
        LineCursor first = line();
        String line = lines.get(0);
        for (Snapshot.Kind kind : Snapshot.Kind.values()) {
            String beginning = "segue " + kind.word() + " ";
            if (line.startsWith(beginning) && line.length() > beginning.length()) {
                first.expect(beginning);
                checkFormat(first, line.substring(beginning.length()));
                return kind;
            }
        }
        throw first.damaged(
                "'segue snapshot %d' or 'segue catalog %d'".formatted(SnapshotFormat.VERSION, SnapshotFormat.VERSION));
    }

    private static void checkFormat(LineCursor first, String format) {
        if (format.equals(Integer.toString(SnapshotFormat.VERSION))) {
            return;
        }
        if (format.matches("[1-9][0-9]*")) {
            throw first.refused(
                    DiffError.SNAPSHOT_NEWER,
                    "format %s is of a newer Segue, this one reads format %d: use that Segue in this build too"
                            .formatted(format, SnapshotFormat.VERSION));
        }
        throw first.refused(
                DiffError.SNAPSHOT_DAMAGED,
                "'%s' is no format that Segue knows, it reads format %d: restore the file from version control, or make it again"
                        .formatted(format, SnapshotFormat.VERSION));
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
        LineCursor cursor = cursor(line, next);
        next++;
        if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ") || line.equals("=======")) {
            throw cursor.damaged("no open merge conflict");
        }
        return cursor;
    }

    private LineCursor cursor(String line, int at) {
        return new LineCursor(line, source, at + 1);
    }

    private void checkHash(String said, String found) {
        if (!said.equals(found)) {
            LineCursor line = cursor(lines.get(hashAt), hashAt);
            line.expect("hash ");
            throw line.refused(
                    DiffError.SNAPSHOT_HASH,
                    "edited or merged by hand: the hash line says \"%s\", the objects give \"%s\": restore the file from version control"
                            .formatted(said, found));
        }
    }
}
