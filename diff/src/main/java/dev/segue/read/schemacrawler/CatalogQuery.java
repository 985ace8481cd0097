package dev.segue.read.schemacrawler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Our fixed queries of {@code pg_catalog}. Which schemas they read they take from the setting
 * {@code segue.read_schemas}, so that no name is ever made part of a statement.
 */
enum CatalogQuery {
    TABLES,
    COLUMNS,
    PRIMARY_KEYS,
    CONSTRAINTS,
    INDEXES,
    SEQUENCES,
    ENUMS,
    LEFT_OUT;

    /** The statement. */
    String sql() {
        String file = name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream in = CatalogQuery.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
