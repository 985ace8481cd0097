package dev.segue.cli;

import picocli.CommandLine.Option;

/** What has to be said twice before a development database is emptied or rewritten. */
final class Guard {

    @Option(
            names = "--confirm-database",
            paramLabel = "NAME",
            description = "The database's name, typed out; segue.allow-drop=true must be set too.")
    String confirmed = "";

    /** Returns only where the setting allows it and the name is right. */
    void check(Invocation invocation, DatabaseOptions options, String what) {
        Database database = options.database(invocation);
        boolean allowed = options.settings(invocation)
                .segue("allow-drop")
                .map(Boolean::parseBoolean)
                .orElse(false);
        if (!allowed) {
            throw new CliException(
                    CliError.NOT_ALLOWED,
                    "%s is for development and not allowed on %s: set segue.allow-drop=true (SEGUE_ALLOW_DROP) where it is"
                            .formatted(what, database.display()));
        }
        if (!confirmed.equals(database.name())) {
            throw new CliException(
                    CliError.NOT_ALLOWED,
                    "%s on %s has to be confirmed: --confirm-database %s%s"
                            .formatted(
                                    what,
                                    database.display(),
                                    database.name(),
                                    confirmed.isEmpty() ? "" : ", found \"%s\"".formatted(confirmed)));
        }
    }
}
