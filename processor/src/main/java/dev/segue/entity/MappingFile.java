package dev.segue.entity;

/**
 * A file with mappings in XML.
 *
 * @param name its path among the resources
 * @param text its text without XML declaration, so that the encoding which that names means nothing any more
 */
public record MappingFile(String name, String text) {

    public MappingFile {
        text = text.replaceFirst("^\\uFEFF?\\s*<\\?xml\\b[^>]*\\?>", "");
    }
}
