package dev.segue;

import java.util.Map;

/** A step would lose data and nobody has allowed it; nothing was changed. */
public final class DataLossException extends SegueException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Map.copyOf is serializable, which the type does not say
    private final Map<String, Long> rows;

    /** The rows that would be lost, by table. */
    public DataLossException(String message, Map<String, Long> rows) {
        super(RuntimeError.DATA_LOSS, message);
        this.rows = Map.copyOf(rows);
    }

    /** Rows that would be lost, by table. */
    public Map<String, Long> rows() {
        return rows;
    }
}
