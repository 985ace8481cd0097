package dev.segue.example.holder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the outside says about somebody who wants to be insured. */
record NewHolder(
        String name,
        LocalDate bornOn,
        Address address,
        @Nullable String fax) {

    PolicyHolder toEntity() {
        return new PolicyHolder(name, bornOn, address, fax);
    }
}
