package dev.segue.entity;

/**
 * A file with mappings in XML.
 *
 * @param name its path among the resources
 * @param text its text without XML declaration, byte order mark and CR, so that the encoding which that names means nothing any more, and a checkout of another
 *     system has the same text
 */
public record MappingFile(String name, String text) {

    public MappingFile {
        text = text.replaceFirst("^\\uFEFF", "")
                .replaceFirst("^\\s*<\\?xml\\b[^>]*\\?>", "")
                .replace("\r\n", "\n");
    }
}
