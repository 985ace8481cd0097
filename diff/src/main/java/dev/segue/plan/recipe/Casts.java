package dev.segue.plan.recipe;

import dev.segue.catalog.EnumType;
import dev.segue.catalog.Name;
import dev.segue.catalog.UserType;
import dev.segue.sql.Sql;
import dev.segue.sql.TypeOrder;
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

    /** Casts between the two that are not implicit, or go by a function: CREATE CAST would find them in its way. */
    static Sql others(Name type) {
        String text = TypeOrder.text(type);
        return Sql.of("""
                SELECT pg_describe_object('pg_cast'::regclass, oid, 0) AS "cast" FROM pg_cast
                WHERE (castsource, casttarget) IN (('varchar'::regtype, %s::regtype), (%s::regtype, 'varchar'::regtype))
                    AND (castcontext, castmethod) <> ('i', 'i')""", text, text);
    }
}
