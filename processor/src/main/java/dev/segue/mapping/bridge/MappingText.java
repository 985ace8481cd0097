package dev.segue.mapping.bridge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hibernate.boot.archive.spi.InputStreamAccess;

/**
 * A file with mappings in XML, which Hibernate reads as often as it likes and calls by its name.
 *
 * @param name its path among the resources
 * @param text its text, which says nothing of its encoding
 */
record MappingText(String name, String text) implements InputStreamAccess {

    @Override
    public String getStreamName() {
        return name;
    }

    @Override
    public InputStream accessInputStream() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
