package dev.segue.read.snapshot;

import dev.segue.SegueException;
import dev.segue.diff.DiffError;

/** A file with a Catalog cannot be read. */
public final class SnapshotException extends SegueException {

    private static final long serialVersionUID = 1L;

    SnapshotException(DiffError error, String message) {
        super(error, message);
    }
}
