package dev.segue.engine;

import dev.segue.hash.TextChecksum;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/**
 * The list of a unit's migrations that javac writes to {@code META-INF/segue/<unit>.index}, so that nothing is scanned at
 * run time. UTF-8, LF; the header comes first so that a boot with nothing to do reads only that:
 *
 * <pre>
 * segue index 1
 * unit main
 * token 64-hex-digits
 * migrations 2
 * drafts 1
 * migration id=20261120091500 parent= class=com.acme.migration.M20261120091500_CreateInsurance source=64-hex-digits
 * migration id=draft-9b1f22c0 parent=20261120091500 class=... source=... draft
 * </pre>
 *
 * @param unit the unit
 * @param entries in chain order, parent before child
 */
public record MigrationIndex(String unit, List<Entry> entries) {

    /**
     * One migration.
     *
     * @param parent id of the one before; empty for the first
     * @param className binary name
     * @param sourceHash {@link TextChecksum} of the source text
     * @param draft whether javac made it and nobody has accepted it
     */
    public record Entry(String id, String parent, String className, String sourceHash, boolean draft) {}

    /**
     * The first lines of an index: all that a boot with nothing to do reads.
     *
     * @param unit the unit
     * @param token {@link TextChecksum} of the lines of the migrations
     * @param migrations how many there are
     * @param drafts how many of them are drafts
     */
    public record Header(String unit, String token, int migrations, int drafts) {}

    public MigrationIndex {
        entries = List.copyOf(entries);
    }

    /** Where the index of a unit stands in a jar or a class output. */
    public static String resource(String unit) {
        return "META-INF/segue/" + unit + ".index";
    }

    /** What changes whenever a migration does: the {@link TextChecksum} of the lines of the migrations. */
    public String token() {
        return IndexText.token(entries);
    }

    /** The header of this index. */
    public Header header() {
        int drafts = 0;
        for (Entry entry : entries) {
            drafts += entry.draft() ? 1 : 0;
        }
        return new Header(unit, token(), entries.size(), drafts);
    }

    /** The text of the index, as it is written to the class output. */
    public String text() {
        return IndexText.write(this);
    }

    /**
     * Reads the header and leaves the rest unread.
     *
     * @param source what is read, for messages
     * @throws dev.segue.DefinitionException where it is damaged or of an unknown format
     */
    public static Header readHeader(String source, BufferedReader reader) throws IOException {
        return new IndexText(source, reader).header();
    }

    /**
     * Reads the whole index. The chain is not checked here.
     *
     * @param source what is read, for messages
     * @throws dev.segue.DefinitionException where it is damaged or of an unknown format
     */
    public static MigrationIndex read(String source, BufferedReader reader) throws IOException {
        return new IndexText(source, reader).index();
    }
}
