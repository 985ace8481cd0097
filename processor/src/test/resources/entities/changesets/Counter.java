package changesets;

import org.hibernate.SharedSessionContract;
import org.hibernate.temporal.spi.ChangesetIdentifierSupplier;

public class Counter implements ChangesetIdentifierSupplier<Long> {
    private long last;
    public Long generateIdentifier(SharedSessionContract session) { return ++last; }
}
