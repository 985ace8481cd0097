package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.migration.Lock;
import dev.segue.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Locks on tables, each named as SQL writes it and only once. */
final class Locks {

    private Locks() {}

    static Lock exclusive(Name... tables) {
        return lock(Lock.Mode.ACCESS_EXCLUSIVE, Stream.of(tables));
    }

    static Lock shareRowExclusive(Name... tables) {
        return lock(Lock.Mode.SHARE_ROW_EXCLUSIVE, Stream.of(tables));
    }

    /** None where there is no table. */
    static Lock shareRowExclusive(Collection<Name> tables) {
        return tables.isEmpty() ? Lock.none() : lock(Lock.Mode.SHARE_ROW_EXCLUSIVE, tables.stream());
    }

    static String text(Name table) {
        return Sql.of("%n", table).text();
    }

    private static Lock lock(Lock.Mode mode, Stream<Name> tables) {
        List<String> names = tables.distinct().map(Locks::text).toList();
        return new Lock(mode, names);
    }
}
