package dev.segue.engine.run;

import dev.segue.MigrationStatus;
import dev.segue.Progress;
import dev.segue.State;
import dev.segue.Status;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.history.StepRow;
import dev.segue.engine.session.RunnerLock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together where a schema stands. */
final class StatusReader {

    private final Reading.View view;
    private final Standing standing;
    private final Instant now;

    StatusReader(Reading.View view, Standing standing, Instant now) {
        this.view = view;
        this.standing = standing;
        this.now = now;
    }

    Status status() throws SQLException {
        Optional<RunnerLock.Holder> holder = RunnerLock.of(view.scope()).holder(view.connection());
        List<MigrationStatus> migrations = new ArrayList<>();
        @Nullable Progress progress = null;
        for (Position position : positions()) {
            boolean known = standing.lookup(position.id()).isPresent();
            Optional<StepRow> running = holder.isPresent() ? running(position) : Optional.empty();
            if (running.isPresent()) {
                progress = new ProgressReader(view, now).progress(position, running.get());
            }
            migrations.add(status(position, known, running.isPresent()));
        }
        boolean upToDate = standing.known().stream().allMatch(Position::overlapReached);
        return new Status(migrations, progress, upToDate);
    }

    private List<Position> positions() {
        List<Position> positions = new ArrayList<>(standing.known());
        positions.addAll(standing.unknown());
        return positions;
    }

    private MigrationStatus status(Position position, boolean known, boolean running) {
        Direction direction = direction(position);
        List<StepRow> steps = position.steps().stream()
                .filter(step -> step.direction() == direction)
                .toList();
        boolean counts = position.active();
        return new MigrationStatus(
                position.id(),
                position.migration().name(),
                running ? State.RUNNING : position.state(),
                position.row() == null ? null : position.row().overlapAt(),
                steps.stream().map(step -> step.took(now)).reduce(Duration.ZERO, Duration::plus),
                steps.stream().mapToLong(StepRow::rows).sum(),
                counts
                        ? (int) steps.stream()
                                .filter(step -> step.planned() && step.done())
                                .count()
                        : 0,
                position.migration().steps(direction).size(),
                known,
                position.migration().draft(),
                direction(position) == Direction.DOWN,
                note(position, known));
    }

    private static Direction direction(Position position) {
        return position.row() != null && position.row().reverting() ? Direction.DOWN : Direction.UP;
    }

    private static Optional<StepRow> running(Position position) {
        return position.steps().stream()
                .filter(step -> step.state().equals("RUNNING"))
                .max(Comparator.comparing(StepRow::startedAt));
    }

    private static String note(Position position, boolean known) {
        return switch (position.state()) {
            case FAILED -> failure(position);
            case OVERLAP ->
                position.row() != null && position.row().reverting()
                        ? "on the way back, both releases work; once no instance of the newer one runs: segue revert"
                        : "both releases work; once no instance of the older one runs: segue contract";
            case HELD -> known ? "taken back; run it again: segue run --again" : "taken back";
            case PENDING, RUNNING, DONE ->
                position.row() != null && position.row().reverting()
                        ? "is being taken back; go on: segue revert"
                        : known ? "" : "this program does not hold it";
        };
    }

    private static String failure(Position position) {
        Direction direction = direction(position);
        return position.steps().stream()
                .filter(step -> step.direction() == direction && !step.done())
                .max(Comparator.comparing(StepRow::startedAt))
                .map(step -> "%s failed: %s".formatted(place(position, step), step.error()))
                .orElse("");
    }

    private static String place(Position position, StepRow step) {
        int steps = position.migration().steps(step.direction(), step.phase()).size();
        return step.planned()
                ? "%s %d of %d".formatted(step.phase().name().toLowerCase(Locale.ROOT), step.ordinal(), steps)
                : "making again what hung on it (%s)".formatted(step.what());
    }
}
