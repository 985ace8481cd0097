package dev.segue.read.schemacrawler;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UserType;
import dev.segue.diff.OtherTools;
import dev.segue.read.LiveSchema;
import dev.segue.read.Schemas;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts a crawl and our own queries together as records. */
final class LiveAssembler {

    private final Schemas schemas;
    private final List<String> leftOut = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<Name, Long> rowEstimates = new TreeMap<>();

    LiveAssembler(Schemas schemas) {
        this.schemas = schemas;
    }

    LiveSchema assemble(Connection connection) throws SQLException {
        Crawl.tables(connection).forEach(this::add);
        Catalog records = new Catalog(tables, sequences(connection), types(connection));
        Catalog catalog = new TraitReader(schemas, records, leftOut).read(connection);
        leftOut.addAll(LeftOut.phrases(connection, schemas));
        int major = connection.getMetaData().getDatabaseMajorVersion();
        return new LiveSchema(catalog, major, leftOut, rowEstimates);
    }

    private void add(schemacrawler.schema.Table crawled) {
        Facts facts = Facts.of(crawled);
        Name name = schemas.name(facts.text("schema"), facts.text("name"));
        if (Reserved.isSegues(name.name())) {
            leftOut.add("table %s is Segue's own".formatted(name));
        } else if (Reserved.isOtherTools(name.name())) {
            leftOut.add("table %s is the history of another migration tool".formatted(name));
        } else {
            TableAssembler assembler = new TableAssembler(crawled, facts, name, schemas);
            Table table = assembler.assemble();
            Optional<String> tool = OtherTools.history(table);
            if (tool.isPresent()) {
                leftOut.add("table %s is %s".formatted(name, tool.get()));
                return;
            }
            tables.add(table);
            leftOut.addAll(assembler.notComparable());
            long rows = facts.number("rows");
            if (rows >= 0) {
                rowEstimates.put(name, rows);
            }
        }
    }

    private List<Sequence> sequences(Connection connection) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        CatalogQuery.SEQUENCES.forEach(connection, row -> {
            Name name = schemas.name(row.getString("schema"), row.getString("name"));
            if (Reserved.isSegues(name.name())) {
                leftOut.add("sequence %s is Segue's own".formatted(name));
            } else {
                sequences.add(new Sequence(name, row.getLong("start"), row.getLong("increment")));
            }
        });
        return sequences;
    }

    private List<UserType> types(Connection connection) throws SQLException {
        List<UserType> types = new ArrayList<>();
        CatalogQuery.ENUMS.forEach(connection, row -> {
            Name name = schemas.name(row.getString("schema"), row.getString("name"));
            if (Reserved.isSegues(name.name())) {
                leftOut.add("type %s is Segue's own".formatted(name));
            } else {
                String[] labels = (String[]) row.getArray("labels").getArray();
                types.add(new EnumType(name, List.of(labels), row.getBoolean("casts")));
            }
        });
        CatalogQuery.COMPOSITES.forEach(connection, row -> {
            Name name = schemas.name(row.getString("schema"), row.getString("name"));
            if (Reserved.isSegues(name.name())) {
                leftOut.add("type %s is Segue's own".formatted(name));
            } else {
                types.add(new CompositeType(name, attributes(row), row.getString("comment")));
            }
        });
        return types;
    }

    private static List<Attribute> attributes(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] types = (String[]) row.getArray("types").getArray();
        String[] collations = (String[]) row.getArray("collations").getArray();
        String[] comments = (String[]) row.getArray("comments").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Attribute(names[i], types[i], collations[i], comments[i]))
                .toList();
    }
}
