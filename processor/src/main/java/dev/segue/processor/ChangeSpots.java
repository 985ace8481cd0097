package dev.segue.processor;

import dev.segue.annotation.WasNamed;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which values of annotations say what a change is about, the most particular first. */
final class ChangeSpots {

    static final List<Spot> FOREIGN_KEY = List.of(
            Spot.jpa("JoinColumn", "foreignKey"),
            Spot.jpa("JoinColumns", "foreignKey"),
            Spot.jpa("JoinTable", "foreignKey"),
            Spot.jpa("CollectionTable", "foreignKey"),
            Spot.jpa("PrimaryKeyJoinColumn", "foreignKey"));

    /** Those of attributes first: these are looked at only for what belongs to their table. */
    private static final List<String> TABLES = List.of("JoinTable", "CollectionTable", "SecondaryTable", "Table");

    private ChangeSpots() {}

    static List<Spot> nullability(String column) {
        return List.of(
                Spot.jpa("Column", "nullable"),
                Spot.joinColumn("nullable", column),
                Spot.jpa("Basic", "optional"),
                Spot.jpa("ManyToOne", "optional"),
                Spot.jpa("OneToOne", "optional"),
                new Spot("jakarta.validation.constraints.NotNull", "", ""),
                new Spot("jakarta.validation.constraints.NotBlank", "", ""),
                new Spot("jakarta.validation.constraints.NotEmpty", "", ""));
    }

    static List<Spot> defaultValue(String column) {
        return List.of(
                Spot.hibernate("ColumnDefault", "value"),
                Spot.jpa("Column", "columnDefinition"),
                Spot.joinColumn("columnDefinition", column));
    }

    /** Of that column alone. */
    static List<Spot> flagUnique(String column) {
        return List.of(
                Spot.jpa("Column", "unique"), Spot.joinColumn("unique", column), Spot.hibernate("NaturalId", ""));
    }

    static Spot wasNamed(String before) {
        return new Spot(WasNamed.class.getName(), "value", before);
    }

    /** The table that a class has beside its own. */
    static List<Spot> furtherTable(Table table) {
        String name = table.name().name();
        return List.of(
                Spot.jpa("CollectionTable", "name", name),
                Spot.jpa("JoinTable", "name", name),
                Spot.jpa("SecondaryTable", "name", name),
                Spot.jpa("TableGenerator", "table", name));
    }

    /** A size where only the size changes. */
    static List<Spot> type(String column, String before, String after) {
        List<Spot> spots = new ArrayList<>(List.of(
                Spot.jpa("Column", "columnDefinition"),
                Spot.joinColumn("columnDefinition", column),
                Spot.hibernate("JdbcTypeCode", "value"),
                Spot.jpa("Enumerated", "value")));
        if (bare(before).equals(bare(after))) {
            spots.addAll(List.of(
                    Spot.jpa("Column", "length"),
                    new Spot("jakarta.validation.constraints.Size", "max", ""),
                    Spot.jpa("Column", "precision"),
                    Spot.jpa("Column", "secondPrecision"),
                    Spot.jpa("Column", "scale")));
        }
        return spots;
    }

    private static String bare(String type) {
        return type.replaceAll("\\(.*?\\)", "");
    }

    /** By its name, else by its columns, else by the first of them. */
    static List<Spot> unique(UniqueConstraint unique) {
        List<Spot> spots = new ArrayList<>();
        if (unique.columns().size() == 1) {
            spots.addAll(flagUnique(unique.columns().get(0)));
        }
        TABLES.forEach(table -> spots.add(Spot.jpa(table, "uniqueConstraints", unique.name())));
        TABLES.forEach(
                table -> spots.add(Spot.jpaList(table, "uniqueConstraints", String.join(", ", unique.columns()))));
        TABLES.forEach(table ->
                spots.add(Spot.jpa(table, "uniqueConstraints", unique.columns().get(0))));
        spots.add(Spot.hibernate("NaturalId", ""));
        return spots;
    }

    /** By its name, else by its columns and their directions, else by the first column. */
    static List<Spot> index(Index index) {
        String columns = index.keys().stream().map(ChangeSpots::key).collect(Collectors.joining(", "));
        List<Spot> spots = new ArrayList<>();
        TABLES.forEach(table -> spots.add(Spot.jpa(table, "indexes", index.name())));
        TABLES.forEach(table -> spots.add(Spot.jpaList(table, "indexes", columns)));
        TABLES.forEach(table ->
                spots.add(Spot.jpa(table, "indexes", column(index.keys().get(0)))));
        return spots;
    }

    private static String key(Index.Key key) {
        String nulls = key.nullsOpposite() ? key.descending() ? " nulls last" : " nulls first" : "";
        return column(key) + (key.descending() ? " desc" : "") + nulls;
    }

    private static String column(Index.Key key) {
        return key.expression() == null ? key.column() : key.expression().text();
    }

    /** Of one that Hibernate has joined from several, that which was not there before. */
    static List<Spot> check(String expression, String before) {
        List<Spot> spots = new ArrayList<>();
        List<String> old = joined(before);
        for (String one : joined(expression)) {
            if (!old.contains(one)) {
                spots.addAll(List.of(
                        Spot.hibernate("Check", "constraints", one),
                        Spot.jpa("Column", "check", one),
                        Spot.jpa("Table", "check", one),
                        Spot.jpa("Column", "columnDefinition", one)));
            }
        }
        return spots;
    }

    private static List<String> joined(String expression) {
        String[] parts = expression.split("\\) and \\(", -1);
        return parts.length == 1
                ? List.of(expression)
                : Stream.of(parts).map(part -> part.replaceAll("^\\(|\\)$", "")).toList();
    }

    static List<Spot> struct(Name type) {
        return List.of(Spot.hibernate("Struct", "name", type.name()));
    }

    static List<Spot> sequence(Name sequence) {
        String name = sequence.name();
        return List.of(
                Spot.jpa("SequenceGenerator", "sequenceName", name),
                Spot.jpa("SequenceGenerator", "name", name),
                Spot.jpa("GeneratedValue", "generator", name));
    }
}
