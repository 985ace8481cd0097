package dev.segue.diff;

import dev.segue.ErrorCode;
import dev.segue.ExitCode;

/** The error codes of the diff module, {@code SG-D…}; each has a line in {@code docs/errors.md}. */
public enum DiffError implements ErrorCode {
    /** A text cannot be the name of an object in PostgreSQL. */
    NAME("SG-D001", ExitCode.USAGE),
    /** A snapshot holds what no Segue writes. */
    SNAPSHOT_DAMAGED("SG-D010", ExitCode.BROKEN_HISTORY),
    /** A snapshot has a format that only a newer Segue knows. */
    SNAPSHOT_NEWER("SG-D011", ExitCode.USAGE),
    /** The objects of a snapshot are not those that its hash was made of. */
    SNAPSHOT_HASH("SG-D012", ExitCode.BROKEN_HISTORY),
    /** What a person said does not fit the two Catalogs. */
    ANSWER("SG-D020", ExitCode.USAGE),
    /** A query of the live catalog failed. */
    CATALOG_QUERY("SG-D101", ExitCode.UNEXPECTED),
    /** The schemas to read are not there, or cannot be a unit's schemas. */
    SCHEMA_SCOPE("SG-D102", ExitCode.USAGE),
    /** The role may not read what has to be read. */
    CATALOG_RIGHTS("SG-D103", ExitCode.BLOCKED),
    /** What came back from the live catalog is not whole. */
    CATALOG_INCOMPLETE("SG-D104", ExitCode.UNEXPECTED),
    /** The connection cannot be used for reading: it is in a transaction, or the server is too old. */
    CATALOG_CONNECTION("SG-D105", ExitCode.USAGE),
    /** The scratch database for canonical texts cannot be used. */
    SCRATCH("SG-D106", ExitCode.UNEXPECTED);

    private final String code;
    private final ExitCode exitCode;

    DiffError(String code, ExitCode exitCode) {
        this.code = code;
        this.exitCode = exitCode;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ExitCode exitCode() {
        return exitCode;
    }
}
