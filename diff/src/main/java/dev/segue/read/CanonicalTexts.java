package dev.segue.read;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UserType;
import dev.segue.diff.DiffError;
import dev.segue.sql.Sql;
import dev.segue.sql.TypeOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a PostgreSQL how it spells what a person or Hibernate wrote: expressions and column types. It creates the tables,
 * without keys, in a scratch schema of a scratch database, reads the texts back and rolls everything back. The server
 * should have the major version of the one that is compared with.
 */
public final class CanonicalTexts {

    /** Tables alive at a time: their locks have to fit into the server's lock table, 64 per connection by default. */
    private static final int CHUNK = 200;

    private CanonicalTexts() {}

    /**
     * What came of it.
     *
     * @param catalog the Catalog given, with {@code canon} and the server's spelling of types where the server knew them
     * @param notCompared one phrase for each text that it refused, with its reason; in order of the Catalog
     */
    public record Filled(Catalog catalog, List<String> notCompared) {
        public Filled {
            notCompared = List.copyOf(notCompared);
        }
    }

    /**
     * Fills in every text that no server has seen.
     *
     * @param scratch a connection in autocommit to a database where the role may create schemas; it gets its state back
     * @throws ReadException {@code SG-D105} for an unfit connection, {@code SG-D106} where nothing can be created there
     */
    public static Filled fill(Connection scratch, Catalog catalog) {
        try (CatalogTransaction transaction = CatalogTransaction.scratch(scratch)) {
            ScratchSchema schema = ScratchSchema.create(scratch, transaction, furtherSchemas(catalog));
            createTypes(schema, catalog);
            ScratchTypes types = ScratchTypes.resolve(schema, catalog);
            List<Table> tables = new ArrayList<>();
            for (int from = 0; from < catalog.tables().size(); from += CHUNK) {
                int to = Math.min(from + CHUNK, catalog.tables().size());
                tables.addAll(fillChunk(schema, types, catalog.tables().subList(from, to)));
            }
            return new Filled(
                    new Catalog(tables, catalog.sequences(), spelled(types, catalog), catalog.traits()),
                    schema.refused());
        } catch (SQLException e) {
            throw new ReadException(
                    DiffError.SCRATCH,
                    "the scratch database cannot be used to spell expressions as PostgreSQL does: %s; hand over one where"
                                    .formatted(e.getMessage())
                            + " the role may create schemas",
                    e);
        }
    }

    private static void createTypes(ScratchSchema schema, Catalog catalog) throws SQLException {
        for (EnumType type : catalog.enums()) {
            String labels = type.labels().stream()
                    .map(label -> Sql.of("%s", label).text())
                    .collect(Collectors.joining(", "));
            schema.attempt(
                    "enum type " + type.name(), Sql.of("CREATE TYPE %n AS ENUM (%c)", type.name(), new Sql(labels)));
        }
        for (CompositeType type : TypeOrder.of(catalog.composites())) {
            String attributes = type.attributes().stream()
                    .map(attribute ->
                            Sql.of("%n %t", attribute.name(), attribute.type()).text())
                    .collect(Collectors.joining(", "));
            schema.attempt(
                    "composite type " + type.name(),
                    Sql.of("CREATE TYPE %n AS (%c)", type.name(), new Sql(attributes)));
        }
        for (Sequence sequence : catalog.sequences()) {
            schema.attempt("sequence " + sequence.name(), Sql.of("CREATE SEQUENCE %n", sequence.name()));
        }
    }

    private static List<UserType> spelled(ScratchTypes types, Catalog catalog) {
        return catalog.types().stream()
                .map(type -> type instanceof CompositeType composite ? types.spelled(composite) : type)
                .toList();
    }

    private static List<Table> fillChunk(ScratchSchema schema, ScratchTypes types, List<Table> tables)
            throws SQLException {
        Savepoint chunk = schema.mark();
        List<Table> filled = new ArrayList<>();
        for (Table table : tables) {
            filled.add(new ScratchTable(schema, types, table).fill());
        }
        schema.backTo(chunk);
        return filled;
    }

    private static List<String> furtherSchemas(Catalog catalog) {
        Stream<Name> names = Stream.of(
                        catalog.tables().stream().map(Table::name),
                        catalog.sequences().stream().map(Sequence::name),
                        catalog.types().stream().map(UserType::name))
                .flatMap(all -> all);
        return names.map(Name::schema)
                .filter(schema -> !schema.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
