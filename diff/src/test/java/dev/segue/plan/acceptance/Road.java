package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One database on its way up and down a plan; after every step the releases that must work then are tried. */
final class Road {

    private final Proof proof;
    private final Connection connection;
    private final PlainExecutor executor;
    private final Release old;
    private final Release fresh;
    private boolean keeping;

    Road(Proof proof, Connection connection) {
        this.proof = proof;
        this.connection = connection;
        this.executor = new PlainExecutor(connection, proof.tablesBefore());
        this.old = new Release(proof.before(), proof.after(), 10_000);
        this.fresh = new Release(proof.after(), proof.before(), 500_000);
        this.keeping = proof.isKept();
    }

    /** The first steps. The old release works until the contract begins; the new one from the end of MIGRATE. */
    void up(int steps) {
        up(proof.replay().upSteps().subList(0, steps));
    }

    /** The first steps once more, where {@link #up} has already tried the releases and measured the locks. */
    void upAgain(int steps) {
        for (Step step : proof.replay().upSteps().subList(0, steps)) {
            run("up", step, executor::runUnmeasured);
        }
    }

    /** From the overlap to after. */
    void contract() {
        up(proof.replay().upSteps().stream()
                .filter(step -> step.phase() == Phase.CONTRACT)
                .toList());
    }

    private void up(List<Step> steps) {
        for (Step step : steps) {
            run("up", step);
            if (step.phase() == Phase.CONTRACT) {
                works("the new release", fresh, step);
            } else {
                works("the old release", old, step);
            }
        }
    }

    /** From now on the releases take back what they write, so that tables do not grow from stop to stop. */
    void keepNothing() {
        keeping = false;
    }

    /** Both releases, each with rows of the other, and what they wrote is the same to both. */
    void overlap() {
        works("the old release in the overlap", old, null);
        works("the new release in the overlap", fresh, null);
        List.of(old, fresh).forEach(release -> deletes(release, List.of(old, fresh), "in the overlap"));
        proof.overlapQueries()
                .forEach(query -> assertThat(isEmpty(query))
                        .as("the releases disagree: %s", query)
                        .isTrue());
    }

    /** The new release alone. */
    void after() {
        works("the new release after the contract", fresh, null);
    }

    /** From after to the overlap. */
    void downToOverlap() {
        for (Step step : proof.replay().downSteps()) {
            if (step.phase() != Phase.CONTRACT) {
                run("down", step);
                works("the new release", fresh, step);
            }
        }
    }

    /** From the overlap, or from anywhere before, to before. */
    void downToBefore() {
        for (Step step : proof.replay().downSteps()) {
            if (step.phase() == Phase.CONTRACT) {
                run("down", step);
                works("the old release", old, step);
            }
        }
    }

    private void run(String direction, Step step) {
        run(direction, step, executor::run);
    }

    private static void run(String direction, Step step, Execution execution) {
        try {
            execution.run(step);
        } catch (SQLException | AssertionError e) {
            throw new AssertionError(
                    "%s %s %s %s: %s".formatted(direction, step.phase(), step.kind(), step.arguments(), e.getMessage()),
                    e);
        }
    }

    private interface Execution {
        void run(Step step) throws SQLException;
    }

    private void works(String who, Release release, @Nullable Step after) {
        try {
            if (keeping) {
                release.writeAndRead(connection);
            } else {
                release.tryToWriteAndRead(connection);
            }
        } catch (SQLException e) {
            throw new AssertionError("%s fails after %s: %s".formatted(who, after, e.getMessage()), e);
        }
        deletes(release, List.of(), "after " + after);
    }

    private void deletes(Release release, List<Release> writers, String when) {
        try {
            Catalog catalog = release == old ? proof.before() : proof.after();
            Release.tryToDelete(connection, writers, new Deletes(catalog, proof.after()));
        } catch (SQLException e) {
            throw new AssertionError(
                    "%s cannot delete %s: %s"
                            .formatted(release == old ? "the old release" : "the new release", when, e.getMessage()),
                    e);
        }
    }

    private boolean isEmpty(String query) {
        try {
            return executor.isEmpty(query);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
