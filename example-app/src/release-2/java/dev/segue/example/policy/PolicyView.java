package dev.segue.example.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the outside sees of a policy. */
record PolicyView(
        @Nullable Long id,
        String number,
        String holder,
        Product product,
        PolicyStatus status,
        BigDecimal sumInsured,
        @Nullable LocalDate paidUntil,
        boolean autoRenew) {

    static PolicyView of(Policy policy) {
        return new PolicyView(
                policy.id(),
                policy.number(),
                policy.holder().name(),
                policy.product(),
                policy.status(),
                policy.sumInsured(),
                policy.paidUntil(),
                policy.autoRenew());
    }
}
