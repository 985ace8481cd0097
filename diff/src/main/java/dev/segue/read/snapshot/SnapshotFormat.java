package dev.segue.read.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * The text form of a {@link Snapshot}: UTF-8, LF, one object per line, sorted, so that a version control system shows and
 * merges changes of single columns. The last migration stands on a line of its own: two branches that both add one
 * conflict there. Pure; the same snapshot gives the same text, and what was printed reads back to the byte.
 */
public final class SnapshotFormat {

    /** The version that this Segue writes, and the newest that it reads. */
    static final int VERSION = 1;

    private SnapshotFormat() {}

    /** The text, with a line end behind the last line. Position and what was said stand only in {@code CATALOG} files. */
    public static String print(Snapshot snapshot) {
        Detail detail = snapshot.kind() == Snapshot.Kind.CATALOG ? Detail.CATALOG : Detail.SNAPSHOT;
        List<String> lines = new ArrayList<>(header(snapshot, detail));
        new CatalogLines(detail).blocks(snapshot.catalog()).forEach(block -> {
            lines.add("");
            lines.addAll(block);
        });
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads what {@link #print} wrote. CRLF line ends are taken for LF, since git may have made them.
     *
     * @param sourceName what messages call the text, for example its path
     * @throws SnapshotException where the text is damaged (SG-D010), was made by a newer Segue (SG-D011), or does not have
     *     the hash that it says (SG-D012)
     */
    public static Snapshot parse(String text, String sourceName) {
        return new SnapshotParser(text, sourceName).parse();
    }

    private static List<String> header(Snapshot snapshot, Detail detail) {
        List<String> lines = new ArrayList<>();
        lines.add("segue %s %d".formatted(word(snapshot.kind()), VERSION));
        lines.add(header("unit", snapshot.unit()));
        lines.add(header("package", snapshot.migrationPackage()));
        lines.add("postgresql " + snapshot.postgresMajor());
        lines.add(header("hibernate", snapshot.hibernate()));
        snapshot.settings()
                .forEach((key, value) -> lines.add(
                        new Line("setting", detail).string(key).string(value).toString()));
        lines.add(header("head", snapshot.head()));
        lines.add(header("hash", CatalogHash.of(snapshot.catalog())));
        lines.add(header("fingerprint", snapshot.fingerprint()));
        return lines;
    }

    private static String header(String word, String value) {
        return word + " " + Quoted.of(value);
    }

    static String word(Snapshot.Kind kind) {
        return switch (kind) {
            case SNAPSHOT -> "snapshot";
            case CATALOG -> "catalog";
        };
    }
}
