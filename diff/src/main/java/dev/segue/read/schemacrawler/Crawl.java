package dev.segue.read.schemacrawler;

import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.data_dictionary_all;
import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.none;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.foreignKeysRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.indexesRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.primaryKeysRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tableColumnsRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tablesRetrievalStrategy;

import dev.segue.diff.DiffError;
import dev.segue.read.ReadException;
import java.sql.Connection;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import schemacrawler.inclusionrule.IncludeAll;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.InfoLevel;
import schemacrawler.schemacrawler.InformationSchemaKey;
import schemacrawler.schemacrawler.InformationSchemaViews;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevel;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import schemacrawler.schemacrawler.exceptions.SchemaCrawlerException;
import schemacrawler.tools.options.Config;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/**
 * One crawl by SchemaCrawler with our own queries in place of its own.
 *
 * <p>Primary and foreign keys travel as table constraints, not as SchemaCrawler's keys: its foreign keys are keyed without the table,
 * and its ordering of tables along them does not end for long chains (ADR 7). All retrieval is in one thread at a time (of a pool
 * of one): the property SC_SINGLE_THREADED, which would use the caller's thread, is global to the JVM and is left alone.
 */
final class Crawl {

    private Crawl() {}

    /**
     * All tables of the schemas that the connection's settings name.
     *
     * @throws ReadException {@code SG-D101} where a query fails, also where SchemaCrawler would only log it
     */
    static Collection<Table> tables(Connection connection) {
        try (CrawlWarnings warnings = CrawlWarnings.listen()) {
            DatabaseConnectionSource source = DatabaseConnectionSources.fromConnection(connection);
            Collection<Table> tables = SchemaCrawlerUtility.getCatalog(source, retrieval(), options(), new Config())
                    .getTables();
            warnings.failIfAny();
            return tables;
        } catch (SchemaCrawlerException e) {
            throw new ReadException(DiffError.CATALOG_QUERY, "reading the catalog: " + reasons(e), e);
        }
    }

    /** SchemaCrawler wraps the server's words several times; only the whole chain says which query failed and why. */
    private static String reasons(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
                .distinct()
                .collect(Collectors.joining(": "));
    }

    private static SchemaRetrievalOptions retrieval() {
        return SchemaRetrievalOptionsBuilder.builder()
                .withSupportsSchemas()
                .withSupportsCatalogs()
                .withInformationSchemaViews(queries())
                .with(tablesRetrievalStrategy, data_dictionary_all)
                .with(tableColumnsRetrievalStrategy, data_dictionary_all)
                .with(primaryKeysRetrievalStrategy, none)
                .with(indexesRetrievalStrategy, data_dictionary_all)
                .with(foreignKeysRetrievalStrategy, none)
                .toOptions();
    }

    private static InformationSchemaViews queries() {
        return InformationSchemaViewsBuilder.builder()
                .withSql(InformationSchemaKey.TABLES, CatalogQuery.TABLES.sql())
                .withSql(InformationSchemaKey.TABLE_COLUMNS, CatalogQuery.COLUMNS.sql())
                .withSql(InformationSchemaKey.INDEXES, CatalogQuery.INDEXES.sql())
                .withSql(InformationSchemaKey.TABLE_CONSTRAINTS, CatalogQuery.CONSTRAINTS.sql())
                .toOptions();
    }

    private static SchemaCrawlerOptions options() {
        SchemaInfoLevel level = SchemaInfoLevelBuilder.builder()
                .withInfoLevel(InfoLevel.minimum)
                .setRetrieveDatabaseInfo(false)
                .setRetrieveTables(true)
                .setRetrieveTableColumns(true)
                .setRetrieveIndexes(true)
                .setRetrieveTableConstraints(true)
                .toOptions();
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new IncludeAll())
                        .tableTypes("TABLE")
                        .toOptions())
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withSchemaInfoLevel(level)
                        .withMaxThreads(1)
                        .toOptions());
    }
}
