package dev.segue;

import java.util.List;

/** The locks of a step were not free within the budget; nothing was changed by this step. */
public final class LockTimeoutException extends SegueException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serializable, which the type does not say
    private final List<String> blockers;

    /** The last holders, one line each, as in {@link MigrationListener.LockWait#holders()}. */
    public LockTimeoutException(String message, List<String> blockers) {
        super(RuntimeError.LOCK_TIMEOUT, message);
        this.blockers = List.copyOf(blockers);
    }

    /** The last holders of the lock, one line each. */
    public List<String> blockers() {
        return blockers;
    }
}
