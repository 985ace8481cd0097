package dev.segue.example.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the outside sees of a claim. */
record ClaimView(
        @Nullable Long id, String number, String policy, ClaimStatus status, BigDecimal amount, String description) {

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.number(),
                claim.policy().number(),
                claim.status(),
                claim.amount(),
                claim.description());
    }
}
