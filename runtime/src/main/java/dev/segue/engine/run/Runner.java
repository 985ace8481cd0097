package dev.segue.engine.run;

import dev.segue.BlockedException;
import dev.segue.DefinitionException;
import dev.segue.MigrationRun;
import dev.segue.RuntimeError;
import dev.segue.State;
import dev.segue.Target;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.history.MigrationRow;
import dev.segue.migration.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the migrations of a chain forward, in order. One object per run; holds the runner lock. */
final class Runner {

    private final Scene scene;
    private final Orders orders;
    private final PhaseRunner phases;
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final Map<String, MigrationRun> runs = new LinkedHashMap<>();

    /**
     * What is asked for.
     *
     * @param again whether what a revert has set to HELD runs again
     * @param contractsAllowed whether contracts that stand in the way are run
     * @param draftOwner who owns the drafts that are run
     */
    record Orders(Target target, boolean again, boolean contractsAllowed, String draftOwner) {}

    Runner(Scene scene, Standing standing, Orders orders) {
        this.scene = scene;
        this.orders = orders;
        this.phases = new PhaseRunner(scene, false);
        standing.known().forEach(position -> positions.put(position.id(), position));
    }

    /** Runs what the target says, and returns what was touched. */
    List<MigrationRun> run() throws SQLException {
        if (orders.target() instanceof Target.Contract) {
            for (Position position : List.copyOf(positions.values())) {
                contract(position);
            }
            return List.copyOf(runs.values());
        }
        for (Position position : upTo()) {
            if (!position.overlapReached() && !advance(position)) {
                break;
            }
        }
        return List.copyOf(runs.values());
    }

    /** The known migrations as they stand now, in chain order. */
    List<Position> positions() {
        return List.copyOf(positions.values());
    }

    private List<Position> upTo() {
        List<Position> all = List.copyOf(positions.values());
        if (!(orders.target() instanceof Target.UpTo upTo)) {
            return all;
        }
        @Nullable Position last = positions.get(upTo.id());
        if (last == null) {
            throw new DefinitionException(
                    RuntimeError.UNKNOWN_MIGRATION,
                    "there is no migration %s in unit \"%s\""
                            .formatted(upTo.id(), scene.scope().unit()));
        }
        return all.subList(0, all.indexOf(last) + 1);
    }

    /** Expands and migrates. Returns whether the next migration may follow. */
    private boolean advance(Position position) throws SQLException {
        refuseHeld(position);
        clearBarrier(position);
        Position begun = begin(position);
        long start = System.nanoTime();
        long rows = phases.run(begun, Direction.UP, Phase.EXPAND);
        boolean migrates = !begun.migration().steps(Direction.UP, Phase.MIGRATE).isEmpty();
        if (orders.target() instanceof Target.ExpandOnly && migrates) {
            note(position, State.PENDING, start, rows);
            return false;
        }
        rows += phases.run(begun, Direction.UP, Phase.MIGRATE);
        scene.history().overlap(begun.id(), begun.hasContract());
        Position reached = moved(begun, begun.hasContract() ? State.OVERLAP : State.DONE);
        note(position, reached.state(), start, rows);
        if (begun.migration().draft()) {
            contract(reached);
        }
        return true;
    }

    private void refuseHeld(Position position) {
        boolean draft = position.migration().draft();
        if (position.state() == State.HELD && !orders.again() && !draft) {
            throw new BlockedException(
                    RuntimeError.HELD,
                    "migration %s was taken back and is held; run it again: segue run --again"
                            .formatted(position.migration().label()));
        }
    }

    private void clearBarrier(Position position) throws SQLException {
        Optional<Barrier> barrier =
                Barrier.before(position, positions.values(), scene.scope().schema());
        while (barrier.isPresent()) {
            if (!orders.contractsAllowed()) {
                throw barrier.get().error();
            }
            contract(barrier.get().earlier());
            barrier = Barrier.before(position, positions.values(), scene.scope().schema());
        }
    }

    private Position begin(Position position) throws SQLException {
        boolean anew = position.state() == State.HELD;
        int generation = position.generation() + (anew ? 1 : 0);
        @Nullable String owner = position.migration().draft() ? orders.draftOwner() : null;
        scene.history().begin(position.migration(), generation, owner);
        MigrationRow row = MigrationRow.begun(
                position.id(),
                position.migration().parent(),
                position.migration().name(),
                generation,
                position.migration().checksum(),
                owner == null ? "" : owner);
        return keep(new Position(position.migration(), row, anew ? List.of() : position.steps()));
    }

    private void contract(Position position) throws SQLException {
        Position present = positions.getOrDefault(position.id(), position);
        if (!present.contractOpen()) {
            return;
        }
        long start = System.nanoTime();
        scene.history().beginContract(present.migration());
        long rows = phases.run(present, Direction.UP, Phase.CONTRACT);
        scene.history().done(present.id());
        note(present, moved(present, State.DONE).state(), start, rows);
    }

    private Position moved(Position position, State state) {
        MigrationRow row = Objects.requireNonNull(position.row()).reached(state, Instant.now());
        return keep(new Position(position.migration(), row, position.steps()));
    }

    private Position keep(Position position) {
        positions.put(position.id(), position);
        return position;
    }

    private void note(Position before, State after, long start, long rows) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        MigrationRun run = new MigrationRun(before.id(), before.migration().name(), before.state(), after, took, rows);
        scene.listener().migrationFinished(run);
        runs.merge(
                before.id(),
                run,
                (first, second) -> new MigrationRun(
                        first.id(),
                        first.name(),
                        first.before(),
                        second.after(),
                        first.took().plus(second.took()),
                        first.rows() + second.rows()));
    }
}
