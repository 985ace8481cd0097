package dev.segue.read.snapshot;

import dev.segue.hash.TextChecksum;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of which only the header is read until somebody asks for the objects: a compile of unchanged entities needs no
 * more. Whether it is whole is known all the same, by its sum or by its hash. Not thread-safe.
 */
public final class SnapshotText {

    private static final String LAST = "\nfingerprint ";

    private final String text;
    private final String source;
    private final int objects;
    private final SnapshotHeader header;
    private @Nullable Snapshot snapshot;

    private SnapshotText(String text, String source) {
        this.text = SnapshotParser.plain(text);
        this.source = source;
        this.objects = objects(this.text);
        this.header = new SnapshotParser(this.text.substring(0, objects), source).header();
        if (!isAsWritten() && !hasItsHash()) {
            // Damaged, or the lines are in another order. Only reading them can tell, and say where.
            snapshot = new SnapshotParser(this.text, source).parse();
        }
    }

    /** What Segue writes has the right hash. */
    private boolean isAsWritten() {
        int sum = text.lastIndexOf('\n', objects - 2) + 1;
        String others = text.substring(0, sum) + text.substring(objects);
        return text.startsWith(SnapshotFormat.SUM + " " + Quoted.of(TextChecksum.hex(others)), sum);
    }

    /** Of a file that was edited, or is of an earlier version. */
    private boolean hasItsHash() {
        return CatalogHash.ofStructure(StructureText.of(text, objects)).equals(header.hash());
    }

    /**
     * Reads the header, and sees whether the text is as it was written.
     *
     * @param sourceName what messages call the text, for example its path
     * @throws SnapshotException as {@link SnapshotFormat#parse}
     */
    public static SnapshotText read(String text, String sourceName) {
        return new SnapshotText(text, sourceName);
    }

    public SnapshotHeader header() {
        return header;
    }

    /**
     * All of it.
     *
     * @throws SnapshotException where a part that the hash does not cover is damaged
     */
    public Snapshot snapshot() {
        Snapshot read = snapshot;
        if (read == null) {
            read = new SnapshotParser(text, source).parseVerified();
            snapshot = read;
        }
        return read;
    }

    /** The text of a file with the same objects. */
    public String under(SnapshotHeader other) {
        return SnapshotFormat.text(other, text.substring(objects));
    }

    /** Where the header ends; the end of the text where it has none. */
    private static int objects(String text) {
        int last = text.indexOf(LAST);
        int end = last < 0 ? -1 : text.indexOf('\n', last + LAST.length());
        if (text.startsWith(SnapshotFormat.SUM + " ", end + 1)) {
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 ? text.length() : end + 1;
    }
}
