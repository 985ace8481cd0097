package dev.segue.example.holder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the outside sees of a policy holder. */
record HolderView(@Nullable Long id, String name, LocalDate bornOn, Address address) {

    static HolderView of(PolicyHolder holder) {
        return new HolderView(holder.id(), holder.name(), holder.bornOn(), holder.address());
    }
}
