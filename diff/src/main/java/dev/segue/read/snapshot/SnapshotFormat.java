package dev.segue.read.snapshot;

import dev.segue.hash.TextChecksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The text form of a {@link Snapshot}: UTF-8, LF, one object per line, sorted, so that a version control system shows and
 * merges changes of single columns. The last migration stands on a line of its own: two branches that both add one
 * conflict there. Pure; the same snapshot gives the same text, and what was printed reads back to the byte.
 */
public final class SnapshotFormat {

    /** The version that this Segue writes, and the newest that it reads. */
    static final int VERSION = 1;

    /** The line of a snapshot that says whether all others are as they were written; files of earlier versions have none. */
    static final String SUM = "sum";

    private SnapshotFormat() {}

    /** The text, with a line end behind the last line. Position and what was said stand only in {@code CATALOG} files. */
    public static String print(Snapshot snapshot) {
        Detail detail = snapshot.kind() == Snapshot.Kind.CATALOG ? Detail.CATALOG : Detail.SNAPSHOT;
        StringBuilder objects = new StringBuilder();
        for (List<String> block : new CatalogLines(detail).blocks(snapshot.catalog())) {
            objects.append('\n').append(String.join("\n", block)).append('\n');
        }
        return text(header(snapshot), objects.toString());
    }

    /** The text of a header with its objects, as {@link #print} has them; in a snapshot the sum of both stands between them. */
    static String text(SnapshotHeader header, String objects) {
        String first = String.join("\n", lines(header)) + "\n";
        if (header.kind() == Snapshot.Kind.CATALOG) {
            return first + objects; // made anew in each compile
        }
        return first + line(SUM, TextChecksum.hex(first + objects)) + "\n" + objects;
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

    private static List<String> lines(SnapshotHeader header) {
        List<String> lines = new ArrayList<>();
        lines.add("segue " + header.kind().word() + " " + VERSION);
        lines.add(line("unit", header.unit()));
        lines.add(line("package", header.migrationPackage()));
        lines.add("postgresql " + header.postgresMajor());
        lines.add(line("hibernate", header.hibernate()));
        for (Map.Entry<String, String> setting : header.settings().entrySet()) {
            lines.add(line("setting", setting.getKey()) + " " + Quoted.of(setting.getValue()));
        }
        lines.add(line("head", header.head()));
        lines.add(line("hash", header.hash()));
        lines.add(line("fingerprint", header.fingerprint()));
        return lines;
    }

    private static SnapshotHeader header(Snapshot snapshot) {
        return new SnapshotHeader(
                snapshot.kind(),
                snapshot.unit(),
                snapshot.migrationPackage(),
                snapshot.postgresMajor(),
                snapshot.hibernate(),
                snapshot.settings(),
                snapshot.head(),
                CatalogHash.of(snapshot.catalog()),
                snapshot.fingerprint());
    }

    private static String line(String word, String value) {
        return word + " " + Quoted.of(value);
    }
}
