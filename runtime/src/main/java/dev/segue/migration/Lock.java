package dev.segue.migration;

import java.util.List;

/**
 * The table locks that a step takes. Table names are written as in SQL: bare where PostgreSQL needs no quotes, qualified
 * where the table is not in the default schema. Conflicts: PostgreSQL manual, section 13.3.1 "Table-Level Locks".
 *
 * @param mode the strongest mode taken on any of the tables
 * @param tables the tables in the order given, without duplicates; empty only for {@link Mode#NONE}
 */
public record Lock(Mode mode, List<String> tables) {

    /** Lock modes that a step can declare, weakest first. */
    public enum Mode {
        /** No table is locked. */
        NONE,
        /** Conflicts with itself, DDL and VACUUM; blocks neither reads nor writes. */
        SHARE_UPDATE_EXCLUSIVE,
        /** Blocks writes. */
        SHARE,
        /** Blocks writes, and itself. */
        SHARE_ROW_EXCLUSIVE,
        /** Blocks everything, reads too. */
        ACCESS_EXCLUSIVE;

        /** The mode's name in SQL, as in {@code LOCK TABLE … IN ACCESS EXCLUSIVE MODE}. */
        public String sql() {
            return name().replace('_', ' ');
        }
    }

    private static final Lock NO_LOCK = new Lock(Mode.NONE, List.of());

    public Lock {
        tables = List.copyOf(tables);
        if (tables.stream().distinct().count() != tables.size()) {
            throw Definition.error("a lock names a table twice: %s".formatted(tables));
        }
        if ((mode == Mode.NONE) != tables.isEmpty()) {
            throw Definition.error(
                    "a lock needs at least one table, found mode %s with tables %s".formatted(mode, tables));
        }
        if (tables.stream().anyMatch(String::isBlank)) {
            throw Definition.error("a lock names a blank table: %s".formatted(tables));
        }
    }

    /** No lock on any table. */
    public static Lock none() {
        return NO_LOCK;
    }

    /** ACCESS EXCLUSIVE on each table. */
    public static Lock exclusive(String... tables) {
        return new Lock(Mode.ACCESS_EXCLUSIVE, List.of(tables));
    }

    /** SHARE ROW EXCLUSIVE on each table. */
    public static Lock shareRowExclusive(String... tables) {
        return new Lock(Mode.SHARE_ROW_EXCLUSIVE, List.of(tables));
    }

    /** SHARE on each table. */
    public static Lock share(String... tables) {
        return new Lock(Mode.SHARE, List.of(tables));
    }

    /** SHARE UPDATE EXCLUSIVE on each table. */
    public static Lock shareUpdateExclusive(String... tables) {
        return new Lock(Mode.SHARE_UPDATE_EXCLUSIVE, List.of(tables));
    }
}
