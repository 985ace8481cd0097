package dev.segue.plan.recipe;

import dev.segue.catalog.EnumType;
import dev.segue.catalog.UserType;
import dev.segue.sql.Sql;
import java.util.List;

/**
 * The casts between varchar and an enum type that Hibernate makes with it: statements that are not its own, and bind texts, rely
 * on them. A type with casts cannot be dropped.
 */
record Casts(List<Sql> both) {

    static Casts of(UserType type) {
        return type instanceof EnumType labels && labels.implicitCasts()
                ? new Casts(List.of(Sql.of("(varchar AS %n)", type.name()), Sql.of("(%n AS varchar)", type.name())))
                : new Casts(List.of());
    }

    List<Sql> create() {
        return both.stream()
                .map(cast -> Sql.of("CREATE CAST %c WITH INOUT AS IMPLICIT", cast))
                .toList();
    }

    List<Sql> drop() {
        return both.stream().map(cast -> Sql.of("DROP CAST IF EXISTS %c", cast)).toList();
    }

    Sql dropIfThere() {
        return Ddl.join("", drop().stream().map(cast -> Sql.of("%c; ", cast)).toList());
    }
}
