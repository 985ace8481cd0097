package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How {@link Trait#isOption options} of an object are written where it comes into being. */
final class Options {

    private final Catalog catalog;

    Options(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What stands behind the parts of a new table. */
    Sql ofTable(Name table) {
        return Sql.of("%c%c", parameters(Kind.TABLE, table, ""), tablespace(" TABLESPACE %n", Kind.TABLE, table, ""));
    }

    /** {@code ALTER COLUMN …} for each, as part of {@code ALTER TABLE}: CREATE TABLE takes no STORAGE before PostgreSQL 16. */
    List<Sql> ofColumn(Name table, String column) {
        return Stream.of("storage", "compression")
                .flatMap(what -> value(Kind.COLUMN, table, column, what)
                        .map(value -> what.equals("storage")
                                ? Sql.of("ALTER COLUMN %n SET STORAGE %x", column, value)
                                : Sql.of("ALTER COLUMN %n SET COMPRESSION %x", column, value)))
                .toList();
    }

    /** What stands behind the columns of a primary key or unique constraint. */
    Sql ofConstraint(Name table, String constraint) {
        return Sql.of(
                "%c%c%c",
                clause(Kind.CONSTRAINT, table, constraint, "payload"),
                parameters(Kind.CONSTRAINT, table, constraint),
                tablespace(" USING INDEX TABLESPACE %n", Kind.CONSTRAINT, table, constraint));
    }

    /** Whether a constraint has options, and the column among its columns or in its payload. */
    boolean bear(Name table, UniqueConstraint unique, String column) {
        String quoted = Sql.of("%n", column).text();
        boolean pays = value(Kind.CONSTRAINT, table, unique.name(), "payload")
                .anyMatch(value -> List.of(
                                value.replaceAll("^INCLUDE \\(|\\)$", "").split(", ", -1))
                        .contains(quoted));
        return pays
                || unique.columns().contains(column)
                        && !ofConstraint(table, unique.name()).text().isEmpty();
    }

    /** What stands between the columns of an index and its predicate. */
    Sql ofIndex(Name table, String index) {
        return Sql.of(
                "%c%c%c",
                clause(Kind.INDEX, table, index, "NULLs"),
                parameters(Kind.INDEX, table, index),
                tablespace(" TABLESPACE %n", Kind.INDEX, table, index));
    }

    /** Whether two NULLs are the same to a unique index. */
    boolean isNullsNotDistinct(Name table, String index) {
        return value(Kind.INDEX, table, index, "NULLs").findAny().isPresent();
    }

    /** What stands behind the name of a new sequence. */
    Sql ofSequence(Name sequence) {
        Sql type = value(Kind.SEQUENCE, sequence, "", "type")
                .map(value -> Sql.of(" AS %t", value))
                .findFirst()
                .orElse(Sql.EMPTY);
        return Stream.of("smallest value", "greatest value", "cycle", "cache")
                .map(what -> clause(Kind.SEQUENCE, sequence, "", what))
                .reduce(type, (before, clause) -> Sql.of("%c%c", before, clause));
    }

    /** One whose value is the clause itself, as the reader makes it. */
    private Sql clause(Kind kind, Name subject, String part, String what) {
        return value(kind, subject, part, what)
                .map(value -> Sql.of(" %x", value))
                .findFirst()
                .orElse(Sql.EMPTY);
    }

    private Sql tablespace(String format, Kind kind, Name subject, String part) {
        return value(kind, subject, part, "tablespace")
                .map(value -> Sql.of(format, value))
                .findFirst()
                .orElse(Sql.EMPTY);
    }

    private Sql parameters(Kind kind, Name subject, String part) {
        List<Sql> settings = new ArrayList<>();
        value(kind, subject, part, "storage parameters")
                .flatMap(value -> Stream.of(value.split(", ", -1)))
                .forEach(setting -> settings.add(setting(setting)));
        return settings.isEmpty() ? Sql.EMPTY : Sql.of(" WITH (%c)", Ddl.join(", ", settings));
    }

    /** For example {@code toast.autovacuum_enabled=false}. */
    private static Sql setting(String text) {
        int equals = text.indexOf('=');
        int dot = text.lastIndexOf('.', equals);
        String value = text.substring(equals + 1);
        Sql name = dot < 0
                ? Sql.of("%n", text.substring(0, equals))
                : Sql.of("%n.%n", text.substring(0, dot), text.substring(dot + 1, equals));
        return value.matches("-?\\d+(\\.\\d+)?|true|false")
                ? Sql.of("%c = %x", name, value)
                : Sql.of("%c = %s", name, value);
    }

    private Stream<String> value(Kind kind, Name subject, String part, String what) {
        return catalog.traits().stream()
                .filter(trait -> trait.kind() == kind && trait.subject().equals(subject))
                .filter(trait -> trait.part().equals(part) && trait.what().equals(what))
                .map(Trait::value);
    }
}
