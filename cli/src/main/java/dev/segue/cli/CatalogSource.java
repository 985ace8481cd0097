package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One side of a comparison: a database url, a {@code .sql} file, a snapshot file, or {@code entities:PATH}. */
final class CatalogSource {

    private final Invocation invocation;
    private final DatabaseOptions options;

    CatalogSource(Invocation invocation, DatabaseOptions options) {
        this.invocation = invocation;
        this.options = options;
    }

    /** Reads it, with canonical texts. */
    Catalog read(String source, String unit) {
        if (source.startsWith("jdbc:") || source.startsWith("postgres://") || source.startsWith("postgresql://")) {
            return LiveDatabase.read(withLogin(source), options.schema(invocation))
                    .catalog();
        }
        if (source.startsWith("entities:")) {
            Path classes = invocation.resolve(source.substring("entities:".length()));
            return Canonical.of(
                    invocation,
                    Project.read(classes.resolve("META-INF/segue/" + unit + ".catalog"))
                            .catalog());
        }
        Path file = invocation.resolve(source);
        if (!Files.isRegularFile(file)) {
            throw new CliException(
                    CliError.SOURCE,
                    "\"%s\" is no file; a source is a database url, a .sql file, a snapshot file or entities:PATH"
                            .formatted(source));
        }
        return source.endsWith(".sql")
                ? new ScratchPostgres(invocation).with(connection -> replayed(connection, file))
                : Canonical.of(invocation, Project.read(file).catalog());
    }

    private Database withLogin(String url) {
        return new DatabaseLookup(options.settings(invocation)).find(url, options.username, "");
    }

    private static Catalog replayed(Connection connection, Path file) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(file, StandardCharsets.UTF_8));
            return new SchemaCrawlerReader(connection, Schemas.of("public")).read();
        } catch (SQLException | IOException e) {
            throw new CliException(
                    CliError.SOURCE,
                    "running %s on a scratch PostgreSQL: %s".formatted(file.getFileName(), e.getMessage()),
                    e);
        }
    }
}
