package dev.segue.engine.run;

import dev.segue.Drafts;
import dev.segue.MigrationRun;
import dev.segue.engine.history.MigrationRow;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after drafts that have run and are no longer in the program. */
final class DraftKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);

    private final Scene scene;
    private final String owner;

    DraftKeeper(Scene scene, String owner) {
        this.scene = scene;
        this.owner = owner;
    }

    /** Who runs drafts here: user and machine. */
    static String owner() {
        return System.getProperty("user.name", "unknown") + "@" + host();
    }

    /** Gives what a draft has done to the migration that it became. Returns whether there was any. */
    boolean adopt(Standing standing) throws SQLException {
        boolean adopted = false;
        for (Position draft : standing.unknown()) {
            Optional<Position> heir = draft.active() && row(draft).draft() ? heir(draft, standing) : Optional.empty();
            if (heir.isPresent()) {
                scene.history().adopt(draft.id(), heir.get().migration());
                LOG.info(
                        "{} takes over what {} has done", heir.get().migration().label(), draft.id());
                adopted = true;
            }
        }
        return adopted;
    }

    /** Takes back the owner's drafts that are gone, the last one first. */
    List<MigrationRun> takeBack(Standing standing) throws SQLException {
        List<MigrationRun> runs = new ArrayList<>();
        if (scene.options().drafts() != Drafts.RUN) {
            return runs;
        }
        List<Position> active = standing.active();
        for (int i = active.size() - 1; i >= 0 && mine(active.get(i)) && gone(active.get(i), standing); i--) {
            LOG.info(
                    "{} is gone from the program and is taken back",
                    active.get(i).migration().label());
            runs.add(new Reverter(scene, false).revert(active.get(i)));
        }
        return runs;
    }

    private boolean mine(Position position) {
        return row(position).draft() && row(position).draftOwner().equals(owner);
    }

    private static boolean gone(Position position, Standing standing) {
        return row(position).reverting() || standing.lookup(position.id()).isEmpty();
    }

    private static Optional<Position> heir(Position draft, Standing standing) {
        return standing.known().stream()
                .filter(position -> !position.active() && !position.migration().draft())
                .filter(position ->
                        position.migration().checksum().equals(row(draft).checksum()))
                .findFirst();
    }

    private static MigrationRow row(Position position) {
        return Objects.requireNonNull(position.row());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            LOG.debug("this machine does not know its name: {}", e.getMessage());
            return "localhost";
        }
    }
}
