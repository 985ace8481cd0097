package dev.segue.engine.run;

import dev.segue.MigrationRun;
import dev.segue.Outcome;
import dev.segue.RunResult;
import dev.segue.Target;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.Newborn;
import dev.segue.engine.history.StepRow;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run under the runner lock: compares, checks, runs what is pending, and lets this release boot from now on.
 *
 * @param token what the release is known by
 */
record Run(Scene scene, List<RecordedMigration> migrations, String token, RunOrder order, BeforeRun beforeRun) {

    RunResult go(long start) throws SQLException {
        DraftKeeper drafts = new DraftKeeper(scene, DraftKeeper.owner());
        Standing standing = standing();
        if (drafts.adopt(standing)) {
            standing = standing();
        }
        List<MigrationRun> runs = new ArrayList<>(drafts.takeBack(standing));
        if (!runs.isEmpty()) {
            standing = standing();
        }
        Consistency.check(standing);
        if (contracts(order.target())) {
            RunFirst.check(standing.known(), order.again(), scene.scope().schema());
        }
        List<PendingMigration> pending = pending(standing, order.target());
        if (!pending.isEmpty()) {
            beforeRun.check(scene.connection(), scene.scope(), pending);
        }
        boolean young = young(standing);
        Runner runner = new Runner(
                scene, standing, new Runner.Orders(order.target(), order.again(), young, DraftKeeper.owner()));
        runs.addAll(runner.run());
        if (runner.positions().stream().allMatch(Position::overlapReached)) {
            scene.admit(migrations, token);
        }
        return new RunResult(outcome(runs, runner.positions()), runs, Duration.ofNanos(System.nanoTime() - start));
    }

    /** What a run to this target has to do, in chain order. */
    static List<PendingMigration> pending(Standing standing, Target target) {
        List<PendingMigration> pending = new ArrayList<>();
        for (Position position : standing.known()) {
            if (contracts(target) ? position.contractOpen() : !position.overlapReached()) {
                pending.add(new PendingMigration(
                        position.migration(),
                        position.state(),
                        Stream.of(Phase.EXPAND, Phase.MIGRATE)
                                .flatMap(phase -> left(position, phase).stream())
                                .toList(),
                        left(position, Phase.CONTRACT)));
            }
            if (target instanceof Target.UpTo upTo && upTo.id().equals(position.id())) {
                break;
            }
        }
        return pending;
    }

    private static boolean contracts(Target target) {
        return target instanceof Target.Contract;
    }

    static Outcome outcome(List<MigrationRun> runs, List<Position> positions) {
        if (runs.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        return positions.stream().anyMatch(Position::contractOpen) ? Outcome.CONTRACT_WAITS : Outcome.DONE;
    }

    private static List<Step> left(Position position, Phase phase) {
        List<Step> steps = position.migration().steps(Direction.UP, phase);
        if (!position.active()) {
            return steps;
        }
        long done = position.steps(Direction.UP, phase).stream()
                .filter(StepRow::done)
                .count();
        return steps.subList((int) Math.min(done, steps.size()), steps.size());
    }

    /** Whether no release can be running on the schema, so that contracts which stand in the way need nobody's word. */
    private boolean young(Standing standing) throws SQLException {
        Newborn newborn = new Newborn(scene.connection(), scene.scope());
        return standing.untouched() ? newborn.markIfEmpty() : standing.neverComplete() && newborn.is();
    }

    private Standing standing() throws SQLException {
        return Standing.of(migrations, scene.reader());
    }
}
