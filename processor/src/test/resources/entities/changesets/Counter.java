package changesets; // since 7.4: ChangesetIdentifierSupplier

import org.hibernate.SharedSessionContract;
import org.hibernate.temporal.spi.ChangesetIdentifierSupplier; // since 7.4: org.hibernate.temporal.spi

public class Counter implements ChangesetIdentifierSupplier<Long> {
    private long last;
    public Long generateIdentifier(SharedSessionContract session) { return ++last; }
}
