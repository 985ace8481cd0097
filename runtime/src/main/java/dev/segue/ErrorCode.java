package dev.segue;

/** A stable code of an error message, implemented by one enum per module. */
public interface ErrorCode {

    /** For example {@code SG-R030}; unique over all modules, listed in {@code docs/errors.md}. */
    String code();

    /** What a process ends with after this error. */
    ExitCode exitCode();
}
