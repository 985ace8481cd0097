package dev.segue.plan.recipe;

import dev.segue.plan.Hazard.Severity;

/** Every hazard that a plan can name; each has a line in {@code docs/hazards.md}. */
public enum HazardKind {
    /** A backfill writes every row of a table. */
    BACKFILL("SG-H001", Severity.NOTE),
    /** A unique constraint or index cannot be built while values occur twice. */
    DUPLICATES("SG-H002", Severity.WARNING),
    /** A foreign key whose columns no index begins with. */
    FOREIGN_KEY_WITHOUT_INDEX("SG-H003", Severity.WARNING),
    /** One step locks two tables. */
    TWO_TABLES("SG-H004", Severity.NOTE),
    /** Data goes to the trash, and is gone once that is emptied. */
    DROPS_DATA("SG-H005", Severity.WARNING),
    /** The old release may read NULL where it never did. */
    OLD_RELEASE_READS_NULL("SG-H006", Severity.WARNING),
    /** A revert stops where rows written meanwhile have no value. */
    REVERT_NEEDS_VALUES("SG-H008", Severity.WARNING),
    /** Something goes only with the contract, and binds the new release until then. */
    BINDS_UNTIL_CONTRACT("SG-H009", Severity.WARNING),
    /** Queries may need the index that goes. */
    INDEX_DROPPED("SG-H010", Severity.WARNING),
    /** Rows that the old release writes have no value in a new column. */
    NO_VALUE_UNTIL_CONTRACT("SG-H011", Severity.NOTE),
    /** The contract stops where rows break the rule to come. */
    CONTRACT_NEEDS_ROWS("SG-H012", Severity.WARNING),
    /** The old release is bound by a new rule as soon as it is there. */
    BINDS_OLD_RELEASE("SG-H013", Severity.WARNING),
    /** Statements that a pool has prepared fail once. */
    CACHED_PLAN("SG-H014", Severity.WARNING),
    /** Another default, for whoever does not name the column. */
    DEFAULT_CHANGES("SG-H015", Severity.NOTE),
    /** A new sequence begins at its start, whatever the tables hold. */
    SEQUENCE_START("SG-H016", Severity.WARNING),
    /** Rows may refer to rows that are gone. */
    ORPHANS("SG-H017", Severity.WARNING),
    /** A trigger that somebody wrote changes a column that one of Segue's keeps equal to another. */
    OTHER_TRIGGER("SG-H022", Severity.WARNING),
    /** The old release cannot read a new enum constant. */
    UNKNOWN_CONSTANT("SG-H021", Severity.WARNING),
    /** A label of an enum type stays for good. */
    LABEL_STAYS("SG-H023", Severity.NOTE);

    private final String code;
    private final Severity severity;

    HazardKind(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }
}
