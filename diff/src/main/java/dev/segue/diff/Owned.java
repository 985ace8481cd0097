package dev.segue.diff;

import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.UserType;
import java.util.function.Predicate;

/** Looks up what may be dropped or changed, by the names before. */
record Owned(Ownership ownership) {

    boolean table(Name table) {
        return ownership.everything() || ownership.owned().lookupTable(table).isPresent();
    }

    boolean column(Name table, String column) {
        return part(table, recorded -> recorded.lookupColumn(column).isPresent());
    }

    /** A part of a table is owned where the recorded table has it. */
    boolean part(Name table, Predicate<Table> recorded) {
        return ownership.everything()
                || ownership.owned().lookupTable(table).filter(recorded).isPresent();
    }

    boolean sequence(Name sequence) {
        return ownership.everything()
                || ownership.owned().lookupSequence(sequence).isPresent();
    }

    boolean type(Name type) {
        return ownership.everything()
                || ownership.owned().types().stream().map(UserType::name).anyMatch(type::equals);
    }

    /** Of one that both sides have: there the Catalog after does say something of it. */
    boolean traitOnBothSides(Trait trait) {
        return ownership.everything() || trait(trait);
    }

    boolean trait(Trait trait) {
        return ownership.everything() && ownership.traits()
                || ownership.owned().traits().stream().map(Trait::key).anyMatch(trait.key()::equals);
    }
}
