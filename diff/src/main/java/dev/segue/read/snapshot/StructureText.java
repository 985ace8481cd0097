package dev.segue.read.snapshot;

/**
 * Makes of the objects of a snapshot the text that {@link CatalogHash} covers, without reading them: what
 * {@link Detail#SNAPSHOT} adds to {@link Detail#STRUCTURE} is cut out. Of lines that no Segue wrote it makes just some text,
 * which has another hash.
 */
final class StructureText {

    private static final String CANON = "-canon";
    private static final String ENTITY = " entity=\"";
    private static final String ATTRIBUTE = " attribute=\"";

    private final String text;
    private final StringBuilder structure;
    private int kept;
    private int nextEscape;
    private int nextCanon;
    private int nextEntity;

    private StructureText(String text, int from) {
        this.text = text;
        this.structure = new StringBuilder(text.length() - from);
        this.kept = from;
        this.nextEscape = next("\\", from);
        this.nextCanon = next(CANON, from);
        this.nextEntity = next(ENTITY, from);
    }

    private int next(String word, int from) {
        int found = text.indexOf(word, from);
        return found < 0 ? text.length() : found;
    }

    /** The text has LF line ends, and its objects begin at {@code from}. */
    static String of(String text, int from) {
        StructureText result = new StructureText(text, from);
        int start = from;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            result.line(start, end);
            start = end + 1;
        }
        return result.structure.toString();
    }

    private void line(int start, int end) {
        kept = start;
        if (start == end || text.startsWith("row ", start)) {
            return; // between blocks, or no structure
        }
        boolean hasOrigin = text.startsWith("column ", start)
                || text.startsWith("table ", start)
                || text.startsWith("sequence ", start);
        if (!isPlain(start, end)) {
            strings(start, end, hasOrigin);
        } else if (hasOrigin) {
            cutOrigin(start, end);
        }
        structure.append(text, kept, end).append('\n');
    }

    /** Whether it has no escaped quote and nothing of a server. */
    private boolean isPlain(int start, int end) {
        nextEscape = nextEscape < start ? next("\\", start) : nextEscape;
        nextCanon = nextCanon < start ? next(CANON, start) : nextCanon;
        return nextEscape >= end && nextCanon >= end;
    }

    /** In a plain line the next quote ends a string. */
    private void cutOrigin(int start, int end) {
        nextEntity = nextEntity < start ? next(ENTITY, start) : nextEntity;
        while (nextEntity < end && isInString(start, nextEntity)) {
            nextEntity = next(ENTITY, nextEntity + 1); // a comment may say it too
        }
        if (nextEntity < end) {
            int close = closing(nextEntity + ENTITY.length() - 1, end);
            boolean more = text.startsWith(ATTRIBUTE, close);
            cut(nextEntity, more ? closing(close + ATTRIBUTE.length() - 1, end) : close);
        }
    }

    private boolean isInString(int start, int at) {
        boolean inside = false;
        for (int quote = opening(start, at); quote < at; quote = opening(quote + 1, at)) {
            inside = !inside;
        }
        return inside;
    }

    private void strings(int start, int end, boolean hasOrigin) {
        int before = start;
        int last = start;
        int open = opening(start, end);
        while (open < end) {
            int close = closing(open, end);
            if (hasOrigin && (endsWith(" entity=", before, open) || endsWith(" attribute=", before, open))) {
                cut(text.lastIndexOf(' ', open), close);
            } else if (endsWith(CANON + "=", before, open)) {
                canonical(before, last, open, close);
            }
            last = open;
            before = close;
            open = opening(close, end);
        }
    }

    /** The server's spelling goes where the written one stands right before it, and takes its place where that is missing. */
    private void canonical(int before, int last, int open, int close) {
        int length = open - before - CANON.length() - 1;
        boolean right = text.lastIndexOf(' ', open) == before; // no flag of another expression between them
        if (right && text.regionMatches(before, text, last - length - 1, length) && text.charAt(last - 1) == '=') {
            cut(before, close);
        } else {
            cut(open - 1 - CANON.length(), open - 1);
        }
    }

    private void cut(int from, int to) {
        structure.append(text, kept, from);
        kept = to;
    }

    private boolean endsWith(String word, int from, int to) {
        return to - word.length() >= from && text.startsWith(word, to - word.length());
    }

    private int opening(int from, int end) {
        int quote = text.indexOf('"', from);
        return quote < 0 ? end : quote;
    }

    /** Behind the quote that closes the string. */
    private int closing(int open, int end) {
        int quote = text.indexOf('"', open + 1);
        while (quote >= 0 && quote < end && isEscaped(quote)) {
            quote = text.indexOf('"', quote + 1);
        }
        return quote < 0 || quote >= end ? end : quote + 1;
    }

    private boolean isEscaped(int quote) {
        int at = quote;
        while (text.charAt(at - 1) == '\\') {
            at--;
        }
        return (quote - at) % 2 == 1;
    }
}
