package dev.segue.read.schemacrawler;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import dev.segue.read.Schemas;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what the records have no field for: see {@link Trait}. Of what the Catalog leaves out nothing is read. */
final class TraitReader {

    private static final List<CatalogQuery> QUERIES = List.of(
            CatalogQuery.TABLE_TRAITS,
            CatalogQuery.COLUMN_TRAITS,
            CatalogQuery.CONSTRAINT_TRAITS,
            CatalogQuery.OBJECT_TRAITS,
            CatalogQuery.DEPENDENTS);

    private final Schemas schemas;
    private final Catalog catalog;
    private final Set<Name> tables = new HashSet<>();
    private final List<Trait> traits = new ArrayList<>();
    private final List<String> leftOut;

    TraitReader(Schemas schemas, Catalog catalog, List<String> leftOut) {
        this.schemas = schemas;
        this.catalog = catalog;
        catalog.tables().forEach(table -> tables.add(table.name()));
        this.leftOut = leftOut;
    }

    /** The catalog with its traits. */
    Catalog read(Connection connection) throws SQLException {
        for (CatalogQuery query : QUERIES) {
            query.forEach(connection, this::add);
        }
        Savepoint before = connection.setSavepoint();
        CatalogQuery.VIEW_TRAITS.forEach(connection, this::add);
        connection.rollback(before); // lets go of ACCESS SHARE on what the views read
        return new Catalog(catalog.tables(), catalog.sequences(), catalog.types(), traits);
    }

    private void add(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        String schema = row.getString("schema");
        Name subject =
                schema.isEmpty() ? Name.of(row.getString("subject")) : schemas.name(schema, row.getString("subject"));
        String part = row.getString("part");
        String what = row.getString("what");
        if (Reserved.isSegues(part) || Reserved.isSegues(subject.name())) {
            if (what.equals("trigger")) {
                leftOut.add("trigger %s on %s is Segue's own".formatted(part, subject));
            }
            return;
        }
        boolean known = switch (kind) {
            case TABLE, COLUMN, CONSTRAINT, INDEX, DEPENDENT, WRITER -> tables.contains(subject);
            case PART -> !Reserved.isOtherTools(subject.name());
            case SEQUENCE -> catalog.lookupSequence(subject).isPresent();
            case ENUM, OBJECT -> true;
        };
        if (known) {
            traits.add(new Trait(kind, subject, part, what, row.getString("value")));
        }
    }
}
