package dev.segue.mapping.bridge;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The entry for Hibernate 7. Takes {@code loader}, {@code classes} and {@code settings}; gives the model as maps of maps. Lets
 * Hibernate's own exceptions through.
 */
public final class Hibernate7 implements Function<Map<String, Object>, Map<String, Object>>, Line {

    @Override
    public Map<String, Object> apply(Map<String, Object> request) {
        return ModelFacts.of(this, request);
    }

    @Override
    public Generator makeGenerator(MetadataImplementor metadata, RootClass root, Map<String, String> settings) {
        Database database = metadata.getDatabase();
        String catalog = settings.get("hibernate.default_catalog");
        String schema = settings.get("hibernate.default_schema");
        SqlStringGenerationContext context =
                SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, catalog, schema);
        return root.getIdentifier()
                .createGenerator(
                        database.getDialect(),
                        root,
                        root.getIdentifierProperty(),
                        new Settings(catalog, schema, context));
    }

    @Override
    @SuppressWarnings("removal") // 7.0 has nothing but the map
    public Collection<ForeignKey> foreignKeys(Table table) {
        try {
            return table.getForeignKeyCollection();
        } catch (NoSuchMethodError e) {
            return table.getForeignKeys().values();
        }
    }

    private record Settings(
            @Nullable String defaultCatalog, @Nullable String defaultSchema, SqlStringGenerationContext context)
            implements GeneratorSettings {

        @Override
        public @Nullable String getDefaultCatalog() {
            return defaultCatalog;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return defaultSchema;
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return context;
        }
    }
}
