package dev.segue.read.schemacrawler;

import dev.segue.diff.DiffError;
import dev.segue.read.ReadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Our fixed queries of {@code pg_catalog}. Which schemas they read they take from the setting
 * {@code segue.read_schemas}, so that no name is ever made part of a statement.
 */
enum CatalogQuery {
    TABLES,
    COLUMNS,
    CONSTRAINTS,
    INDEXES,
    SEQUENCES,
    ENUMS,
    COMPOSITES,
    TABLE_TRAITS,
    COLUMN_TRAITS,
    CONSTRAINT_TRAITS,
    OBJECT_TRAITS,
    VIEW_TRAITS,
    DEPENDENTS,
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

    /** What is done with a row. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Runs the query and hands over its rows one by one.
     *
     * @throws ReadException {@code SG-D101} with the query's name where it fails
     */
    void forEach(Connection connection, Row use) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = results(statement)) {
            while (row.next()) {
                use.take(row);
            }
        }
    }

    private ResultSet results(Statement statement) {
        try {
            return statement.executeQuery(sql());
        } catch (SQLException e) {
            throw new ReadException(
                    DiffError.CATALOG_QUERY,
                    "reading the catalog: the query for %s failed: %s"
                            .formatted(name().toLowerCase(Locale.ROOT).replace('_', ' '), e.getMessage()),
                    e);
        }
    }
}
