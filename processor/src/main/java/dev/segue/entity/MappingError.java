package dev.segue.entity;

import dev.segue.ErrorCode;
import dev.segue.ExitCode;

/** Why entities do not become a Catalog, {@code SG-P1…}; each has a line in {@code docs/errors.md}. */
public enum MappingError implements ErrorCode {
    /** No hibernate-core on the compile class path. */
    NO_HIBERNATE("SG-P101"),
    /** A Hibernate that no bridge knows. */
    UNSUPPORTED_HIBERNATE("SG-P102"),
    /** Hibernate itself rejects the mapping. */
    REJECTED("SG-P103"),
    /** A setting that decides the schema holds a placeholder. */
    PLACEHOLDER("SG-P104"),
    /** A class whose code decides the schema lies in the sources and cannot be compiled before the others. */
    BEHAVIOUR_IN_SOURCE("SG-P105"),
    /** The mapping holds something that a Catalog cannot say. */
    UNSUPPORTED_MAPPING("SG-P106"),
    /** Hibernate fails in a way that says nothing about the mapping. */
    HIBERNATE_FAILED("SG-P107"),
    /** A file with settings cannot be read. */
    SETTINGS_FILE("SG-P108"),
    /** Several persistence units, and nobody says which. */
    PERSISTENCE_UNIT("SG-P109"),
    /** A class that the mapping needs is not on the class path. */
    MISSING_CLASS("SG-P110"),
    /** A file with mappings in XML cannot be read, or is of a kind that Segue does not read. */
    MAPPING_FILE("SG-P111"),
    /** Settings lie where nobody looks while compiling. */
    NOT_READ("SG-P112"),
    /** Hibernate would map for another database. */
    DIALECT("SG-P113"),
    /** A persistence unit names a class that javac does not know. */
    UNKNOWN_CLASS("SG-P114");

    private final String code;

    MappingError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.USAGE;
    }
}
