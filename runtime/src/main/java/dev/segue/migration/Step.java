package dev.segue.migration;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One recorded unit of execution.
 *
 * @param phase the phase it belongs to
 * @param why the heading under which it was recorded; free text, not part of the checksum
 * @param kind what the engine does with it
 * @param lock the declared lock; for kinds other than SQL and ATOMICALLY it follows from the arguments
 * @param arguments by kind: SQL {@code [statement]}; ATOMICALLY {@code [first, second, …]}; REQUIRE {@code [expectation, query]};
 *     CODE {@code [name]}; BACKFILL {@code [table, key, statement]}; CREATE_INDEX {@code [statement]}; DROP_INDEX {@code [index]};
 *     VALIDATE {@code [table, constraint]}; TRASH_TABLE and RESTORE_TABLE {@code [table]}; TRASH_COLUMN and RESTORE_COLUMN
 *     {@code [table, column]}
 * @param options exceptions to the usual way of execution, in the order given
 * @param code the code of a CODE step, else null; never stored in the database
 */
public record Step(
        Phase phase,
        String why,
        Kind kind,
        Lock lock,
        List<String> arguments,
        List<StepOption> options,
        @Nullable Code code) {

    /** What the engine does with a step; see {@link Steps} for the calls. */
    public enum Kind {
        SQL,
        ATOMICALLY,
        REQUIRE,
        CODE,
        BACKFILL,
        CREATE_INDEX,
        DROP_INDEX,
        VALIDATE,
        TRASH_TABLE,
        TRASH_COLUMN,
        RESTORE_TABLE,
        RESTORE_COLUMN
    }

    public Step {
        Objects.requireNonNull(phase);
        Objects.requireNonNull(lock);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    /** The argument at the position, counted from 0. */
    public String argument(int position) {
        return arguments.get(position);
    }
}
