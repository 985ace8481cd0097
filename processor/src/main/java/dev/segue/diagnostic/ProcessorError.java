package dev.segue.diagnostic;

import dev.segue.ErrorCode;
import dev.segue.ExitCode;

/**
 * All that the annotation processor and the writer say, with codes {@code SG-P0…}; each has a line in
 * {@code docs/errors.md}.
 */
public enum ProcessorError implements ErrorCode {
    DRIFT("SG-P001", "the entities are %s ahead of %s; %s"),
    BLOCKED("SG-P002", "blocked, no draft: %s"),
    INCOMPLETE("SG-P003", "incomplete, not compared: %s"),
    UNRESOLVED("SG-P004", "not compared: javac does not know the type %s"),
    NO_TREES(
            "SG-P005",
            "Segue is off: this compiler is not javac, or its trees (com.sun.source) cannot be had; compile with javac"),
    UNEXPECTED("SG-P006", "Segue failed and has written nothing: %s; -Asegue.debug=true shows where"),
    OPTION("SG-P007", "option -Asegue.%s=%s is not known: expected %s"),
    NOT_COMPARED("SG-P008", "not compared: %s"),
    LATE_ENTITIES(
            "SG-P009",
            "the draft was made before another processor wrote or changed entities, and is not what they want now:"
                    + " -Asegue.drafts=false, then segue generate"),

    CREATE_TABLE("SG-P010", "%s is new%s"),
    DROP_TABLE("SG-P011", "%s is no longer mapped"),
    RENAME_TABLE("SG-P012", "%s is now %s%s"),
    ADD_COLUMN("SG-P014", "%s is new%s"),
    DROP_COLUMN("SG-P015", "%s is no longer mapped"),
    CHANGE_NULLABILITY("SG-P016", "%s %s%s"),
    CHANGE_DEFAULT("SG-P017", "the default of %s is now %s, was %s"),
    CHANGE_TYPE("SG-P018", "%s is now %s, was %s"),
    CHANGE_PRIMARY_KEY("SG-P019", "the primary key of %s is now %s, was %s"),
    RENAME_COLUMN("SG-P021", "%s is now %s%s"),
    ADD_UNIQUE("SG-P022", "%s is now unique"),
    DROP_UNIQUE("SG-P023", "%s is no longer unique"),
    ADD_FOREIGN_KEY("SG-P024", "%s now references %s"),
    DROP_FOREIGN_KEY("SG-P025", "%s no longer references %s"),
    ADD_CHECK("SG-P026", "check %s of %s is new: %s"),
    DROP_CHECK("SG-P027", "check %s of %s is gone"),
    CHANGE_CHECK("SG-P028", "check %s of %s changes: %s"),
    ADD_INDEX("SG-P029", "index %s is new on %s"),
    DROP_INDEX("SG-P030", "index %s on %s is gone"),
    RENAME_CONSTRAINT("SG-P031", "%s %s of %s is now called %s"),
    CREATE_SEQUENCE("SG-P032", "sequence %s is new"),
    DROP_SEQUENCE("SG-P033", "sequence %s is no longer used"),
    CHANGE_SEQUENCE("SG-P034", "sequence %s now increments by %d, was %d"),
    RENAME_SEQUENCE("SG-P045", "sequence %s is now %s"),
    OTHER("SG-P035", "%s: %s"),
    CREATE_TYPE("SG-P037", "type %s is new"),
    DROP_TYPE("SG-P038", "type %s is no longer used"),
    CHANGE_ENUM("SG-P039", "enum type %s changes: %s"),
    CHANGE_COMPOSITE("SG-P043", "composite type %s is now %s, was %s"),
    CHANGE_SETTING("SG-P036", "setting %s is now %s, was %s"),

    SNAPSHOT_NOT_FOUND(
            "SG-P040",
            "migrations exist, but META-INF/segue/%s.snapshot was found neither under -Asegue.resources=%s nor in the class output;"
                    + " set -Asegue.resources to the absolute path of the module's src/main/resources"),
    SNAPSHOT_HEAD(
            "SG-P041",
            "%s records as last migration %s, the classes end with %s; restore the migration class or the snapshot so that"
                    + " both are of one commit, and set -Asegue.resources where a stale copy was read"),
    SNAPSHOT_CATALOG(
            "SG-P042",
            "%s holds the structure %s, migration %s leads to %s; take both from one commit, and set -Asegue.resources where a"
                    + " stale copy was read"),
    SNAPSHOT_KIND("SG-P044", "%s is a %s of unit %s, expected a snapshot of unit %s"),

    TWO_HEADS(
            "SG-P050",
            "two heads: %s and %s both come %s; keep one, with its snapshot, and make the other one again after it"),
    NO_PARENT("SG-P051", "%s comes after migration %s, which does not exist: restore it, or correct the parent"),
    DUPLICATE_ID("SG-P052", "%s and %s have the same id %s: give one of them another"),
    CIRCLE("SG-P053", "%s"),
    NO_MIGRATION("SG-P054", "%s has @MigrationInfo(id = \"%s\"), but %s"),

    /** A plan cannot be written as a class. */
    NOT_WRITABLE("SG-P060", "%s"),

    IN_A_MODULE(
            "SG-P061",
            "Segue is on the processor module path, where javac does not look for what it needs: put it on --processor-path,"
                    + " which does for entities in a named module too");

    private final String code;
    private final String pattern;

    ProcessorError(String code, String pattern) {
        this.code = code;
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.USAGE;
    }

    /** The message, without the code. */
    public String text(Object... arguments) {
        return pattern.formatted(arguments);
    }
}
