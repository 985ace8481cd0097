package dev.segue.processor;

import dev.segue.engine.MigrationIndex.Entry;
import dev.segue.entity.Unresolved;
import java.util.List;
import java.util.Optional;

/**
 * What came out of looking at all that a round knows.
 *
 * @param findings what to say
 * @param migrations the lines of the index, without draft
 * @param catalog the text of the file that says what the entities want; empty where that is not known
 * @param draft the migration that brings the schema there; empty for none
 * @param unresolved types that are missing: nothing can be decided before they are there
 */
record Decision(
        List<Finding> findings,
        List<Entry> migrations,
        Optional<String> catalog,
        Optional<Draft> draft,
        List<Unresolved> unresolved) {

    /** This module owns no unit. */
    static final Decision NOT_OURS = new Decision(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    Decision {
        findings = List.copyOf(findings);
        migrations = List.copyOf(migrations);
        unresolved = List.copyOf(unresolved);
    }

    static Decision waiting(List<Unresolved> unresolved) {
        return new Decision(List.of(), List.of(), Optional.empty(), Optional.empty(), unresolved);
    }

    static Decision wrong(List<Finding> findings) {
        return new Decision(findings, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The migrations are known, the entities are not. */
    static Decision onlyMigrations(List<Entry> migrations, List<Finding> findings) {
        return new Decision(findings, migrations, Optional.empty(), Optional.empty(), List.of());
    }

    boolean isWaiting() {
        return !unresolved.isEmpty();
    }

    /** False where a later round may bring what is missing, as a type or as a member of one. */
    boolean isSettled() {
        return !isWaiting() && (catalog.isPresent() || !isWrong());
    }

    private boolean isWrong() {
        for (Finding finding : findings) {
            if (finding.isError()) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // a record's own equals costs a cold JVM some ms
    boolean isOurs() {
        return this != NOT_OURS;
    }
}
