package dev.segue.plan.recipe;

import dev.segue.migration.Phase;

/**
 * The order of steps inside a phase. It binds all recipes, so that several changes of one migration fit together: a step
 * runs after all steps of an earlier block; inside a block table by table; for one table in the order of the constants.
 */
public enum Stage {
    /** Facts about the schema without which a step of EXPAND would fail, before anything is changed. */
    FIRST_EXPECT(Phase.EXPAND, -1),
    /** Names that must be free for what follows. */
    NAME(Phase.EXPAND, 0),
    /** Before the columns that use them. */
    TYPE(Phase.EXPAND, 1),
    SEQUENCE(Phase.EXPAND, 2),
    /** Whole tables, in an order in which each finds those that it references. */
    TABLE(Phase.EXPAND, 3),
    /** Foreign keys among new tables that reference each other. */
    TABLE_KEY(Phase.EXPAND, 4),
    COLUMN(Phase.EXPAND, 5),
    /** Takes away what would refuse the writes of the release to come. */
    RELAX(Phase.EXPAND, 5),
    FUNCTION(Phase.EXPAND, 6),
    TRIGGER(Phase.EXPAND, 6),

    /** Facts about the rows without which the work that follows would fail late. */
    EXPECT(Phase.MIGRATE, 7),
    /** After the trigger, so that no row slips through. */
    BACKFILL(Phase.MIGRATE, 8),
    FILLED(Phase.MIGRATE, 8),
    CHECK(Phase.MIGRATE, 8),
    INDEX(Phase.MIGRATE, 8),
    /** After the keys of all tables: a foreign key needs the unique index of its target. */
    KEY(Phase.MIGRATE, 9),

    /** Facts about the rows, before anything is taken away. */
    LAST_EXPECT(Phase.CONTRACT, 10),
    KEY_OFF(Phase.CONTRACT, 11),
    CONSTRAINT_OFF(Phase.CONTRACT, 12),
    /** A NOT NULL goes before the trigger that serves it. */
    NULLABLE(Phase.CONTRACT, 12),
    TRIGGER_OFF(Phase.CONTRACT, 12),
    FUNCTION_OFF(Phase.CONTRACT, 12),
    INDEX_OFF(Phase.CONTRACT, 12),
    /** A check that names a column which goes is exchanged before, or it would go along. */
    CHECK_SWAP(Phase.CONTRACT, 12),
    /** A generated column goes before those that it is computed from. */
    GENERATED_OFF(Phase.CONTRACT, 12),
    COLUMN_OFF(Phase.CONTRACT, 12),
    /** Names that are free now. */
    NAME_TAKEN(Phase.CONTRACT, 12),
    /** What only the release that stays can keep. */
    TIGHTEN(Phase.CONTRACT, 12),
    TABLE_OFF(Phase.CONTRACT, 13),
    SEQUENCE_OFF(Phase.CONTRACT, 14),
    /** After the columns that used them. */
    TYPE_OFF(Phase.CONTRACT, 15);

    private final Phase phase;
    private final int block;

    Stage(Phase phase, int block) {
        this.phase = phase;
        this.block = block;
    }

    public Phase phase() {
        return phase;
    }

    /** Steps of a lower block come first, whatever their table. */
    public int block() {
        return block;
    }
}
