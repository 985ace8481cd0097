package dev.segue.example.holder;

import java.time.LocalDate;

/** What the outside says about somebody who wants to be insured. */
record NewHolder(String name, LocalDate bornOn, Address address) {

    PolicyHolder toEntity() {
        return new PolicyHolder(name, bornOn, address);
    }
}
