package dev.segue.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Flags of a comparison between two sources. */
final class CompareOptions {

    /** What of the side that changes may be dropped or changed. */
    enum Owns {
        /** What the project's snapshot records. */
        SNAPSHOT,
        /** All that is there. */
        ALL
    }

    /** What becomes of what goes. */
    enum Trash {
        ON,
        OFF
    }

    @Option(
            order = 1,
            names = "--from",
            paramLabel = "SOURCE",
            description =
                    "Where the comparison starts: a database url, a .sql file or a folder of them, a snapshot file, or entities:PATH.")
    String from = "";

    @Option(order = 2, names = "--to", paramLabel = "SOURCE", description = "Where it leads.")
    String to = "";

    @Option(
            order = 3,
            names = "--owns",
            paramLabel = "snapshot|all",
            defaultValue = "snapshot",
            description =
                    "What of a database in --from may be dropped or changed: what the project's snapshot records (default), or all.")
    Owns owns = Owns.SNAPSHOT;

    @Option(
            order = 4,
            names = "--trash",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "off drops for real what goes, instead of putting it aside.")
    Trash trash = Trash.ON;

    @Option(
            order = 5,
            names = "--yes",
            description = "What looks like a rename is none: the one is new, the other goes. Never makes up a value.")
    boolean yes;

    @Option(order = 6, names = "--json", description = "As JSON.")
    boolean json;

    @Mixin
    FilterOptions filter = new FilterOptions();

    /** Refuses flags of which one would be passed over. */
    void refuseContradictions(boolean sql) {
        if (sql && json) {
            throw new CliException(
                    CliError.SETTING,
                    "--sql prints statements and nothing else: leave out --json (which holds them too), or --sql");
        }
    }

    /** The flags given that are about two sources only. */
    List<String> given() {
        return Stream.of(
                        owns == Owns.ALL ? "--owns" : "",
                        trash == Trash.OFF ? "--trash" : "",
                        yes ? "--yes" : "",
                        filter.include.isEmpty() ? "" : "--include",
                        filter.exclude.isEmpty() ? "" : "--exclude")
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    /** Whether sources are named at all. */
    boolean isNamed() {
        return !from.isEmpty() || !to.isEmpty();
    }
}
