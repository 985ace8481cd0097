package dev.segue.plan.recipe;

import dev.segue.catalog.Name;

/**
 * What every recipe works with.
 *
 * @param draft where the steps go
 * @param facts what else changes
 * @param sync the triggers of the overlap
 * @param backfills long work in batches
 * @param rows queries for offending rows
 * @param names names of what replaces something
 * @param domains types that are more than a type
 * @param options of what comes
 * @param optionsBefore of what was there, and may come again
 */
record Kit(
        Draft draft,
        Facts facts,
        SyncTriggers sync,
        Backfills backfills,
        Rows rows,
        FinalNames names,
        DomainTypes domains,
        Options options,
        Options optionsBefore) {

    static Kit of(Draft draft, Facts facts) {
        return new Kit(
                draft,
                facts,
                new SyncTriggers(facts.tests()),
                new Backfills(draft, facts),
                new Rows(facts),
                new FinalNames(facts),
                new DomainTypes(facts.catalogAfter()),
                new Options(facts.catalogAfter()),
                new Options(facts.catalogBefore()));
    }

    Script up(Name table, Words words) {
        return draft.up(table, words);
    }

    Script down(Name table, Words words) {
        return draft.down(table, words);
    }
}
