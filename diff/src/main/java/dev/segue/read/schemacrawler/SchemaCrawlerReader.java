package dev.segue.read.schemacrawler;

import dev.segue.catalog.Catalog;
import dev.segue.diff.DiffError;
import dev.segue.read.CatalogReader;
import dev.segue.read.CatalogTransaction;
import dev.segue.read.LiveSchema;
import dev.segue.read.ReadException;
import dev.segue.read.Schemas;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads a live PostgreSQL, 14 or newer, through SchemaCrawler. One transaction, READ ONLY; no lock but ACCESS SHARE, and
 * none on the schema's tables when it ends. The connection must be in autocommit and gets its state back; it is not closed.
 * Not for concurrent use of one connection.
 */
public final class SchemaCrawlerReader implements CatalogReader {

    private final Connection connection;
    private final Schemas schemas;

    public SchemaCrawlerReader(Connection connection, Schemas schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /** @throws ReadException as {@link #readLive} */
    @Override
    public Catalog read() {
        return readLive().catalog();
    }

    /**
     * Reads everything, with what the Catalog leaves out.
     *
     * @throws ReadException {@code SG-D101} where a query fails, {@code SG-D102} where a schema does not exist, {@code SG-D103}
     *     where the role lacks rights, {@code SG-D104} where an object got lost, {@code SG-D105} for an unfit connection
     */
    public LiveSchema readLive() {
        try (CatalogTransaction transaction = CatalogTransaction.reading(connection)) {
            Scope.enter(connection, schemas);
            transaction.relativeTo(schemas.main());
            return new LiveAssembler(schemas).assemble(connection);
        } catch (SQLException e) {
            throw new ReadException(
                    DiffError.CATALOG_QUERY, "reading schema \"%s\": %s".formatted(schemas.main(), e.getMessage()), e);
        }
    }
}
